"""The figures of tables: a cell takes its unit from its column, its row, or the line above the table."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from vinhdanh.reading.figures.measures import MEASURE, stored
from vinhdanh.reading.figures.nouns import NOUNS
from vinhdanh.reading.figures.numbers import number_of
from vinhdanh.reading.figures.tokens import is_year
from vinhdanh.reading.model import Against, Direction, Figure, Ratio
from vinhdanh.reading.passages import Text
from vinhdanh.reading.source import Row
from vinhdanh.text.folding import reading_form
from vinhdanh.text.qualifiers import Qualifier

_VALUE = re.compile(r"(?P<sign>[-+−–]?)(?P<number>[0-9][0-9.,]*)\s?(?P<percent>%?)")
_ORDINAL_LABEL = re.compile(r"(?:số )?(?:s?tt|stt|thứ tự|ghi chú|mã(?: số)?|số hiệu|năm|ngày.*|số điện thoại)\.?")
_UNIT_SAID = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s?:?\s?(?P<unit>[^()|\n]{1,40})")
_UNIT_COLUMN = re.compile(r"(?:đvt|đơn vị tính|đơn vị)\.?")
_BRACKET = re.compile(r"\((?P<unit>[^()]{1,30})\)")
_SAME = re.compile(r"cùng kỳ|\bck\b|kỳ trước|svck")
_PLAN = re.compile(r"kế hoạch|\bkh\b|dự toán|\bdt\b|chỉ tiêu|\bnq\b|mục tiêu")
_YEAR_BEFORE = re.compile(r"so (?:với )?(?:năm )?(?:20\d\d|trước|ngoái)|năm trước")
_GROWTH = re.compile(r"tăng|giảm|\+/-|\(\+,-\)")
_CAPTION_LINES = 3
_YEAR_COLUMN = re.compile(r"(?:.* )?(?:năm |th |thực hiện )*(?:20\d\d|trước)(?: \(.*\))?")
_NEAR = Decimal("0.11")
_HUNDRED = Decimal(100)


def table_ranges(text: Text) -> list[tuple[int, int]]:
    """Return the (start, end) of every table in `text`."""
    if not text.tables:
        return []
    at = dict(zip(text.numbers, text.starts, strict=True))
    found = []
    for table in text.tables:
        lines = [at[row.line] for row in table if row.line in at]
        if lines:
            found.append((lines[0], text.paragraph(lines[-1])[1]))
    return sorted(found)


def values_in_tables(text: Text) -> tuple[list[Figure], list[Ratio]]:
    """Return the figures and the comparisons in percent that the cells of all tables hold."""
    figures: list[Figure] = []
    ratios: list[Ratio] = []
    at = dict(zip(text.numbers, text.starts, strict=True))
    for table in text.tables:
        for item in _cells(text, table, at):
            if isinstance(item, Ratio):
                ratios.append(item)
            else:
                figures.append(item)
    return figures, ratios


def _cells(text: Text, table: tuple[Row, ...], at: dict[int, int]) -> Iterator[Figure | Ratio]:
    width = Counter(len(row.cells) for row in table).most_common(1)[0][0]
    head = _head(table)
    labels = _labels(table[:head], width)
    unit_column = next((i for i, label in enumerate(labels) if _UNIT_COLUMN.fullmatch(label)), None)
    caption = _caption_unit(text, table, at)
    bases = _bases(table[head:], labels, width)
    ordinal = {i for i, label in enumerate(labels) if _ORDINAL_LABEL.fullmatch(label)} | _counting_up(table[head:])
    for row in table[head:]:
        start = at.get(row.line)
        if start is None:
            continue
        end = text.paragraph(start)[1]
        own = (
            _unit(reading_form(row.cells[unit_column]))
            if unit_column is not None and unit_column < len(row.cells)
            else ""
        )
        name = next(
            (
                cell
                for i, cell in enumerate(row.cells)
                if i not in ordinal and _value(cell) is None and cell.strip(" *")
            ),
            "",
        )
        place = start
        for i, cell in enumerate(row.cells):
            printed = cell.strip(" *_")
            found = text.text.find(printed, place, end) if printed else -1
            if found < 0:
                continue
            place = found + len(printed)
            value = _value(printed)
            if value is None or i in ordinal:
                continue
            label = labels[i] if len(row.cells) == width and i < len(labels) else ""
            yield _item(value, label, bases.get(i), own or caption, name, (found, place), percent=printed.endswith("%"))


def _item(
    value: Decimal, label: str, base: Against | None, unit: str, name: str, place: tuple[int, int], *, percent: bool
) -> Figure | Ratio:
    start, end = place
    if percent or _is_percent(label):
        against = _against(label) or base
        if against is None:
            return Figure(value, None, "%", None, Qualifier.EXACT, name.strip(" *"), start, end)
        growth = bool(_GROWTH.search(label)) or value < 0
        mark = Decimal(0) if growth else _HUNDRED
        direction = Direction.UP if value > mark else Direction.DOWN if value < mark else Direction.EQUAL
        return Ratio(abs(value), growth, direction, against, Qualifier.EXACT, label, name.strip(" *"), start, end)
    found = _bracketed(label) or _unit_or_noun(label) or unit
    known = stored(found) if found else None
    vnd = value * known.vnd if known and known.vnd is not None else None
    return Figure(value, None, known.name if known else "", vnd, Qualifier.EXACT, name.strip(" *"), start, end)


def _is_percent(label: str) -> bool:
    return "%" in label or label.startswith(("tỷ lệ", "so với", "so cùng", "so sánh"))


def _bases(rows: tuple[Row, ...], labels: list[str], width: int) -> dict[int, Against]:
    """What the columns of percentages are held against, where two columns beside them give most of the percentages.

    "KH | TH | Đạt (%)" is TH against the plan; "2018 | 2019 | (%)" is 2019 against the year before.
    """
    whole = [row for row in rows if len(row.cells) == width]
    found: dict[int, Against] = {}
    for i, label in enumerate(labels):
        if not _is_percent(label):
            continue
        for base in range(i):
            against = _against(labels[base]) or (
                Against.PREVIOUS_YEAR if _YEAR_COLUMN.fullmatch(labels[base]) else None
            )
            if against and any(_gives(whole, base, value, i) for value in range(i) if value != base):
                found[i] = against
    return found


def _gives(rows: list[Row], base: int, value: int, percent: int) -> bool:
    """Whether value / base is the percentage, or the change, in most rows."""
    right = told = 0
    for row in rows:
        under, over, said = (_value(row.cells[i]) for i in (base, value, percent))
        if under and over is not None and said is not None:
            told += 1
            worked = _HUNDRED * over / under
            right += min(abs(worked - said), abs(worked - _HUNDRED - said)) <= _NEAR
    return told > 1 and right * 2 > told


def _against(label: str) -> Against | None:
    for pattern, against in (
        (_SAME, Against.SAME_PERIOD),
        (_PLAN, Against.PLAN),
        (_YEAR_BEFORE, Against.PREVIOUS_YEAR),
    ):
        if pattern.search(label):
            return against
    return None


def _value(cell: str) -> Decimal | None:
    match = _VALUE.fullmatch(cell.strip(" *_"))
    if match is None:
        return None
    value = number_of(match["number"].rstrip(".,"))
    return -value if value is not None and match["sign"] in ("-", "−", "–") and match["sign"] else value


def _head(table: tuple[Row, ...]) -> int:
    """How many rows name the columns: those before the first that holds values beside a name."""
    for index, row in enumerate(table):
        values = [cell for cell in row.cells if _value(cell) is not None]
        years = all(is_year(cell.strip(" *")) for cell in values)
        ordinals = len(values) == len([c for c in row.cells if c.strip()]) and index > 0 and _is_count(values)
        if values and not years and not ordinals:
            return index
    return len(table)


def _is_count(values: list[str]) -> bool:
    """A row "1 2 3 4 5" that numbers the columns."""
    return values == [str(i) for i in range(int(_value(values[0]) or 0), int(_value(values[0]) or 0) + len(values))]


def _labels(head: tuple[Row, ...], width: int) -> list[str]:
    labels = [""] * width
    for row in head:
        if len(row.cells) == width:
            labels = [
                f"{label} {reading_form(cell.strip(' *_'))}".strip()
                for label, cell in zip(labels, row.cells, strict=True)
            ]
    return labels


def _caption_unit(text: Text, table: tuple[Row, ...], at: dict[int, int]) -> str:
    first = at.get(table[0].line, 0)
    above = text.words[:first].rsplit("\n", _CAPTION_LINES + 1)[-_CAPTION_LINES - 1 :]
    for line in reversed(above):
        match = _UNIT_SAID.search(line)
        if match is not None and (unit := _unit(match["unit"].strip())):
            return unit
    return ""


def _bracketed(label: str) -> str:
    for match in _BRACKET.finditer(label):
        if unit := _unit(match["unit"].strip()):
            return unit
    return ""


def _unit(words: str) -> str:
    """The unit that `words` name: a measure, or a thing that is counted."""
    words = words.strip(" .:;*")
    match = MEASURE.match(" " + words)
    if match is not None and match.end() == len(words) + 1:
        return words
    return words if words in NOUNS else ""


def _unit_or_noun(label: str) -> str:
    """A column "Số hộ" counts households; "Hồ sơ" counts dossiers."""
    words = label.removeprefix("tổng ").removeprefix("số ").removeprefix("lượng ")
    return words if words in NOUNS else ""


def _counting_up(rows: tuple[Row, ...]) -> set[int]:
    """A first column 1, 2, 3 … or I, 1, 2 numbers its rows."""
    firsts = [row.cells[0].strip(" *.") for row in rows if row.cells]
    whole = [int(cell) for cell in firsts if cell.isdecimal()]
    return {0} if len(whole) > 1 and whole[0] == 1 and all(b == a + 1 or b == 1 for a, b in pairwise(whole)) else set()
