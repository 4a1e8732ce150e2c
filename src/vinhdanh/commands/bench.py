"""Đo tốc độ; `bench report` soạn báo cáo trên bản mẫu và trên 100 lần số bản ghi."""

import argparse
import json
import os
import sys
import tempfile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to measure, --json."""
    parser.add_argument("what", choices=["report"], metavar="VIỆC", help="report: soạn báo cáo năm 2020")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Measure on a record of its own in a temporary folder: nobody's data is touched."""
    with tempfile.TemporaryDirectory(prefix="vinhdanh-bench-") as home:
        os.environ["VINHDANH_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        from vinhdanh.commands.benchmarks.report import measure  # noqa: PLC0415 - after the environment is set

        result = measure()
    if given.json:
        sys.stdout.write(json.dumps(result) + "\n")
        return 0
    for name, value in result.items():
        sys.stdout.write(f"{name:<16} {value}\n")
    return 0
