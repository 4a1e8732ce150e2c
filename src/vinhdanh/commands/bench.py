"""Đo tốc độ: `bench report` soạn báo cáo trên bản mẫu và trên 100 lần số bản ghi; `bench check` đọc báo cáo."""

import argparse
import json
import os
import sys
import tempfile
from importlib import import_module

BENCHMARKS = ("report", "check")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to measure, --json."""
    parser.add_argument("what", choices=BENCHMARKS, metavar="VIỆC", help="report: soạn báo cáo; check: đọc báo cáo")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Measure on a record of its own in a temporary folder: nobody's data is touched."""
    with tempfile.TemporaryDirectory(prefix="vinhdanh-bench-") as home:
        os.environ["VINHDANH_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        result = import_module(f"vinhdanh.commands.benchmarks.{given.what}").measure()  # after the environment is set
    if given.json:
        sys.stdout.write(json.dumps(result) + "\n")
        return 0
    for name, value in result.items():
        sys.stdout.write(f"{name:<24} {value}\n")
    return 0
