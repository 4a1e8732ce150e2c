"""A document as typed pieces. How they are printed is decided in `wording`, `layout` and the printers."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias


class Level(StrEnum):
    """Levels of a report's outline: phần, mục, khoản, (tiểu khoản), điểm. Decree 30/2020, Annex I, I.V."""

    PART = "phan"
    SECTION = "muc"
    CLAUSE = "khoan"
    SUBCLAUSE = "tieu_khoan"
    POINT = "diem"


@dataclass(frozen=True)
class Run:
    """Words set alike. `ref` is the id of the figure the words stand on; only HTML shows it."""

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    ref: str | None = None


@dataclass(frozen=True)
class Heading:
    """A numbered title. `number` is "Phần thứ nhất", "I", "1", "2.1", "a", with or without its mark."""

    level: Level
    number: str
    title: str
    id: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the body; `bullet` makes it an item of a list. `kind` is carried into HTML only."""

    runs: tuple[Run, ...]
    bullet: Literal["", "-", "+"] = ""
    id: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table; `width` is its share of the table's width."""

    title: str
    align: Literal["left", "right", "centre"] = "left"
    width: float = 1.0

    def __post_init__(self) -> None:
        if self.width <= 0:
            raise ValueError(f"Cột “{self.title}” có độ rộng {self.width}; hãy cho một số lớn hơn 0.")


@dataclass(frozen=True)
class Table:
    """A ruled table; `total_rows` are the indexes (from 0) of the rows printed bold."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    total_rows: frozenset[int] = frozenset()
    id: str = ""

    def __post_init__(self) -> None:
        name = f"Bảng “{self.caption}”" if self.caption else "Bảng không tên"
        if not self.columns:
            raise ValueError(f"{name} không có cột nào; hãy khai ít nhất một cột.")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"{name}, dòng {number} có {len(row)} ô trong khi bảng có {len(self.columns)} cột; "
                    "hãy sửa cho bằng nhau."
                )


@dataclass(frozen=True)
class Chart:
    """A Vega-Lite specification holding its data, the caption under it, and the words that stand for it."""

    spec: dict[str, object]
    caption: str
    alt: str
    id: str = ""


@dataclass(frozen=True)
class Break:
    """A page break."""


Piece: TypeAlias = Heading | Paragraph | Table | Chart | Break


@dataclass(frozen=True)
class DocumentDate:
    """The day of a document; what is not yet known is None and prints as dots."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, self.month or 1, self.day if self.day and self.month else 1)

    def latest(self) -> date:
        """The last day the document may bear: it decides the layout and stands in the file's properties."""
        month = self.month or 12
        last = monthrange(self.year, month)[1]
        return date(self.year, month, self.day if self.day and self.month else last)


@dataclass(frozen=True)
class Header:
    """The head of page 1. A công văn has kind "" and its subject printed "V/v …" under the number.

    `sign` is what follows the number ("BC-SCT"); `number` None prints dots; `parent_body` may be "".
    """

    parent_body: str
    body: str
    number: str | None
    sign: str
    place: str
    date: DocumentDate
    kind: str
    subject: str


@dataclass(frozen=True)
class Signature:
    """Who signs: the lines of authority ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC") and the name, without titles."""

    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Recipients:
    """Nơi nhận: the lines, the filing line ("Lưu: VT, VP."), and who gets the electronic copy."""

    lines: tuple[str, ...]
    filing: str
    electronic: tuple[str, ...] = ()


@dataclass(frozen=True)
class Appendix:
    """An annex on its own pages with its own page numbers; `number` is "" when it is the only one.

    `note` is the line under the title ("(Kèm theo Báo cáo số … của …)"), printed as given.
    """

    number: str
    title: str
    body: tuple[Piece, ...]
    note: str = ""
    landscape: bool = False


@dataclass(frozen=True)
class Document:
    """A whole document. `title`, `author` and `keywords` go to the file's properties."""

    header: Header
    basis: tuple[str, ...]
    addressees: tuple[str, ...]
    body: tuple[Piece, ...]
    signature: Signature
    recipients: Recipients
    title: str
    author: str
    keywords: tuple[str, ...] = ()
    appendices: tuple[Appendix, ...] = field(default=())
