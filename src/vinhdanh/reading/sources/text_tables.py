"""The tables that stand in plain text: Markdown's, and rows parted by tabs or " | "."""

import re

from vinhdanh.reading.source import Row

_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_RULE = 2_000


def tables_of(lines: list[str]) -> tuple[tuple[Row, ...], ...]:
    """Return the tables of `lines`, each of at least two rows; a rule (|---|---|) is no row.

    Rows follow each other without a blank line and are parted alike: by bars in Markdown (any number of cells), by tabs
    or " | " in other text (the same number in all).
    """
    tables: list[tuple[Row, ...]] = []
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if "|" in line or "\t" in line.strip():
            block.append((number, line))
        elif block:
            tables.extend(_tables_of_block(block))
            block = []
    return tuple(tables)


def _tables_of_block(block: list[tuple[int, str]]) -> list[tuple[Row, ...]]:
    if any(_is_rule(line) for _number, line in block):
        rows = tuple(Row(number, _by_bars(line)) for number, line in block if "|" in line and not _is_rule(line))
        return [rows] if len(rows) > 1 else []
    tables: list[tuple[Row, ...]] = []
    run: list[Row] = []
    for number, line in block:
        row = Row(number, _cells(line))
        if run and len(run[-1].cells) != len(row.cells):
            tables.append(tuple(run))
            run = []
        run.append(row)
    tables.append(tuple(run))
    return [table for table in tables if len(table) > 1 and len(table[0].cells) > 1]


def _is_rule(line: str) -> bool:
    return "|" in line and "--" in line and len(line) < _LONGEST_RULE and _RULE.match(line.strip()) is not None


def _cells(line: str) -> tuple[str, ...]:
    if "\t" in line.strip():
        return tuple(" ".join(cell.split()) for cell in line.strip(" ").split("\t"))
    bare = line.strip()
    parted = " | " in bare or (len(bare) > 2 and bare[0] == bare[-1] == "|")
    return _by_bars(line) if parted else (line,)


def _by_bars(line: str) -> tuple[str, ...]:
    bare = line.strip()
    bare = bare.removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return tuple(" ".join(cell.split()).replace("\\|", "|") for cell in _BAR.split(bare))
