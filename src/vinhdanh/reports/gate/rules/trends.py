"""“… giảm so với cùng kỳ” in the officer's words against the comparison that the record holds for that indicator."""

import re
from collections.abc import Iterator

from vinhdanh.casework.indicators import indicators_told
from vinhdanh.records.models import Measure
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import Piece
from vinhdanh.text.comparisons import Base, Wording, print_comparison
from vinhdanh.text.folding import fold, normalise_tones

# what the title of an indicator begins with and a sentence may leave out or word otherwise
HEADS = re.compile(r"^(?:tong |muc |gia tri |kim ngach |chi so |san luong |doanh thu |ty le )+")
TREND = re.compile(r"\b(?P<way>tăng|giảm)\b(?: \S+){0,4}? so với (?:cùng kỳ|năm trước)")
CLAUSE = re.compile(r"[.;:!?\n]+(?=\s|$)")


def check(subject: Subject) -> Iterator[Finding]:
    """Every clause of the officer's words that names a headline indicator and says that it rose or fell."""
    names = {measure: HEADS.sub("", fold(measure.title)) for measure in indicators_told(subject.figures)}
    for piece in subject.texts():
        for clause in CLAUSE.split(piece.text):
            words = normalise_tones(clause).lower()
            found = TREND.search(words)
            if not found:
                continue
            before = fold(words[: found.start()])
            for measure, name in names.items():
                if name and name in before:
                    yield _judge(subject, measure, found["way"], piece)


def _judge(subject: Subject, measure: Measure, way: str, piece: Piece) -> Finding:
    said = f"“{measure.title} {way} so với cùng kỳ”"
    known = subject.figures.comparison(measure.code, Base.SAME_PERIOD, Wording.GROWTH)
    if known is None:
        figure = subject.figures.of(measure.code)
        behind = (*piece.sources, *(figure.sources if figure else ()))
        return Finding(Colour.YELLOW, f"{said}: chưa có số cùng kỳ để đối chiếu", behind, (piece.id,))
    about = (*piece.sources, *known.sources)
    printed, percent = print_comparison(known.comparison), known.comparison.percent
    if percent and (percent > 0) == (way == "tăng"):
        return Finding(Colour.GREEN, f"{said} khớp với số liệu: {printed}", about, (piece.id,))
    return Finding(Colour.RED, f"{said} nhưng số liệu là: {printed}", about, (piece.id,))
