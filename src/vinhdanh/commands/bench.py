"""Đo tốc độ: `bench report` soạn báo cáo trên bản mẫu và gấp 100 lần; `check` đọc báo cáo; `screen` rà cả ngành."""

import argparse
import json
import os
import sys
import tempfile
from importlib import import_module

from vinhdanh.commands.options import BadOption

_HELP = "report: soạn báo cáo; check: đọc báo cáo; screen: rà soát cả ngành"
BENCHMARKS = ("report", "check", "screen")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to measure, --people N, --json."""
    parser.add_argument("what", choices=BENCHMARKS, metavar="VIỆC", help=_HELP)
    parser.add_argument("--people", type=int, metavar="SỐ", help="số người của phép đo screen, mặc định 2000000")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Measure on a record of its own in a temporary folder: nobody's data is touched."""
    sizes = _sizes(given)
    with tempfile.TemporaryDirectory(prefix="vinhdanh-bench-") as home:
        os.environ["VINHDANH_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        module = import_module(f"vinhdanh.commands.benchmarks.{given.what}")  # after the environment is set
        result = module.measure(**sizes)
    if given.json:
        sys.stdout.write(json.dumps(result) + "\n")
        return 0
    for name, value in result.items():
        sys.stdout.write(f"{name:<24} {value}\n")
    return 0


def _sizes(given: argparse.Namespace) -> dict[str, int]:
    """How large the benchmark is made. Raises BadOption."""
    if given.people is None:
        return {}
    if given.what != "screen":
        raise BadOption(f"--people chỉ dùng cho bench screen: hãy bỏ tùy chọn này khi đo {given.what}.")
    if given.people < 1:
        raise BadOption(f"--people: {given.people} người thì không có ai để đo, hãy ghi từ 1 trở lên.")
    return {"people": given.people}
