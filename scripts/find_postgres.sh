#!/usr/bin/env bash
# Prints the folder that holds the PostgreSQL server's programs (initdb, pg_ctl), newest version first; exit 1: none.
set -euo pipefail

for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV) $(dirname "$(command -v initdb || echo /none/initdb)"); do
  if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
    printf '%s\n' "$folder"
    exit 0
  fi
done
exit 1
