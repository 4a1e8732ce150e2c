#!/usr/bin/env bash
# Writes requirements/{run,dev,spark}.lock from pyproject.toml: every file with its hashes, no address of any index
# (docs/decisions/0005-lock-with-hashes-without-addresses.md). UPGRADE=1 takes newer versions; else those locked stay.
set -euo pipefail
cd "$(dirname "$0")/.."

export UV_SYSTEM_CERTS=1 # an office network may have its own authority

compile() {
  local kind=$1
  shift
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
    --custom-compile-command 'make lock' ${UPGRADE:+--upgrade} "$@" pyproject.toml --output-file "requirements/$kind.lock"
}

compile run --extra setup
compile dev --extra setup --extra dev --constraint requirements/run.lock
compile spark --extra setup --extra dev --extra spark --extra bench --constraint requirements/dev.lock
