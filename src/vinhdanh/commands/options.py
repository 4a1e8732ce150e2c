"""Values of the command line that several commands take, and the sentence where one cannot be used."""

import re
from datetime import date
from pathlib import Path


class BadOption(ValueError):
    """A value of the command line that cannot be used; one sentence."""


def day(option: str, given: str) -> date:
    """The day as 2025-12-20 or 20/12/2025. Raises BadOption."""
    year_first = re.sub(r"^(\d{1,2})/(\d{1,2})/(\d{4})$", r"\3-\2-\1", given)
    try:
        year, month, number = map(int, year_first.split("-"))
        return date(year, month, number)
    except ValueError as error:
        raise BadOption(f"{option}: “{given[:40]}” không phải một ngày, hãy ghi như 2025-12-20.") from error


def folder(option: str, given: Path) -> Path:
    """The folder, which must be there. Raises BadOption."""
    if not given.is_dir():
        raise BadOption(f"{option}: không có thư mục {given.name}, hãy kiểm tra đường dẫn.")
    return given
