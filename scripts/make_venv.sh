#!/usr/bin/env bash
# Makes .venv in the checkout, or keeps the one that is there and works. A .venv made in another folder does not
# work here (its commands name their interpreter by path), so it is made anew.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

usable() {
  grep -qF "$PWD/.venv" .venv/bin/activate 2>/dev/null &&
    .venv/bin/python -c 'import pip, sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null
}

usable && exit 0
python=$(scripts/find_python.sh)
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
  scripts/apt_install.sh "$package|python3-venv" || true
  "$python" -c 'import ensurepip, venv' 2>/dev/null || fail \
    "Python của máy thiếu phần tạo môi trường riêng; hãy chạy: sudo apt-get install $package, rồi chạy lại." \
    "This Python cannot make virtual environments; run: sudo apt-get install $package, then run again."
fi
say "Tạo .venv bằng $python" "Making .venv with $python"
rm -rf .venv
"$python" -m venv .venv
