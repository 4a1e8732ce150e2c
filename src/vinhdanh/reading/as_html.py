"""A read document as one page that needs nothing else: the marked text, and what the rules said beside the lines."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from vinhdanh.reading.as_json import lines_of
from vinhdanh.reading.findings.run import Told
from vinhdanh.reading.model import Severity
from vinhdanh.reading.ocr import Proposal, intended
from vinhdanh.reading.page_style import STYLE
from vinhdanh.reading.reading import Reading

Mark = tuple[int, int, str]
_WORDS = {Severity.ERROR: ("red", "Mâu thuẫn"), Severity.WARNING: ("amber", "Cần xem lại"), None: ("ok", "Đã khớp")}
_LEGEND = (
    ("fig", "số liệu"),
    ("cmp", "so sánh"),
    ("doc", "văn bản viện dẫn"),
    ("award", "khen thưởng"),
    ("bad", "mâu thuẫn"),
)


def as_html(reading: Reading, findings: Sequence[Told], verified: Sequence[Told]) -> str:
    """Return the page. Everything taken from the text is escaped."""
    beside: dict[int, list[Told]] = {}
    for told in (*findings, *verified):
        beside.setdefault(min(lines_of(reading.text, told), default=1), []).append(told)
    marks = sorted(_marks(reading, findings))
    meant = {one.start: one for one in intended(reading.text)}
    rows = "\n".join(_rows(reading, marks, beside, meant))
    name = escape(reading.text.source.name)
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Kiểm tra {name} · Vinh Danh</title><style>{STYLE}</style>\n"
        f"<header><h1>{_first_sentence(findings)}</h1><p>{name}: {_counts(reading, verified)}</p>{_notes(reading)}"
        f"{_listed(reading, findings)}<p class=legend>{_legend()}</p></header>\n<main>\n{rows}\n</main></html>\n"
    )


def _first_sentence(findings: Sequence[Told]) -> str:
    errors = sum(1 for told in findings if told.finding.severity is Severity.ERROR)
    others = len(findings) - errors
    if not findings:
        return "Không thấy mâu thuẫn nào trong báo cáo."
    parts = [f"{errors} mâu thuẫn" if errors else "", f"{others} chỗ cần xem lại" if others else ""]
    return f"Báo cáo có {' và '.join(filter(None, parts))}."


def _counts(reading: Reading, verified: Sequence[Told]) -> str:
    return (
        f"{len(reading.figures)} số liệu, {len(reading.ratios)} so sánh, {len(reading.citations)} văn bản viện dẫn, "
        f"{len(reading.awards)} mục khen thưởng; {len(verified)} quan hệ đã khớp."
    )


def _notes(reading: Reading) -> str:
    return "".join(f"<p class=note>{escape(note)}</p>" for note in reading.text.source.notes)


def _listed(reading: Reading, findings: Sequence[Told]) -> str:
    if not findings:
        return ""
    rows = []
    for told in findings:
        colour, word = _WORDS[told.finding.severity]
        lines = lines_of(reading.text, told)
        links = ", ".join(f'<a href="#L{line}">{line}</a>' for line in lines)
        rows.append(
            f'<li><b class="tag {colour}">{word}</b> {escape(told.finding.message)} <small>Dòng {links}</small></li>'
        )
    return f"<ol>{''.join(rows)}</ol>"


def _legend() -> str:
    return " · ".join(f"<span class={kind}>{word}</span>" for kind, word in _LEGEND)


def _marks(reading: Reading, findings: Sequence[Told]) -> Iterable[Mark]:
    for figure in reading.figures:
        yield figure.start, figure.end, "fig"
    for ratio in reading.ratios:
        yield ratio.start, ratio.end, "cmp"
    for citation in reading.citations:
        for start, end in citation.mentions or ((citation.start, citation.end),):
            yield start, end, "doc"
    for award in reading.awards:
        yield award.start, award.end, "award"
    for told in findings:
        for start, end in told.finding.places:
            yield start, end, "bad"


def _rows(
    reading: Reading, marks: list[Mark], beside: dict[int, list[Told]], meant: dict[int, Proposal]
) -> Iterable[str]:
    text = reading.text
    first = 0
    for start, end in text.paragraphs():
        while first < len(marks) and marks[first][1] <= start:
            first += 1
        inside = [mark for mark in _until(marks, first, end) if mark[1] > start]
        lines = text.lines(start, end)
        anchors = "".join(f'<a id="L{line}"></a>' for line in lines[1:])
        told = "".join(_aside(one) for line in lines for one in beside.get(line, ()))
        told += "".join(_proposal(text.text, meant[at]) for at in range(start, end) if at in meant) if meant else ""
        yield (
            f'<div class=row id="L{lines[0]}"><span class=no>{lines[0]}</span>'
            f"<p>{anchors}{_marked(text.text, start, end, inside)}</p><aside>{told}</aside></div>"
        )


def _until(marks: list[Mark], first: int, end: int) -> Iterable[Mark]:
    for mark in marks[first:]:
        if mark[0] >= end:
            return
        yield mark


def _marked(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """The paragraph cut at every edge of a mark; a piece carries the kinds of all marks over it."""
    edges = sorted({start, end, *(min(max(edge, start), end) for mark in marks for edge in mark[:2])})
    pieces = []
    for low, high in pairwise(edges):
        kinds = sorted({kind for first, last, kind in marks if first <= low and last >= high})
        piece = escape(text[low:high])
        pieces.append(f'<span class="{" ".join(kinds)}">{piece}</span>' if kinds else piece)
    return "".join(pieces)


def _proposal(text: str, one: Proposal) -> str:
    """What damaged print probably meant, beside it."""
    printed, intended_ = escape(text[one.start : one.end]), escape(one.intended)
    return f'<div class="finding damage"><p>In “{printed}”, có lẽ là “{intended_}”.</p></div>'


def _aside(told: Told) -> str:
    colour, word = _WORDS[told.finding.severity]
    return (
        f'<div class="finding {colour}"><b class="tag {colour}">{word}</b><p>{escape(told.finding.message)}</p></div>'
    )
