#!/usr/bin/env bash
# Prints the path of a Chromium that tests can drive; exit 1 where there is none. Ubuntu's package is a stub that
# only sends to the snap store, and the snap itself cannot open files of temporary folders: both are passed over.
set -euo pipefail

is_snap() {
  case $(readlink -f "$1") in */snap/* | */snap) return 0 ;; esac
  head -c 4096 "$1" | tr -d '\0' | grep -E '/snap/bin|snap install' >/dev/null
}

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  path=$(command -v "$name") || continue
  is_snap "$path" && continue
  printf '%s\n' "$path"
  exit 0
done
exit 1
