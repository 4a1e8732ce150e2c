#!/usr/bin/env bash
# apt_install.sh PACKAGE...: installs Debian packages where this user may. "a|b" means a, or b where a is unknown.
# What cannot be had is left out in silence: the caller looks at what is there afterwards. Exit 77: may not install.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH=$PATH:/usr/sbin:/sbin # dpkg needs the latter two

command -v apt-get >/dev/null || exit 77
scripts/as_root.sh true || exit 77

known() {
  local policy
  policy=$(apt-cache policy "$1" 2>/dev/null)
  [[ $policy == *'Candidate: '* && $policy != *'Candidate: (none)'* ]]
}

# Fills `found` with the first known name of each argument; fails where an argument has none.
choose() {
  local wanted name status=0
  found=()
  for wanted in "$@"; do
    for name in ${wanted//|/ }; do
      known "$name" && found+=("$name") && continue 2
    done
    status=1
  done
  return "$status"
}

update() {
  scripts/as_root.sh apt-get update -qq || true
}

install() {
  [ ${#found[@]} -eq 0 ] ||
    scripts/as_root.sh env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${found[@]}" \
      </dev/null >/dev/null
}

say "Cài gói hệ thống: $*" "Installing system packages: $*"
if choose "$@" && install; then
  exit 0
fi
update # the lists were empty or old: read them anew, once, and try once more
choose "$@" || true
install
