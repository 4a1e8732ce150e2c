"""The page rules as data: Decree 30/2020/NĐ-CP and, before it, Circular 01/2011/TT-BNV.

Lengths on the page are millimetres, sizes of letters and spaces between lines are points. "PL I" is Annex I
of the decree; "model" is what its own Word files measure. Where it gives a range, its example is followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from vinhdanh.writing.styles import Style

Align = Literal["left", "right", "centre", "justify"]


@dataclass(frozen=True)
class Face:
    """How one style is set. `line` multiplies single spacing; `outline` 0 keeps it out of navigation."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: Align = "centre"
    before: float = 0
    after: float = 0
    first: float = 0
    left: float = 0
    hanging: float = 0
    line: float = 1
    keep_next: bool = False
    outline: int = 0


@dataclass(frozen=True)
class Sheet:
    """One page size with its margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def text_width(self) -> float:
        """What is left between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True)
class Layout:
    """Everything a printer needs to know of one rule."""

    name: str
    portrait: Sheet
    landscape: Sheet
    number_from_edge: float
    number_place: Literal["top centre", "bottom right"]
    head_columns: tuple[float, float]
    head_columns_cong_van: tuple[float, float]
    foot_columns: tuple[float, float]
    cell_padding: float
    narrow: float
    rule_share: float
    rule_weight: float
    faces: Mapping[Style, Face]


_BODY = Face(14, align="justify", before=6, first=10, line=1.15)  # PL I II.5: 13-14, ≥6 pt, 1 or 1.27 cm, single to 1.5
_TITLE = replace(_BODY, align="left", keep_next=True)
_CENTRED = Face(14, bold=True, keep_next=True)

_FACES: dict[Style, Face] = {
    Style.QUOC_HIEU: Face(12, bold=True),  # ô 1: 12-13 upright bold
    Style.TIEU_NGU: Face(13, bold=True),  # ô 1: 13-14 upright bold
    Style.CO_QUAN_CHU_QUAN: Face(12),  # ô 2: 12-13, not bold
    Style.CO_QUAN_BAN_HANH: Face(12, bold=True),  # ô 2: 12-13 bold
    Style.SO_KY_HIEU: Face(13, before=3),  # ô 3: 13 upright
    Style.DIA_DANH_NGAY: Face(13, italic=True, before=3),  # ô 4: 13-14 italic
    Style.TRICH_YEU_CONG_VAN: Face(12, before=6),  # ô 5b: 12-13 upright, 6 pt under the number
    Style.TEN_LOAI: replace(_CENTRED, before=18),  # ô 5a: 13-14 upright bold
    Style.TRICH_YEU: _CENTRED,  # ô 5a: 13-14 upright bold
    Style.KINH_GUI: Face(14, before=12, after=12),  # ô 9a: 13-14 upright
    Style.KINH_GUI_NHIEU: Face(14, align="left", before=12, left=25, keep_next=True),  # ô 9a, several addressees
    Style.NOI_KINH_GUI: Face(14, align="left", before=3, left=50, hanging=4),  # ô 9a: a line each with "-"
    Style.CAN_CU: replace(_BODY, italic=True),  # ô 6: 13-14 italic
    Style.PHAN: replace(_CENTRED, before=12, after=6, outline=1),  # PL I V: own line, centred, bold; title CAPS below
    Style.MUC: replace(_TITLE, bold=True, before=9, outline=2),  # PL I V: CAPS, upright bold
    Style.KHOAN: replace(_TITLE, bold=True, outline=3),  # PL I V: with a title, own line, bold
    Style.TIEU_KHOAN: replace(_TITLE, bold=True, italic=True, outline=4),  # not ruled; the practice of reports
    Style.DIEM: replace(_TITLE, outline=5),  # PL I V: upright
    Style.NOI_DUNG: _BODY,
    Style.GACH_DAU_DONG: replace(_BODY, first=0, left=15, hanging=5),  # not ruled; the practice of reports
    Style.CONG_DAU_DONG: replace(_BODY, first=0, left=20, hanging=5),  # not ruled; the practice of reports
    Style.TEN_BANG: Face(13, bold=True, before=9, after=4, keep_next=True),  # tables are not ruled
    Style.DAU_BANG: Face(12, bold=True, before=2, after=2, keep_next=True),
    Style.O_BANG: Face(12, align="left", before=2, after=2),
    Style.SAU_BANG: Face(6),
    Style.HINH: Face(14, before=9, keep_next=True),
    Style.TEN_HINH: Face(13, italic=True, before=3, after=6),
    Style.QUYEN_HAN: Face(14, bold=True, keep_next=True),  # ô 7a: 13-14 upright bold
    Style.HO_TEN: Face(14, bold=True, before=72),  # ô 7b: 13-14 upright bold; room for ô 7c above it
    Style.NOI_NHAN: Face(12, bold=True, italic=True, align="left", keep_next=True),  # ô 9b: 12 bold italic
    Style.DANH_SACH_NOI_NHAN: Face(11, align="left", left=3, hanging=3),  # ô 9b: 11 upright
    Style.BAN_DIEN_TU: Face(11, bold=True, italic=True, align="left", before=3, keep_next=True),  # not ruled
    Style.PHU_LUC: _CENTRED,  # PL I III.1: 14 upright bold
    Style.TEN_PHU_LUC: _CENTRED,  # PL I III.1: 13-14 upright bold
    Style.KEM_THEO: Face(13, italic=True, after=9),  # PL I III.1: 13-14 italic; 13 in the model
    Style.DUONG_KE: Face(1),
    Style.SO_TRANG: Face(14),  # PL I I.7: 13-14 upright
}

ND_30_2020 = Layout(
    name="Nghị định số 30/2020/NĐ-CP",
    portrait=Sheet(210, 297, 25, 20, 35, 20),  # model; PL I I.4: 20-25, 20-25, 30-35, 15-20
    landscape=Sheet(297, 210, 20, 15, 30, 15),  # model
    number_from_edge=10,  # model: header distance
    number_place="top centre",  # PL I I.7: centred in the top margin, not on page 1
    head_columns=(67.54, 100.01),  # model: 3829 + 5670 twips
    head_columns_cong_van=(67.95, 95.29),  # model: 3852 + 5402 twips
    foot_columns=(52.81, 110.95),  # model: 2994 + 6290 twips
    cell_padding=1,
    narrow=10,  # what the trích yếu stands in from each margin, so that long ones look centred
    rule_share=0.4,  # PL I II: 1/3 to 1/2 of the line above it
    rule_weight=0.75,
    faces=_FACES,
)

TT_01_2011 = replace(
    ND_30_2020,
    name="Thông tư số 01/2011/TT-BNV",
    number_place="bottom right",  # circular, annex I: foot of the page, right
    faces=_FACES | {Style.CAN_CU: _BODY},  # circular: căn cứ upright, set like the body
)

_IN_FORCE = date(2020, 3, 5)  # Decree 30/2020, Article 37


def layout_for(day: date) -> Layout:
    """The rule in force on the day a document is signed."""
    return ND_30_2020 if day >= _IN_FORCE else TT_01_2011
