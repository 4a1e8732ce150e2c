#!/usr/bin/env bash
# install_system.sh run|test: the system packages that .venv cannot hold. Installs what is missing where this user
# may, then says in one block what is still missing and what will not work because of it. Never stops the set-up.
# POSTGRES=1, SPARK=1 (with test): PostgreSQL, Java too.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

tried=.venv/system-tried

needs() {
  echo font
  [ "$1" = test ] || return 0
  printf '%s\n' chromium poppler office
  [ -z "${POSTGRES:-}" ] || echo postgres
  [ -z "${SPARK:-}" ] || echo java
}

# Times New Roman, or Liberation Serif of version 2: version 1 lacks most Vietnamese letters.
has_font() {
  local home=${HOME:-/nonexistent} files
  files=$(find /usr/share/fonts /usr/local/share/fonts "$home/.fonts" "$home/.local/share/fonts" \
    \( -iname 'times.ttf' -o -iname 'Times_New_Roman.ttf' -o -path '*liberation2*/LiberationSerif-Regular.ttf' \) \
    2>/dev/null || true)
  [ -z "$files" ] || return 0
  command -v dpkg-query >/dev/null || return 1
  dpkg --compare-versions "$(dpkg-query -f '${Version}' -W fonts-liberation 2>/dev/null || true)" ge 1:2 2>/dev/null
}

has() {
  case $1 in
    font) has_font ;;
    chromium) scripts/find_chromium.sh >/dev/null ;;
    poppler) command -v pdftoppm >/dev/null ;;
    office) command -v soffice >/dev/null ;;
    postgres) scripts/find_postgres.sh >/dev/null ;;
    java) command -v java >/dev/null ;;
  esac
}

package() {
  case $1 in
    font) echo 'fonts-liberation2|fonts-liberation' ;;
    chromium) grep -qs '^ID=ubuntu' /etc/os-release || echo chromium ;;
    poppler) echo poppler-utils ;;
    office) echo 'libreoffice-writer-nogui|libreoffice-writer' ;;
    postgres) echo postgresql ;;
    java) echo 'openjdk-17-jre-headless|default-jre-headless' ;;
  esac
}

consequence() {
  case $1 in
    font) echo 'phông Times New Roman hoặc Liberation Serif 2 (fonts-liberation2): không xuất được văn bản / no documents' ;;
    chromium) echo 'chromium (bản snap của Ubuntu không dùng được): bỏ qua kiểm thử trình duyệt / browser tests skipped' ;;
    poppler) echo 'poppler-utils: bỏ qua kiểm thử ảnh trang PDF / page picture tests skipped' ;;
    office) echo 'libreoffice-writer-nogui: bỏ qua kiểm thử mở văn bản / office tests skipped' ;;
    postgres) echo 'postgresql: không kiểm thử được trên PostgreSQL / no tests on PostgreSQL' ;;
    java) echo 'java (openjdk-17-jre-headless): không kiểm thử được trên Spark / no tests on Spark' ;;
  esac
}

# The needs that are not met, one a line.
missing() {
  local need
  for need in $(needs "$1"); do
    has "$need" || echo "$need"
  done
}

# What failed within a day is not tried again, so that a second call is quick on a machine without network.
install_missing() {
  local lacking=$1 packages=() need name
  [ "$(find "$tried" -mmin -1440 -exec cat {} + 2>/dev/null)" != "$lacking" ] || return 0
  for need in $lacking; do
    name=$(package "$need")
    [ -z "$name" ] || packages+=("$name")
  done
  [ ${#packages[@]} -eq 0 ] || scripts/apt_install.sh "${packages[@]}" || true
}

lacking=$(missing "$1")
[ -n "$lacking" ] || exit 0
install_missing "$lacking"
lacking=$(missing "$1")
printf '%s\n' "$lacking" >"$tried"
[ -n "$lacking" ] || exit 0

say 'Máy còn thiếu (cài bằng apt-get install khi có quyền quản trị):' 'Still missing; install with apt-get as administrator:'
for need in $lacking; do
  printf '  - %s\n' "$(consequence "$need")"
done
