from dataclasses import replace
from datetime import date

import pytest

from vinhdanh.writing.layout import ND_30_2020, TT_01_2011, Layout, layout_for
from vinhdanh.writing.styles import Style

# Decree 30/2020, Annex I, part I: the smallest and largest size, bold, italic
RULED = {
    Style.QUOC_HIEU: (12, 13, True, False),
    Style.TIEU_NGU: (13, 14, True, False),
    Style.CO_QUAN_CHU_QUAN: (12, 13, False, False),
    Style.CO_QUAN_BAN_HANH: (12, 13, True, False),
    Style.SO_KY_HIEU: (13, 13, False, False),
    Style.DIA_DANH_NGAY: (13, 14, False, True),
    Style.TEN_LOAI: (13, 14, True, False),
    Style.TRICH_YEU: (13, 14, True, False),
    Style.TRICH_YEU_CONG_VAN: (12, 13, False, False),
    Style.KINH_GUI: (13, 14, False, False),
    Style.CAN_CU: (13, 14, False, True),
    Style.NOI_DUNG: (13, 14, False, False),
    Style.PHAN: (13, 14, True, False),
    Style.MUC: (13, 14, True, False),
    Style.KHOAN: (13, 14, True, False),
    Style.DIEM: (13, 14, False, False),
    Style.QUYEN_HAN: (13, 14, True, False),
    Style.HO_TEN: (13, 14, True, False),
    Style.NOI_NHAN: (12, 12, True, True),
    Style.DANH_SACH_NOI_NHAN: (11, 11, False, False),
    Style.PHU_LUC: (14, 14, True, False),
    Style.KEM_THEO: (13, 14, False, True),
    Style.SO_TRANG: (13, 14, False, False),
}


@pytest.mark.parametrize(("style", "rule"), RULED.items(), ids=str)
def test_sizes_and_weights_are_those_of_the_decree(style: Style, rule: tuple[float, float, bool, bool]) -> None:
    face = ND_30_2020.faces[style]
    smallest, largest, bold, italic = rule
    assert smallest <= face.size <= largest
    assert (face.bold, face.italic) == (bold, italic)


@pytest.mark.parametrize("layout", [ND_30_2020, TT_01_2011], ids=lambda layout: layout.name)
def test_margins_lie_in_the_ranges_of_both_rules(layout: Layout) -> None:
    sheet = layout.portrait
    assert (sheet.width, sheet.height) == (210, 297)
    assert 20 <= sheet.top <= 25
    assert 20 <= sheet.bottom <= 25
    assert 30 <= sheet.left <= 35
    assert 15 <= sheet.right <= 20


def test_every_style_has_a_face_in_both_layouts() -> None:
    assert set(ND_30_2020.faces) == set(TT_01_2011.faces) == set(Style)


def test_word_names_are_different_and_hold_no_comma() -> None:
    names = [style.word_name for style in Style]
    assert len(set(names)) == len(names)
    assert not [name for name in names if "," in name]


@pytest.mark.parametrize(
    ("day", "layout"),
    [(date(2020, 3, 4), TT_01_2011), (date(2020, 3, 5), ND_30_2020), (date(2011, 4, 6), TT_01_2011)],
)
def test_the_decree_holds_from_its_first_day(day: date, layout: object) -> None:
    assert layout_for(day) is layout


def test_the_older_rule_differs_in_the_page_number_and_in_upright_grounds() -> None:
    old = TT_01_2011.faces[Style.CAN_CU]
    assert not old.italic
    assert TT_01_2011.number_place == "bottom right"
    same = replace(
        TT_01_2011,
        name=ND_30_2020.name,
        number_place="top centre",
        faces={**TT_01_2011.faces, Style.CAN_CU: ND_30_2020.faces[Style.CAN_CU]},
    )
    assert same == ND_30_2020
