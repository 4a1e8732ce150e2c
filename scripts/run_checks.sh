#!/usr/bin/env bash
# run_checks.sh [all]: the checks of the project, in order; the first that fails stops the run with its name.
# Without "all": those that only read the files. BROWSER=1, OFFICE=1, SPARK=1: a machine without the tool fails instead of
# skipping those tests. POSTGRES=1: the tests run a second time, on PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

PATH=$PWD/.venv/bin:$PATH
export PATH LC_ALL=C.UTF-8
unset DATABASE_URL VINHDANH_HOME VINHDANH_SECRET_KEY VINHDANH_HOSTS VINHDANH_DEBUG # the tests have their own

VINHDANH_REQUIRE="${BROWSER:+browser} ${OFFICE:+office} ${SPARK:+spark}"
export VINHDANH_REQUIRE

step() {
  local name=$1
  shift
  printf '== %s\n' "$name"
  "$@" || fail "Bước kiểm tra \"$name\" không đạt; xem lỗi ở trên." "The step \"$name\" failed; see the errors above."
}

static_checks() {
  step 'ruff check' ruff check .
  step 'ruff format' ruff format --check .
  step 'mypy' mypy
  step 'import-linter' lint-imports
  step 'djlint' djlint src --lint --quiet
  step 'migrations' python -m django makemigrations --check --dry-run --settings vinhdanh.config.tests.settings
}

tests() {
  local pytest=(python -m pytest -n auto --maxprocesses 8 --dist loadfile -rs)
  step 'pytest' "${pytest[@]}"
  [ -z "${POSTGRES:-}" ] ||
    VINHDANH_REQUIRE="$VINHDANH_REQUIRE postgres" step 'pytest, PostgreSQL' scripts/with_postgres.sh "${pytest[@]}"
}

static_checks
[ "${1:-}" != all ] || tests
