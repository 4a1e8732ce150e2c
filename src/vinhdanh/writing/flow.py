"""What is printed, in order: pieces become lines with a style, cleaned words and measured rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from vinhdanh.writing.characters import printable
from vinhdanh.writing.layout import Layout, layout_for
from vinhdanh.writing.letterhead import Letterhead, letterhead, title_lines
from vinhdanh.writing.lines import Line, centred, line
from vinhdanh.writing.pieces import (
    Appendix,
    Break,
    Chart,
    Column,
    Document,
    Heading,
    Level,
    Paragraph,
    Piece,
    Recipients,
    Run,
    Signature,
    Table,
)
from vinhdanh.writing.styles import Style
from vinhdanh.writing.wording import ADDRESSED, ELECTRONIC, RECIPIENTS, THE_END, ended, heading_lines, listed

Block: TypeAlias = Line | Table | Chart | Break

_HEADINGS = {
    Level.PART: Style.PHAN,
    Level.SECTION: Style.MUC,
    Level.CLAUSE: Style.KHOAN,
    Level.SUBCLAUSE: Style.TIEU_KHOAN,
    Level.POINT: Style.DIEM,
}
_BULLETS = {"": Style.NOI_DUNG, "-": Style.GACH_DAU_DONG, "+": Style.CONG_DAU_DONG}


@dataclass(frozen=True)
class Annex:
    """An appendix's own pages."""

    opening: tuple[Line, ...]
    body: tuple[Block, ...]
    landscape: bool


@dataclass(frozen=True)
class Flow:
    """A document ready for a printer."""

    layout: Layout
    day: date
    letterhead: Letterhead
    opening: tuple[Line, ...]
    body: tuple[Block, ...]
    recipients: tuple[Line, ...]
    signatory: tuple[Line, ...]
    annexes: tuple[Annex, ...]

    @property
    def outline_from(self) -> int:
        """How many levels stand above the highest heading in use: a report may begin at mục or khoản."""
        blocks = (*self.body, *(block for annex in self.annexes for block in annex.body))
        outlines = (self.layout.faces[block.style].outline for block in blocks if isinstance(block, Line))
        return min((outline for outline in outlines if outline), default=1) - 1


def flow_of(document: Document) -> Flow:
    """Lay a document out by the rule in force on its day. Raises MissingFont where none can be measured."""
    day = document.header.date.latest()
    layout = layout_for(day)
    return Flow(
        layout=layout,
        day=day,
        letterhead=letterhead(document.header, layout),
        opening=(*title_lines(document.header, layout), *_addressed(document), *_basis(document)),
        body=_with_end(_blocks(document.body)),
        recipients=_recipients(document.recipients),
        signatory=_signatory(document.signature),
        annexes=tuple(_annex(appendix, layout) for appendix in document.appendices),
    )


def _addressed(document: Document) -> tuple[Line, ...]:
    match tuple(addressee for addressee in document.addressees if addressee.strip()):
        case ():
            return ()
        case (only,):
            return (line(Style.KINH_GUI, f"{ADDRESSED} {only}"),)
        case several:
            places = (line(Style.NOI_KINH_GUI, text) for text in listed(several))
            return (line(Style.KINH_GUI_NHIEU, ADDRESSED), *places)


def _basis(document: Document) -> tuple[Line, ...]:
    return tuple(line(Style.CAN_CU, text) for text in listed(document.basis))


def _blocks(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    return tuple(_block(piece) for piece in pieces)


def _block(piece: Piece) -> Block:
    match piece:
        case Heading():
            text = "\n".join(printable(part) for part in heading_lines(piece))
            return Line(_HEADINGS[piece.level], (Run(text),), id=piece.id)
        case Paragraph():
            return Line(_BULLETS[piece.bullet], _clean(piece.runs), id=piece.id, kind=piece.kind)
        case Table():
            columns = tuple(Column(printable(one.title), one.align, one.width) for one in piece.columns)
            rows = tuple(tuple(printable(cell) for cell in row) for row in piece.rows)
            return Table(columns, rows, printable(piece.caption), piece.total_rows, piece.id)
        case Chart():
            return replace(piece, caption=printable(piece.caption), alt=printable(piece.alt))
        case Break():
            return piece


def _clean(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, text=printable(run.text)) for run in runs if run.text)


def _with_end(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body closed by "./."; its last line is kept with the signature, which never stands alone."""
    kept = list(blocks)
    while kept and isinstance(kept[-1], Break):
        kept.pop()
    if not kept:
        return ()
    last = kept[-1]
    if isinstance(last, Line) and last.style in _BULLETS.values():
        return (*kept[:-1], replace(last, runs=ended(last.runs), keep_next=True))
    return (*kept, Line(Style.NOI_DUNG, (Run(THE_END),), keep_next=True))


def _recipients(recipients: Recipients) -> tuple[Line, ...]:
    lines = listed((*recipients.lines, *((recipients.filing,) if recipients.filing.strip() else ())))
    electronic = listed(recipients.electronic)
    return (
        *((line(Style.NOI_NHAN, RECIPIENTS),) if lines or electronic else ()),
        *(line(Style.DANH_SACH_NOI_NHAN, text) for text in lines),
        *((line(Style.BAN_DIEN_TU, ELECTRONIC),) if electronic else ()),
        *(line(Style.DANH_SACH_NOI_NHAN, text) for text in electronic),
    )


def _signatory(signature: Signature) -> tuple[Line, ...]:
    authority = (line(Style.QUYEN_HAN, text.upper()) for text in signature.authority)
    return (*authority, *((line(Style.HO_TEN, signature.name),) if signature.name.strip() else ()))


def _annex(appendix: Appendix, layout: Layout) -> Annex:
    label = f"Phụ lục {appendix.number}".rstrip()
    note = (line(Style.KEM_THEO, appendix.note),) if appendix.note.strip() else ()
    width = (layout.landscape if appendix.landscape else layout.portrait).text_width - 2 * layout.narrow
    named = appendix.title.strip()
    title = (centred(Style.TEN_PHU_LUC, appendix.title.upper(), width, layout),) if named else ()
    opening = (line(Style.PHU_LUC, label), *title, *note)
    return Annex(opening, _blocks(appendix.body), appendix.landscape)
