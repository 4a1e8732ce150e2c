"""Kiểm tra chuỗi lưu vết: mỗi dòng phải nối đúng dòng trước."""

import argparse
import json
import sys

from vinhdanh.commands.opening import open_record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Exit 0 when every line follows from the one before, 1 at the first that does not."""
    open_record()
    from vinhdanh.casework.log import verify  # noqa: PLC0415 - needs the settings loaded

    count, broken = verify()
    if given.json:
        result = {"lines": count, "broken": None if broken is None else {"id": broken.pk, "label": str(broken)}}
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    elif broken is None:
        sys.stdout.write(f"Chuỗi lưu vết nguyên vẹn: {count} dòng.\n")
    else:
        sys.stdout.write(f"Chuỗi lưu vết đứt ở dòng {broken.pk} ({broken}); {count} dòng trước đó nguyên vẹn.\n")
    return 0 if broken is None else 1
