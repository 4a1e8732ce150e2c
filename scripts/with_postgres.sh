#!/usr/bin/env bash
# with_postgres.sh COMMAND...: runs it with DATABASE_URL naming a private PostgreSQL that lives only as long as the
# command: own folder, own password, a free port of the loopback, nothing flushed to disk.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

PATH=$PATH:/usr/sbin:/sbin # where runuser lies
bin=$(scripts/find_postgres.sh) || fail \
  'Máy chưa có PostgreSQL; hãy chạy: sudo apt-get install postgresql, rồi chạy lại.' \
  'PostgreSQL is not on this machine; run: sudo apt-get install postgresql, then run again.'
folder=$(mktemp -d)
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
port=$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

# The server refuses to run as root: there it runs as the user that its package made.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$folder" && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

stop() {
  as_owner "$bin/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop || true
  rm -rf "$folder"
}

printf '%s\n' "$password" >"$folder/password"
[ "$(id -u)" -ne 0 ] || chown -R postgres "$folder"
trap stop EXIT
as_owner "$bin/initdb" --pgdata "$folder/data" --username vinhdanh --pwfile "$folder/password" --auth scram-sha-256 \
  --encoding UTF8 --locale C.UTF-8 --no-sync >/dev/null
as_owner "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/log" --silent --wait start --options \
  "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c max_connections=200" ||
  { cat "$folder/log" >&2; fail 'Không khởi động được PostgreSQL tạm; xem nhật ký ở trên.' 'The throw-away PostgreSQL did not start; see its log above.'; }

export DATABASE_URL="postgresql://vinhdanh:$password@127.0.0.1:$port/postgres"
"$@"
