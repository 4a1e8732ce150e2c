import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from docx.oxml.ns import qn

from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.layout import layout_for
from vinhdanh.writing.pieces import Appendix, Document
from vinhdanh.writing.styles import Style
from vinhdanh.writing.tests import samples
from vinhdanh.writing.tests.printed import docx_opened, docx_paragraph, docx_part, docx_style, value


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


@pytest.fixture(scope="module")
def report() -> bytes:
    return to_docx(samples.hospital())


@pytest.fixture(scope="module")
def old() -> bytes:
    return to_docx(samples.commune())


def test_pages_are_those_of_the_decrees_own_files(report: bytes) -> None:
    first = next(docx_part(report, "word/document.xml").iter(qn("w:sectPr")))
    assert {name: value(first, "pgSz", f"@{name}") for name in ("w", "h")} == {"w": "11906", "h": "16838"}
    margins = {name: value(first, "pgMar", f"@{name}") for name in ("top", "bottom", "left", "right", "header")}
    assert margins == {"top": "1417", "bottom": "1134", "left": "1984", "right": "1134", "header": "567"}
    assert first.find(qn("w:titlePg")) is not None


@pytest.mark.parametrize("style", list(Style), ids=str)
def test_every_style_of_word_has_the_size_weight_and_font_of_its_face(report: bytes, style: Style) -> None:
    face = layout_for(samples.hospital().header.date.latest()).faces[style]
    written = docx_style(report, style.word_name)
    assert value(written, "rPr", "sz") == value(written, "rPr", "szCs") == str(round(face.size * 2))
    assert value(written, "rPr", "b") == value(written, "rPr", "bCs") == str(int(face.bold))
    assert value(written, "rPr", "i") == value(written, "rPr", "iCs") == str(int(face.italic))
    fonts = {value(written, "rPr", "rFonts", f"@{script}") for script in ("ascii", "hAnsi", "cs", "eastAsia")}
    assert fonts == {"Times New Roman"}


def test_body_paragraphs_are_justified_indented_and_spaced_as_ruled(report: bytes) -> None:
    body = docx_style(report, "Nội dung")
    assert value(body, "pPr", "jc") == "both"
    assert value(body, "pPr", "ind", "@firstLine") == "567"
    assert int(value(body, "pPr", "spacing", "@before") or 0) >= 120
    assert 240 <= int(value(body, "pPr", "spacing", "@line") or 0) <= 360


def test_headings_stand_in_the_navigation_pane_and_stay_with_what_follows(report: bytes) -> None:
    levels = {name: value(docx_style(report, name), "pPr", "outlineLvl") for name in ("Phần", "Mục", "Khoản", "Điểm")}
    assert levels == {"Phần": "0", "Mục": "1", "Khoản": "2", "Điểm": "4"}
    assert {value(docx_style(report, name), "pPr", "keepNext") for name in levels} == {"1"}
    assert value(docx_style(report, "Mục"), "basedOn") == Style.NOI_DUNG.value


def test_the_head_is_a_table_of_the_ruled_widths_without_borders(report: bytes, old: bytes) -> None:
    letter = to_docx(samples.letter())
    for data, widths in ((report, ["3829", "5670"]), (old, ["3829", "5670"]), (letter, ["3852", "5402"])):
        table = next(docx_part(data, "word/document.xml").iter(qn("w:tbl")))
        assert [column.get(qn("w:w")) for column in table.iter(qn("w:gridCol"))] == widths
        assert {border.get(qn("w:val")) for border in table.find(qn("w:tblPr")).find(qn("w:tblBorders"))} == {"nil"}


def test_number_and_date_stand_in_one_row_of_the_head(report: bytes) -> None:
    head = docx_opened(report).tables[0]
    assert [cell.text for cell in head.rows[1].cells] == [
        "Số: 07/BC-BVYDCT",
        "Gia Lai, ngày 05 tháng 01 năm 2021",
    ]


def test_rules_are_drawn_as_borders_as_long_as_ruled_and_nothing_is_underlined(report: bytes) -> None:
    body = docx_part(report, "word/document.xml")
    rules = [one for one in body.iter(qn("w:p")) if value(one, "pPr", "pBdr", "top") == "single"]
    right = _twips(100.01 - 2)
    motto = right - sum(int(value(rules[1], "pPr", "ind", f"@{side}") or 0) for side in ("left", "right"))
    assert motto == pytest.approx(_twips(56.1), abs=6)  # the motto at 13 points bold
    assert len(rules) == 3
    assert not list(body.iter(qn("w:u")))


def test_items_are_numbered_by_word_and_no_dash_is_typed(report: bytes) -> None:
    style = docx_style(report, "Gạch đầu dòng")
    plus = docx_style(report, "Cộng đầu dòng")
    assert value(style, "pPr", "numPr", "numId") == value(plus, "pPr", "numPr", "numId")
    assert [value(one, "pPr", "numPr", "ilvl") for one in (style, plus)] == ["0", "1"]
    numbering = docx_part(report, "word/numbering.xml")
    marks = [level.find(qn("w:lvlText")).get(qn("w:val")) for level in numbering.iter(qn("w:lvl"))]
    assert marks == ["-", "+", "-", "-"]
    hanging = [level.find(qn("w:pPr")).find(qn("w:ind")).get(qn("w:hanging")) for level in numbering.iter(qn("w:lvl"))]
    assert all(int(one) > 0 for one in hanging)
    assert not [one.text for one in docx_opened(report).paragraphs if one.text.startswith(("-", "+"))]


def test_page_numbers_stand_at_the_top_now_and_at_the_bottom_right_before(report: bytes, old: bytes) -> None:
    header = docx_part(report, "word/header1.xml")
    assert [field.get(qn("w:instr")) for field in header.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert value(docx_style(report, "Số trang"), "pPr", "jc") == "center"
    footer = docx_part(old, "word/footer1.xml")
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert value(footer, "p", "pPr", "jc") == "right"
    assert not list(docx_part(old, "word/document.xml").iter(qn("w:headerReference")))


def test_grounds_are_italic_now_and_upright_before(report: bytes, old: bytes) -> None:
    assert value(docx_style(report, "Căn cứ"), "rPr", "i") == "1"
    assert value(docx_style(old, "Căn cứ"), "rPr", "i") == "0"


def test_recipients_and_signature_share_one_row_that_no_page_breaks(report: bytes) -> None:
    foot = next(table for table in docx_opened(report).tables if table.cell(0, 0).text.startswith("Nơi nhận:"))
    assert foot.cell(0, 1).text.split("\n") == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Rơ Châm H’Yéo"]
    assert foot.rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None
    assert docx_paragraph(report, "Trên đây").find(qn("w:pPr")).find(qn("w:keepNext")) is not None


def test_a_ruled_table_repeats_its_head_prints_totals_bold_and_aligns_its_columns(report: bytes) -> None:
    table = next(one for one in docx_opened(report).tables if one.cell(0, 0).text == "TT")
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [run.bold for run in table.rows[-1].cells[1].paragraphs[0].runs] == [True]
    assert value(table.rows[1].cells[2].paragraphs[0]._p, "pPr", "jc") == "right"
    assert sum(cell.width for cell in table.rows[0].cells) == pytest.approx(155 * 36000, rel=0.001)


def test_a_chart_is_a_picture_with_words_that_stand_for_it(report: bytes) -> None:
    with zipfile.ZipFile(BytesIO(report)) as package:
        assert [name for name in package.namelist() if name.startswith("word/media/")] == ["word/media/image1.png"]
    described = [one.get("descr") for one in docx_part(report, "word/document.xml").iter(qn("wp:docPr"))]
    assert described == [samples.chart().alt]


def test_each_appendix_has_its_own_page_numbers_and_may_lie_across(report: bytes) -> None:
    main, first, second = docx_part(report, "word/document.xml").iter(qn("w:sectPr"))
    assert value(main, "pgNumType", "@start") is None
    assert (value(first, "pgNumType", "@start"), value(second, "pgNumType", "@start")) == ("1", "1")
    assert (value(first, "pgSz", "@orient"), value(second, "pgSz", "@orient")) == (None, "landscape")
    assert value(second, "pgMar", "@left") == str(_twips(30))


def test_properties_say_what_who_and_when(report: bytes) -> None:
    properties = docx_opened(report).core_properties
    assert properties.title == "Báo cáo tổng kết thi đua, khen thưởng năm 2020"
    assert properties.author == "Bệnh viện Y Dược cổ truyền"
    assert properties.keywords == "thi đua, khen thưởng"
    assert properties.subject.startswith("Tổng kết phong trào")
    assert properties.language == "vi-VN"
    assert properties.created.date() == samples.NEW_DATE.latest()
    defaults = docx_part(report, "word/styles.xml").find(qn("w:docDefaults"))
    assert value(defaults, "rPrDefault", "rPr", "lang") == "vi-VN"


def test_properties_longer_than_office_reads_are_cut(report: bytes) -> None:
    long = replace(samples.school(), title="thi đua " * 100, author="Trường " * 100)
    assert len(docx_opened(to_docx(long)).core_properties.title) == 255


def test_the_template_leaves_no_styles_pictures_or_parts_of_its_own(report: bytes) -> None:
    with zipfile.ZipFile(BytesIO(report)) as package:
        names = set(package.namelist())
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "theme" in name]
    assert len(docx_part(report, "word/styles.xml").findall(qn("w:style"))) == len(Style) + 4


@pytest.mark.parametrize("make", [samples.hospital, samples.school])
def test_the_same_document_is_the_same_bytes(make: Callable[[], Document]) -> None:
    assert to_docx(make()) == to_docx(make())


def test_properties_of_paragraphs_stand_in_the_order_word_demands(report: bytes) -> None:
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "numPr",
        "pBdr",
        "spacing",
        "ind",
        "jc",
    ]
    order += ["outlineLvl", "sectPr"]
    for part in ("word/document.xml", "word/styles.xml"):
        for properties in docx_part(report, part).iter(qn("w:pPr")):
            names = [child.tag.split("}")[1] for child in properties]
            assert names == sorted(names, key=order.index)


def test_an_empty_appendix_title_prints_only_its_label() -> None:
    document: Document = replace(samples.school(), appendices=(Appendix("", "", samples.school().body),))
    assert docx_paragraph(to_docx(document), "Phụ lục") is not None
