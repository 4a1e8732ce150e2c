"""Viết báo cáo của một kỳ (2018H1, 2020 …) ra .docx, .pdf, .html hoặc .json."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vinhdanh.commands.opening import open_record

if TYPE_CHECKING:
    from vinhdanh.reports.pieces import Composed

SUFFIXES = (".docx", ".pdf", ".html", ".json")


class NothingToTell(Exception):
    """The record holds nothing for the period."""


class UnknownFormat(Exception):
    """The suffix of the output file is not one we write."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """PERIOD, --out FILE, --json."""
    parser.add_argument("period", metavar="KỲ", help="2018H1, 2020 …")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="tệp kết quả; đuôi tệp chọn .docx, .pdf, .html, .json")
    parser.add_argument("--json", action="store_true", help="in báo cáo dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Exit 0 when the gate has no open contradiction, 1 when it has: the report is written all the same."""
    if given.out is None and not given.json:
        raise UnknownFormat("Hãy nêu tệp kết quả bằng --out TỆP (.docx, .pdf, .html, .json) hoặc dùng --json.")
    if given.out is not None and given.out.suffix.lower() not in SUFFIXES:
        raise UnknownFormat(f"Không viết được tệp đuôi {given.out.suffix!r}: hãy chọn một trong {', '.join(SUFFIXES)}.")
    open_record()
    from vinhdanh.reports.as_json import as_json  # noqa: PLC0415 - needs the settings loaded
    from vinhdanh.reports.composing import compose  # noqa: PLC0415

    composed = compose(given.period)
    if not composed.sections:
        raise NothingToTell(
            f"Hồ sơ chưa có số liệu nào cho {composed.period.title}: hãy kiểm tra kỳ, hoặc ghi sổ và lời văn trước."
        )
    if given.out is not None:
        from vinhdanh.writing.files import write_aside  # noqa: PLC0415

        write_aside(given.out, _printer(given.out.suffix.lower())(composed))
    if given.json:
        sys.stdout.write(json.dumps(as_json(composed), ensure_ascii=False, indent=2) + "\n")
    gate = composed.gate
    counts = f"{len(gate.red)} đỏ, {len(gate.yellow)} vàng, {len(gate.green)} xanh"
    sys.stderr.write(f"{composed.title}: {len(composed.pieces)} đoạn; kiểm tra: {counts}.\n")
    for row in gate.open_red:
        sys.stderr.write(f"  Mâu thuẫn: {row.message}\n")
    return 1 if gate.open_red else 0


def _printer(suffix: str) -> "Callable[[Composed], bytes]":
    from vinhdanh.reports.as_json import as_json  # noqa: PLC0415 - needs the settings loaded
    from vinhdanh.reports.rendering import to_document  # noqa: PLC0415
    from vinhdanh.writing.docx import to_docx  # noqa: PLC0415
    from vinhdanh.writing.html import to_html  # noqa: PLC0415
    from vinhdanh.writing.pdf import to_pdf  # noqa: PLC0415

    printers: dict[str, Callable[[Composed], bytes]] = {
        ".docx": lambda composed: to_docx(to_document(composed)),
        ".pdf": lambda composed: to_pdf(to_document(composed)),
        ".html": lambda composed: to_html(to_document(composed)).encode(),
        ".json": lambda composed: (json.dumps(as_json(composed), ensure_ascii=False, indent=2) + "\n").encode(),
    }
    return printers[suffix]
