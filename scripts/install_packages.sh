#!/usr/bin/env bash
# install_packages.sh run|dev|spark: puts the packages of requirements/<kind>.lock and this checkout (editable) into .venv.
# Every downloaded file must have a hash written in the lock. Done once per lock: a stamp in .venv remembers.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

kind=$1
lock=requirements/$kind.lock
uv_lock=.venv/uv.lock.txt

stamp_key() {
  { cat "requirements/$1.lock" pyproject.toml && .venv/bin/python -VV; } | sha256sum | cut -d' ' -f1
}

# The packages of spark.lock hold those of dev.lock, and these those of run.lock, at the same versions.
installed() {
  local held enough="$kind dev spark"
  [ "$kind" != spark ] || enough=spark
  for held in $enough; do
    [ "$(cat ".venv/installed-$held" 2>/dev/null)" != "$(stamp_key "$held")" ] || return 0
  done
  return 1
}

# uv does not read pip's settings: a machine whose pip is told where to fetch, or through what, must fetch with pip.
pip_is_configured() {
  .venv/bin/python -m pip config list 2>/dev/null | grep -iE 'index|find.links|proxy|cert' >/dev/null
}

# uv comes from the lock too: the lines of its entry, alone in a file.
install_uv() {
  awk '/^[a-z0-9]/ { wanted = /^uv==/ } wanted && !/#/' "$lock" >"$uv_lock"
  .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r "$uv_lock"
}

with_uv() {
  ! pip_is_configured && install_uv &&
    .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r "$lock"
}

with_pip() {
  say 'Cài bằng pip' 'Installing with pip'
  .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r "$lock"
}

installed && exit 0
say "Cài các gói trong $lock" "Installing the packages of $lock"
with_uv || with_pip || fail \
  "Không cài được các gói trong $lock; hãy kiểm tra kết nối mạng rồi chạy lại." \
  "The packages of $lock could not be installed; check the network and run again."
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable . || fail \
  'Không cài được chính phần mềm này vào .venv; xem lỗi ở trên.' \
  'The checkout itself could not be installed into .venv; see the error above.'
stamp_key "$kind" >".venv/installed-$kind"
