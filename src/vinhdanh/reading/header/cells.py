"""The lines of a header or a foot taken apart where two columns were printed side by side."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import compose

# Not the gaps left for a number or a day: "Số:      /BC-LĐLĐ", "ngày      tháng 12".
_GAP = re.compile(r"(?<!\s)(?<![Ss]ố)(?<![Ss]ố:)(?<!gày)(?<!háng)(?:\s{3,}|\t+)(?![/\s]|tháng|năm)| \| ")
_MARKUP = re.compile(r"[*#>\\]+")


class Cell(NamedTuple):
    """One piece of a line, tidy, with the offset of its line in the text and of the line's end."""

    written: str
    start: int
    end: int


def cells(text: Text, first: int, last: int) -> Iterator[Cell]:
    """Yield the pieces of the lines that begin between two offsets of `text`."""
    starts = text.starts
    at = bisect_right(starts, first) - 1 if first else 0
    for index in range(max(0, at), bisect_left(starts, last)):
        start = starts[index]
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(text.text)
        raw = text.source.lines[text.numbers[index] - 1]
        if not _GAP.search(raw.strip()):
            yield Cell(text.text[start:end], start, end)
            continue
        for piece in _GAP.split(raw.strip()):
            if written := " ".join(compose(_MARKUP.sub("", piece)).split()):
                yield Cell(written, start, end)
