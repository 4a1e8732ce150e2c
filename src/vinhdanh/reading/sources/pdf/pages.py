"""What stands on the pages of a PDF: pieces of lines with their places, and the rules drawn among them."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources import limits

_WORKER = Path(__file__).with_name("worker.py")
_MEMORY = 1536 * limits.MIB
_SECONDS = 120
_TAIL = 4096


class Piece(NamedTuple):
    """Words that stand together on one line; lengths in points, y upwards from the foot of the page."""

    left: float
    right: float
    bottom: float
    top: float
    text: str


class Page(NamedTuple):
    """One page: lines of pieces in the order of its content; rules as (x, low, high) and (y, left, right)."""

    lines: list[list[Piece]]
    vertical: list[tuple[float, float, float]]
    horizontal: list[tuple[float, float, float]]
    picture: bool

    @property
    def is_scan(self) -> bool:
        """Whether the page is a picture without words."""
        return self.picture and sum(len(piece.text) for line in self.lines for piece in line) < 5


def pages_of(name: str, data: bytes) -> list[Page]:
    """Return the pages of a PDF. Raises Unreadable where it is locked, broken, cut short, too long or too slow."""
    if b"%%EOF" not in data[-_TAIL:]:
        raise Unreadable(f"Tệp {name} bị cắt cụt; hãy lấy lại bản đầy đủ.")
    answer = json.loads(run_worker(name, data))
    match answer.get("error"):
        case None:
            return [_page(page) for page in answer["pages"]]
        case "password":
            raise Unreadable(f"Tệp {name} được đặt mật khẩu; hãy mở ra, bỏ mật khẩu rồi lưu lại.")
        case "pages" | "long":
            raise Unreadable(f"Tệp {name} dài hơn {limits.MAX_PAGES} trang; hãy tách thành nhiều tệp.")
        case _:
            raise Unreadable(f"Tệp {name} bị hỏng, không mở được như một tệp PDF; hãy lấy lại bản đầy đủ.")


def run_worker(name: str, data: bytes, *more: str) -> bytes:
    """Run the worker on `data` and return what it says. Raises Unreadable where it takes too long or breaks."""
    bounds = (limits.MAX_PAGES, limits.MAX_CHARACTERS, _MEMORY, _SECONDS)
    command: Sequence[str] = (sys.executable, "-I", str(_WORKER), *map(str, bounds), *more)
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired as error:
        raise Unreadable(
            f"Tệp {name} quá phức tạp, {_SECONDS} giây chưa đọc xong; hãy tách thành nhiều tệp."
        ) from error
    if done.returncode:
        raise Unreadable(
            f"Tệp {name} bị hỏng hoặc bung ra quá lớn nên không đọc được; hãy xuất lại thành PDF từ bản gốc."
        )
    return done.stdout


def _page(page: dict[str, Any]) -> Page:
    lines = [[Piece(*piece) for piece in line] for line in page["lines"]]
    vertical = [(x, low, high) for x, low, high in page["vertical"]]
    horizontal = [(y, left, right) for y, left, right in page["horizontal"]]
    return Page(lines, vertical, horizontal, bool(page["picture"]))
