#!/usr/bin/env bash
# setup.sh run|check|test: what the checkout needs to run, to be checked or to be tested: packages in .venv, and
# (run, test) system packages. What is there already is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=$1
lock=run
[ "$kind" = run ] || lock=dev
scripts/make_venv.sh
scripts/install_packages.sh "$lock"
[ "$kind" = check ] || scripts/install_system.sh "$kind"
