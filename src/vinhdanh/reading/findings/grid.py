"""A table as rows of numbers under named columns, as far as its form can be trusted."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from vinhdanh.reading.findings.verdict import Place
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.source import Row
from vinhdanh.text.folding import fold, reading_form
from vinhdanh.text.numbers import UnreadableNumber, read_number

_DIGITS = re.compile(r"[+\-−–]?\d[\d.,]* ?%?")
_NOTHING = re.compile(r"[-–—_.…/ ]*|không(?: có)?|0+")
_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]+|[A-ZĐa-zđ])[.)]?|[-+*•–]")
_STT = re.compile(r"(?:so )?(?:s?tt|thu tu)\.?")
_YEARS = range(1900, 2101)
_RATES = re.compile(
    r"%|\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|so với|so sánh|bình quân|trung bình|đơn giá|giá(?! trị)|mức|năng suất|mật độ"
    r"|điểm|xếp hạng|tốc độ|chỉ số|hệ số|tuổi|ghi chú|ngày|thời gian|tăng|giảm|mã số|điện thoại)\b|^năm$"
)
_TOTAL = re.compile(
    r"(?:tổng(?: số| cộng)?|cộng)(?: chung| toàn (?:tỉnh|ngành|huyện|xã|khối|trường|công ty))?(?: ?\([^()]*\))?"
    r"|toàn (?:tỉnh|ngành|huyện|khối|trường|công ty)"
)
_LEVELS = (r"[A-HĐ][.)]?", r"[IVXLC]+[.)]?", r"\d{1,3}[.)]?", r"\d{1,3}\.\d.*", r"[a-zđ][.)]?", r"[-–•*]", r"\+")
_DETAIL = len(_LEVELS)
_PLAIN = 2


class Value(NamedTuple):
    """A number in a cell. `decimals` are those printed; `percent` tells "12,5%" from "12,5"."""

    value: Decimal
    decimals: int
    percent: bool


ZERO = Value(Decimal(0), 0, percent=False)


class Line(NamedTuple):
    """One row of values. `cells` has one entry a column: a value (blank is zero) or None for words.

    `level` is the depth that the ordinal says, from 0; `part` tells a row after "trong đó".
    """

    label: str
    cells: tuple[Value | None, ...]
    level: int
    part: bool
    total: bool
    place: Place


class Grid:
    """The lines of one table; `regular` is False where rows of another form stand among them.

    `titles` are the names of the columns as printed ("" where a merged head leaves them open), `names` their
    reading form.
    """

    def __init__(self, titles: tuple[str, ...], lines: tuple[Line, ...], *, regular: bool) -> None:
        self.titles = titles
        self.names = tuple(map(reading_form, titles))
        self.lines = lines
        self.regular = regular

    @cached_property
    def numeric(self) -> tuple[int, ...]:
        """The columns that hold numbers or blanks only, at least one number."""
        return tuple(
            i
            for i in range(len(self.names))
            if all(line.cells[i] is not None for line in self.lines)
            and any(line.cells[i] != ZERO for line in self.lines)
        )

    @cached_property
    def additive(self) -> tuple[int, ...]:
        """The numeric columns whose name and cells do not speak of rates, prices or years."""
        return tuple(i for i in self.numeric if not self.is_rate(i))

    def is_rate(self, column: int) -> bool:
        """Whether the column holds something that is not added up."""
        if _RATES.search(self.names[column]):
            return True
        return any(cell is not None and cell.percent for line in self.lines for cell in line.cells[column : column + 1])


def grids(reading: Reading) -> Iterator[Grid]:
    """Every table of `reading` that has values under its head."""
    at = dict(zip(reading.text.numbers, reading.text.starts, strict=True))
    for table in reading.text.tables:
        rows = [row for row in table if row.line in at and any(cell.strip() for cell in row.cells)]
        head = _head(rows)
        body = rows[head:]
        if len(body) > 1:
            yield _grid(reading, rows[:head], body, at)


def is_total(label: str) -> bool:
    """Whether a label names a total and nothing else; “Cống” is no “Cộng”."""
    return bool(_TOTAL.fullmatch(reading_form(label).strip(" .:*-")))


def _grid(reading: Reading, head: list[Row], body: list[Row], at: dict[int, int]) -> Grid:
    width = Counter(len(row.cells) for row in body if _has_values(row)).most_common(1)[0][0]
    titles = _titles(head, width)
    numbered = _is_numbered(body, titles, width)
    lines: list[Line] = []
    regular, part = True, False
    for row in body:
        cells = tuple(cell.strip(" *_") for cell in row.cells)
        label = next((cell for cell in cells if any(c.isalpha() for c in cell) and not _is_ordinal(cell)), "")
        total = is_total(label)
        if len(cells) < width and total:
            cells = ("",) * (width - len(cells)) + cells
        if len(cells) != width or not _has_values(row):
            part = fold(label).startswith("trong do")
            regular = regular and part
            continue
        ordinal = cells[0] if numbered and not is_total(cells[0]) else ""
        words = fold(label)
        part = words.startswith("trong do") or (part and not ordinal.strip(" -+*•–"))
        start = at[row.line]
        place = (start, reading.text.paragraph(start)[1])
        values = tuple(None if numbered and i == 0 else value_of(cell) for i, cell in enumerate(cells))
        lines.append(Line(label, values, _level(ordinal, label, numbered=numbered), part, total, place))
    return Grid(titles, tuple(lines), regular=regular)


def value_of(cell: str) -> Value | None:
    """The number of a cell; zero for a blank or a dash, None for words and badly written numbers."""
    written = cell.strip(" *_")
    if _NOTHING.fullmatch(written.lower()):
        return ZERO
    if not _DIGITS.fullmatch(written):
        return None
    number = written.rstrip(" %").lstrip("+").replace("−", "-").replace("–", "-")
    try:
        value = read_number(number.lstrip("-"))
    except UnreadableNumber:
        return None
    decimals = len(number.partition(",")[2])
    return Value(-value if number.startswith("-") else value, decimals, written.endswith("%"))


def _has_values(row: Row) -> bool:
    cells = [cell.strip(" *_") for cell in row.cells]
    return any(_DIGITS.fullmatch(cell) for cell in cells[1:])


def _head(rows: list[Row]) -> int:
    """How many rows come before the first that holds values beside a name."""
    for index, row in enumerate(rows):
        cells = [cell.strip(" *_") for cell in row.cells]
        named = any(any(c.isalpha() for c in cell) and not _is_ordinal(cell) for cell in cells)
        values = [value for cell in cells[1:] if _DIGITS.fullmatch(cell) and (value := value_of(cell))]
        if named and values and not all(value.value in _YEARS and not value.decimals for value in values):
            return index
    return len(rows)


def _titles(head: list[Row], width: int) -> tuple[str, ...]:
    titles = [""] * width
    for row in head:
        if len(row.cells) == width:
            titles = [f"{title} {cell.strip(' *_')}".strip() for title, cell in zip(titles, row.cells, strict=True)]
    return tuple(titles)


def _is_numbered(body: list[Row], titles: tuple[str, ...], width: int) -> bool:
    """Whether the first column numbers the rows."""
    if _STT.fullmatch(fold(titles[0])):
        return True
    firsts = [row.cells[0].strip(" *_") for row in body if len(row.cells) == width]
    told = [cell for cell in firsts if cell and not is_total(cell)]
    return bool(told) and width > 2 and all(_is_ordinal(cell) for cell in told)


def _is_ordinal(cell: str) -> bool:
    return bool(_ORDINAL.fullmatch(cell))


def _level(ordinal: str, label: str, *, numbered: bool) -> int:
    mark = ordinal or (label[:1] if label[:1] in "-–+•*" else "")
    if not mark:
        return _DETAIL if numbered else _PLAIN
    # “I” is the first Roman numeral far more often than the ninth letter
    order = (1, 0, *range(2, _DETAIL))
    return next((level for level in order if re.fullmatch(_LEVELS[level], mark)), _PLAIN)
