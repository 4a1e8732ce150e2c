#!/usr/bin/env bash
# setup.sh run|check|test: what the checkout needs to run, to be checked or to be tested: packages in .venv, and
# (run, test) system packages. SPARK=1 (with test): Spark and what the benchmark compares with. What is there already is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=$1
lock=run
[ "$kind" = run ] || lock=dev
[ "$kind" != test ] || [ -z "${SPARK:-}" ] || lock=spark
scripts/make_venv.sh
scripts/install_packages.sh "$lock"
[ "$kind" = check ] || scripts/install_system.sh "$kind"
