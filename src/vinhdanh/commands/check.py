"""Đọc một báo cáo (.docx, .pdf, .txt …) và chỉ ra quan hệ nào trong đó khớp, quan hệ nào mâu thuẫn."""

import argparse
import json
import sys
from pathlib import Path

from vinhdanh.reading.as_html import as_html
from vinhdanh.reading.as_json import as_json, lines_of
from vinhdanh.reading.findings.run import Told, examine
from vinhdanh.reading.model import Severity
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import read
from vinhdanh.reading.sources import read_file
from vinhdanh.writing.files import write_aside


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --previous FILE, --json, --html OUT."""
    parser.add_argument("file", type=Path, metavar="TỆP", help="báo cáo cần đọc")
    parser.add_argument("--previous", type=Path, metavar="TỆP", help="báo cáo kỳ trước của cùng cơ quan, để so")
    parser.add_argument("--html", type=Path, metavar="TỆP", help="ghi báo cáo có đánh dấu ra một trang .html")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Exit 0 where nothing is found, 1 with findings."""
    reading = read(read_file(given.file))
    previous = read(read_file(given.previous)) if given.previous else None
    findings, verified = examine(reading, previous)
    if given.html is not None:
        write_aside(given.html, as_html(reading, findings, verified).encode())
    if given.json:
        sys.stdout.write(json.dumps(as_json(reading, findings, verified), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{_line(reading.text, told)}\n" for told in findings)
    for note in reading.text.source.notes:
        sys.stderr.write(f"{note}\n")
    sys.stderr.write(
        f"{given.file.name}: {len(reading.figures)} số liệu, {len(reading.ratios)} so sánh, "
        f"{len(reading.citations)} văn bản, {len(reading.awards)} mục khen thưởng; "
        f"{len(verified)} quan hệ đã khớp, {len(findings)} chỗ không khớp.\n"
    )
    return 1 if findings else 0


def _line(text: Text, told: Told) -> str:
    word = "Mâu thuẫn" if told.finding.severity is Severity.ERROR else "Cần xem lại"
    lines = ", ".join(map(str, lines_of(text, told)))
    return f"{word}, dòng {lines}: {told.finding.message}"
