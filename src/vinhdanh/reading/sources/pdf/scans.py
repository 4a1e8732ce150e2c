"""Pages that are pictures: read by Tesseract with its Vietnamese letters, where the machine has them."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources.pdf.pages import run_worker

_MOST_PAGES = 100  # pictures read in one file
_SECONDS_A_PAGE = 60
_AT_ONCE = 8  # pages drawn before they are read, so that the folder stays small


def can_read() -> bool:
    """Whether Tesseract is there, with Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    said = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False, timeout=20)  # noqa: S603 - found on the path
    return "vie" in said.stdout.split()


def read_scans(name: str, data: bytes, numbers: list[int]) -> dict[int, list[str]]:
    """Return the lines of the pages `numbers` (from 0). Raises Unreadable where they are too many or take too long."""
    if len(numbers) > _MOST_PAGES:
        raise Unreadable(f"Tệp {name} có hơn {_MOST_PAGES} trang ảnh quét; hãy tách thành nhiều tệp.")
    read: dict[int, list[str]] = {}
    for first in range(0, len(numbers), _AT_ONCE):
        with tempfile.TemporaryDirectory() as folder:
            some = numbers[first : first + _AT_ONCE]
            run_worker(name, data, "ocr", folder, *map(str, some))
            for number in some:
                read[number] = _recognised(name, Path(folder) / f"{number}.pgm", number)
    return read


def _recognised(name: str, picture: Path, number: int) -> list[str]:
    program = shutil.which("tesseract") or "tesseract"
    command = [program, str(picture), "stdout", "-l", "vie"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS_A_PAGE)  # noqa: S603 - found on the path
    except subprocess.TimeoutExpired as error:
        raise Unreadable(
            f"Tệp {name}: trang {number + 1} là ảnh quét, nhận dạng quá lâu; hãy quét lại rõ hơn."
        ) from error
    if done.returncode:
        raise Unreadable(f"Tệp {name}: trang {number + 1} là ảnh quét, không nhận dạng được; hãy quét lại rõ hơn.")
    return [line for line in done.stdout.decode("utf-8", "replace").replace("\f", "").split("\n") if line.strip()]
