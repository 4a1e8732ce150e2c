"""The officer's own words, paragraph by paragraph; figures stand in them as live references."""

import re

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import Bullet, TextBlock
from vinhdanh.reports.pieces import Missing, Piece

MARK = re.compile(r"([-–—•*+])\s*(?!\d)")  # “-5°C” begins with a number


def compose(block: TextBlock, place: Place) -> list[Piece]:
    """One piece a paragraph; a line that begins with “-” (–, •, *) or “+” becomes a list line."""
    kept = place.texts.get(block.text)
    if kept is None or not kept.text:
        if block.required:
            place.missing.append(Missing(place.section, block.title, "lời văn của cán bộ chưa viết"))
        return []
    source = SourceRef.of(kept)
    pieces = []
    for line in filter(None, (line.strip() for line in kept.text.splitlines())):
        mark = MARK.match(line)
        bullet: Bullet = "" if mark is None else "+" if mark[1] == "+" else "-"
        words = line[mark.end() :] if mark else line
        piece = place.write(
            "text", words, place.measure, sources=(source,), bullet=bullet, slot=block.text, keep_missing=True
        )
        pieces.extend([piece] if piece else [])
    return pieces
