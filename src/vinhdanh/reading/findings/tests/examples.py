"""The examples beside the rules: short texts that hold, that break, and that nobody can judge."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from vinhdanh.reading import findings
from vinhdanh.reading.findings.run import RULES
from vinhdanh.reading.reading import Reading, read
from vinhdanh.reading.source import Row, Source

FOLDER = Path(next(iter(findings.__path__)))
KINDS = ("holds", "breaks", "cannot_tell")


class Example(NamedTuple):
    """One text with its table and the earlier report, and what to change in it to break it."""

    rule: str
    kind: str
    place: int
    text: str
    table: tuple[tuple[str, ...], ...]
    previous: str
    mutate: tuple[str, str] | None

    def __str__(self) -> str:
        """Name the example in the list of tests."""
        return f"{self.rule}-{self.kind}-{self.place}"

    @property
    def reading(self) -> Reading:
        """The example, read."""
        return reading_of(self.text, self.table)

    @property
    def earlier(self) -> Reading | None:
        """The earlier report, read."""
        return reading_of(self.previous) if self.previous else None

    @property
    def mutated(self) -> Reading:
        """The example with its one change, read."""
        assert self.mutate is not None
        old, new = self.mutate
        rows = [" | ".join(row) for row in self.table]
        assert old in "\n".join([self.text, *rows]), f"{self}: “{old}” is not in the text"
        if old in self.text:
            return reading_of(self.text.replace(old, new, 1), self.table)
        at = next(i for i, row in enumerate(rows) if old in row)
        changed = tuple(rows[at].replace(old, new, 1).split(" | "))
        return reading_of(self.text, (*self.table[:at], changed, *self.table[at + 1 :]))


def reading_of(text: str, table: tuple[tuple[str, ...], ...] = ()) -> Reading:
    """Read `text`, followed by a table."""
    lines = text.split("\n")
    rows = tuple(Row(len(lines) + i, cells) for i, cells in enumerate(table, 1))
    printed = tuple(" | ".join(cells) for cells in table)
    return read(Source("vi_du.txt", (*lines, *printed), (rows,) if rows else ()))


@cache
def examples() -> tuple[Example, ...]:
    """Every example of every rule; a rule without any is found out by the test that counts them."""
    found = []
    for rule in RULES:
        file = FOLDER / rule / "examples.yaml"
        kinds = YAML(typ="safe", pure=True).load(file) if file.exists() else {}
        for kind in KINDS:
            for place, one in enumerate(kinds.get(kind, ()), 1):
                table = tuple(tuple(cell.strip() for cell in row.split("|")) for row in one.get("table", ()))
                change = tuple(one["mutate"]) if "mutate" in one else None
                found.append(Example(rule, kind, place, one.get("text", ""), table, one.get("previous", ""), change))
    return tuple(found)
