"""Legacy fonts inside documents: by the font's name, by the spelling, and never over proper Unicode."""

from vinhdanh.reading.sources import read_bytes
from vinhdanh.reading.sources.conversion import Converter
from vinhdanh.reading.sources.spans import Row, Span
from vinhdanh.reading.sources.tests.word_files import cell, paragraph, run, table, word_file
from vinhdanh.text.legacy_fonts import Legacy
from vinhdanh.text.tests.test_legacy_fonts import REPORT, written


def in_font(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def lines(*rows: Row) -> list[str]:
    converter = Converter(rows)
    return [" | ".join(converter.text(each) for each in row.cells) for row in rows]


def plain(text: str, font: str = "") -> Row:
    return Row(((Span(text, font),),))


def test_runs_in_legacy_fonts_are_converted_by_the_fonts_name() -> None:
    body = paragraph(in_font(written("báo cáo", Legacy.TCVN3), ".VnTimeH"))
    body += paragraph(in_font(written("Kết quả ", Legacy.TCVN3), ".VnTime") + in_font("năm học ", "Times New Roman"))
    body += table(cell(paragraph(in_font(written("Đạt", Legacy.VNI), "VNI-Times"))) + cell("5"))
    source = read_bytes("a.docx", word_file(body))
    assert source.lines == ("BÁO CÁO", "Kết quả năm học", "Đạt | 5")
    assert len(source.notes) == 2


def test_the_font_may_come_from_the_style_or_from_the_defaults() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="D"><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style>'
    )
    text = written("tổng kết", Legacy.TCVN3)
    body = paragraph(text) + paragraph(text, '<w:pStyle w:val="D"/>')
    assert read_bytes("a.docx", word_file(body, styles=styles)).lines == ("tổng kết", "TỔNG KẾT")


def test_the_two_characters_of_a_vni_letter_may_lie_in_two_runs() -> None:
    stored = written("khen thưởng", Legacy.VNI)
    halves = tuple(Span(c, "VNI-Times") for c in stored)
    assert lines(Row((halves,))) == ["khen thưởng"]


def test_unicode_under_the_name_of_a_legacy_font_stays() -> None:
    assert lines(plain("Hà Nội đã có kết quả", ".VnTime"), plain("là có", ".VnTime")) == [
        "Hà Nội đã có kết quả",
        "là có",
    ]


def test_a_document_in_a_legacy_font_is_converted_down_to_its_short_lines() -> None:
    texts = [REPORT, "báo cáo", "Số 5", "có"]
    for legacy in Legacy:
        assert lines(*(plain(written(text, legacy)) for text in texts)) == texts


def test_one_legacy_paragraph_in_a_document_in_unicode_is_converted_and_the_rest_stays() -> None:
    around = ["Ủy ban nhân dân tỉnh", "Có", "là", "Café Müller", "Đạt được kết quả", "Số lượng", "Tỷ lệ"]
    rows = [plain(text) for text in around]
    rows.insert(3, plain(written(REPORT, Legacy.VNI)))
    assert lines(*rows) == [*around[:3], REPORT, *around[3:]]


def test_a_legacy_run_in_a_paragraph_in_unicode_is_converted_by_its_spelling() -> None:
    row = Row(((Span("Ủy ban: "), Span(written("đề án phát triển cụm công nghiệp", Legacy.TCVN3)), Span(" đã duyệt")),))
    assert lines(row) == ["Ủy ban: đề án phát triển cụm công nghiệp đã duyệt"]


def test_a_line_that_mixes_unicode_and_other_signs_stays() -> None:
    line = "Đề án “A” © 2018 – µ ¶ · ¸ ¹"
    assert lines(plain(line)) == [line]
    assert list(Converter([plain(line)]).notes()) == []
