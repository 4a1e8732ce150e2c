"""“Tết Canh Tý” names a year: the name left over from an older report tells of another Tết than this year's."""

import re
from collections.abc import Iterator

from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.folding import normalise_tones
from vinhdanh.text.lunar import STEMS, lunar_year

NAME = re.compile(rf"\btết (?:nguyên đán )?(?:xuân )?(?P<stem>{'|'.join((*STEMS, 'quí', 'kỉ'))}) (?P<branch>\w+)")


def check(subject: Subject) -> Iterator[Finding]:
    """Each Tết that some piece names by its lunar year: this year's, or the one being prepared."""
    year = subject.composed.period.year
    for piece in subject.composed.pieces:
        for match in NAME.finditer(normalise_tones(piece.text).lower()):
            told = lunar_year(match["stem"], match["branch"], before=year + 2)
            if told is None:
                continue
            name = f"Tết {match['stem'].capitalize()} {match['branch'].capitalize()}"
            if told in {year, year + 1}:
                words = f"{name} là Tết năm {told}, đúng thời gian báo cáo"
                yield Finding(Colour.GREEN, words, piece.sources, (piece.id,))
            else:
                words = f"{name} là Tết năm {told}, không phải của năm {year}: hãy xem có phải chữ cũ còn sót"
                yield Finding(Colour.YELLOW, words, piece.sources, (piece.id,))
