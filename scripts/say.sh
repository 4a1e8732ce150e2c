# shellcheck shell=bash
# How the scripts speak: Vietnamese first, English under it. Sourced, never run.

say() {
  printf '%s\n  (%s)\n' "$1" "$2"
}

fail() {
  printf 'LỖI: %s\n  (%s)\n' "$1" "$2" >&2
  exit 1
}
