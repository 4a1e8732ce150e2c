"""“Tết Canh Tý” names a year: the name left over from an older report tells of another Tết than this year's."""

import re
from collections.abc import Iterator

from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.folding import normalise_tones

STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")  # can of years ending in 0, 1 … 9
BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")  # chi of 0, 1 … mod 12
SPELT = {"quí": "quý", "kỉ": "kỷ", "tị": "tỵ", "tí": "tý", "mẹo": "mão"}
NAME = re.compile(rf"\btết (?:nguyên đán )?(?:xuân )?(?P<stem>{'|'.join((*STEMS, 'quí', 'kỉ'))}) (?P<branch>\w+)")
CYCLE = 60  # years after which a name comes back


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


def lunar_year(stem: str, branch: str, *, before: int) -> int | None:
    """The last year of this name before a year; None where no year has it (can and chi of unlike parity)."""
    wanted = (SPELT.get(stem, stem), SPELT.get(branch, branch))
    years = range(before - 1, before - 1 - CYCLE, -1)
    return next((year for year in years if (STEMS[year % 10], BRANCHES[year % 12]) == wanted), None)
