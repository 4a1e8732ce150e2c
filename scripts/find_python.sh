#!/usr/bin/env bash
# Prints the path of the Python to use: the newest of the known names that is 3.11 or later. One that can make
# virtual environments is preferred over a newer one that cannot (Debian splits that part into a package).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

names='python3.13 python3.12 python3.11 python3'
new_enough='import sys; raise SystemExit(sys.version_info < (3, 11))'

for test in "import ensurepip, venv; $new_enough" "$new_enough"; do
  for name in $names; do
    if "$name" -c "$test" 2>/dev/null; then
      "$name" -c 'import sys; print(sys.executable)'
      exit 0
    fi
  done
done

fail 'Máy chưa có Python 3.11 trở lên; hãy cài (Debian, Ubuntu: apt-get install python3) rồi chạy lại.' \
  'No Python 3.11 or later was found; install one (Debian, Ubuntu: apt-get install python3) and run again.'
