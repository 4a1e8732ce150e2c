"""The whole of a .docx as lines: headers once, the body, its notes, footers once."""

import re
from collections.abc import Iterator
from itertools import islice

from vinhdanh.reading.sources import limits
from vinhdanh.reading.sources.archive import BrokenArchive
from vinhdanh.reading.sources.spans import Row, Span
from vinhdanh.reading.sources.word.names import RELATION_ID, w
from vinhdanh.reading.sources.word.numbering import Numbering
from vinhdanh.reading.sources.word.package import Package
from vinhdanh.reading.sources.word.story import Stories
from vinhdanh.reading.sources.word.styles import Styles
from vinhdanh.reading.sources.xml import Element

_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:trang|page)?[\W_]*(?:\d+|[ivxlc]*)[\W_]*(?:(?:/|of|trên|trong)[\W_]*\d*)?[\W_]*$", re.IGNORECASE
)
_LONGEST_NUMBER = 40  # characters of a line that only numbers the page
_CONTENTS = "Mục lục tự động không được đọc, vì lặp lại các đề mục."


class WordDocument:
    """One .docx. Raises what `Package` raises, and what reading its parts raises."""

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)
        styles = Styles(self._package.named("styles"))
        self._stories = Stories(styles, Numbering(self._package.named("numbering"), styles))

    def rows(self) -> list[Row]:
        """All lines, in reading order; of a body longer than is read, one line more than that."""
        root = self._package.root()
        body = root.find(w("body"))
        if body is None:
            raise BrokenArchive
        main = list(islice(self._stories.rows(body), limits.MAX_LINES + 1))
        return [
            *self._repeated(body, "headerReference"),
            *main,
            *self._notes(body, "footnote"),
            *self._notes(body, "endnote"),
            *self._repeated(body, "footerReference"),
        ]

    def notes(self) -> tuple[str, ...]:
        """What was left out on purpose; asked after `rows`."""
        return (_CONTENTS,) if self._stories.skipped_contents else ()

    def _repeated(self, body: Element, kind: str) -> Iterator[Row]:
        """The lines of the headers or footers, each text once; page numbers and empty lines are left out."""
        seen: set[str] = set()
        for reference in body.iter(w(kind)):
            root = self._package.related(reference.get(RELATION_ID, ""))
            if root is None:
                continue
            rows = list(self._stories.rows(root))
            text = "\n".join(_words(row) for row in rows)
            if text not in seen:
                seen.add(text)
                yield from (row for row in rows if not _is_page_number(_words(row)))

    def _notes(self, body: Element, kind: str) -> Iterator[Row]:
        """The notes that the body refers to, in that order, each behind its number in square brackets."""
        root = self._package.named(f"{kind}s")
        if root is None:
            return
        by_id = {note.get(w("id"), ""): note for note in root.iterfind(w(kind))}
        number = 0
        for reference in body.iter(w(f"{kind}Reference")):
            note = by_id.pop(reference.get(w("id"), ""), None)
            if note is None:
                continue
            number += 1
            label = str(number) if kind == "footnote" else f"*{number}"
            for place, row in enumerate(self._stories.rows(note)):
                mark = () if place else (Span(f"[{label}] "),)
                yield Row(((*mark, *row.cells[0]), *row.cells[1:]), row.table)


def _is_page_number(line: str) -> bool:
    return len(line) < _LONGEST_NUMBER and _PAGE_NUMBER.match(line) is not None


def _words(row: Row) -> str:
    return " ".join("".join(span.text for span in cell).strip() for cell in row.cells)
