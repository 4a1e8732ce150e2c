"""A composed report as a document of typed pieces, ready for .docx, .pdf and .html."""

import re
from collections.abc import Iterator

from vinhdanh.records.models import Role
from vinhdanh.reports.documents import TYPES
from vinhdanh.reports.pieces import Composed, Piece
from vinhdanh.writing import pieces as writing
from vinhdanh.writing.layout import ND_30_2020, layout_for

LEVELS = {
    "part": writing.Level.PART,
    "section": writing.Level.SECTION,
    "clause": writing.Level.CLAUSE,
    "subclause": writing.Level.SUBCLAUSE,
}
REPORTED_TO = re.compile(r"\s*\((?:để\s+)?(?:b/c|báo cáo)\)", re.IGNORECASE)
FILING = re.compile(r"lưu\s*(?::|v[tp]\b|hs\b)", re.IGNORECASE)  # “Lưu: VT”, “Lưu VP”; a Mr Lưu is a recipient


def to_document(composed: Composed) -> writing.Document:
    """The document as it will print; blanks (number, day) print as dots until the report is issued."""
    kind = TYPES[composed.spec.document]
    addressed = _addressees(composed)
    return writing.Document(
        header=_header(composed),
        basis=tuple(piece.text for piece in composed.front if piece.kind == "basis"),
        addressees=addressed,
        body=tuple(_body(composed)),
        signature=_signature(composed.signatory),
        recipients=_recipients(composed, as_above=bool(addressed)),
        title=f"{kind.kind.capitalize()} {composed.title[:1].lower()}{composed.title[1:]}",
        author=composed.owner.name,
        keywords=kind.keywords,
    )


def _header(composed: Composed) -> writing.Header:
    owner, report = composed.owner, composed.report
    return writing.Header(
        parent_body=owner.parent.name if owner.parent else "",
        body=owner.shown,
        number=f"{report.number:02d}" if report and report.number else None,
        sign=composed.spec.sign,
        place=owner.place,
        date=_date(composed),
        kind=TYPES[composed.spec.document].kind,
        subject=composed.title,
    )


def _date(composed: Composed) -> writing.DocumentDate:
    day = composed.report.dated if composed.report else None
    if day:
        return writing.DocumentDate(day.year, day.month, day.day)
    start = composed.period.window.start
    return writing.DocumentDate(start.year, start.month + TYPES[composed.spec.document].month - 1)


def _addressees(composed: Composed) -> tuple[str, ...]:
    """Reports upward are addressed since Decree 30/2020 (annex I, II.9); before, they were not."""
    upward = TYPES[composed.spec.document].to_superior and layout_for(_date(composed).latest()) is ND_30_2020
    if not upward:
        return ()
    return tuple(REPORTED_TO.sub("", _printed(r)).strip() for r in composed.recipients if _is_reported_to(r))


def _recipients(composed: Composed, *, as_above: bool) -> writing.Recipients:
    """“Như trên” stands for those whom “Kính gửi” names (annex I, II.9)."""
    sent = [r for r in composed.recipients if not _is_filing(r) and not (as_above and _is_reported_to(r))]
    paper = [_printed(r) for r in sent if r.channel == Role.Channel.PAPER]
    electronic = [_printed(r) for r in sent if r.channel == Role.Channel.ELECTRONIC]
    filing = next((_printed(role) for role in composed.recipients if _is_filing(role)), "Lưu: VT")
    lines = (["Như trên"] if as_above else []) + paper
    return writing.Recipients(tuple(lines), filing, tuple(electronic))


def _is_filing(role: Role) -> bool:
    return bool(FILING.match(role.title))


def _is_reported_to(role: Role) -> bool:
    return bool(REPORTED_TO.search(role.title))


def _printed(role: Role) -> str:
    return role.title or role.party.name


def _signature(signatory: Role | None) -> writing.Signature:
    if signatory is None:
        return writing.Signature(("THỦ TRƯỞNG CƠ QUAN",), "")
    return writing.Signature((signatory.title.upper() or "THỦ TRƯỞNG CƠ QUAN",), signatory.party.name)


def _body(composed: Composed) -> Iterator[writing.Piece]:
    yield from (_paragraph(piece) for piece in composed.front if piece.kind != "basis")
    for section in composed.sections:
        yield writing.Heading(LEVELS[section.level], section.number, section.title, section.id)
        for piece in section.pieces:
            yield _block(piece)
    yield from (_paragraph(piece) for piece in composed.back if piece.kind != "recipients")


def _block(piece: Piece) -> writing.Piece:
    if piece.table:
        head, *rows = piece.table
        columns = tuple(
            writing.Column(title, "left" if index < 2 else "right", 2.4 if index == 0 else 1.2)
            for index, title in enumerate(head)
        )
        caption = piece.segments[0] if isinstance(piece.segments[0], str) else ""
        return writing.Table(columns, tuple(rows), caption.rstrip("; "), id=piece.id)
    if piece.chart:
        return writing.Chart(piece.chart, piece.text, piece.text, id=piece.id)
    return _paragraph(piece)


def _paragraph(piece: Piece) -> writing.Paragraph:
    runs = tuple(
        writing.Run(part) if isinstance(part, str) else writing.Run(part.text, ref=part.id) for part in piece.segments
    )
    return writing.Paragraph(runs, piece.bullet, piece.id, piece.kind)
