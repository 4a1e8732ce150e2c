"""A .docx is read as a reader of the printed pages sees it."""

import io
import zipfile

import docx
import pytest

from vinhdanh.reading.source import Row, Source
from vinhdanh.reading.sources import read_bytes
from vinhdanh.reading.sources.tests.word_files import cell, paragraph, run, table, word_file
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.tests import samples


def read(body: str, **parts: str) -> Source:
    return read_bytes("bao-cao.docx", word_file(body, **parts))


def lines(body: str, **parts: str) -> list[str]:
    return list(read(body, **parts).lines)


def test_the_projects_own_report_is_read_in_order_with_its_marks_and_its_table() -> None:
    source = read_bytes("a.docx", to_docx(samples.commune()))
    assert source.lines[0] == "UBND HUYỆN MÈO VẠC"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in source.lines
    assert "- Cá nhân: 134 người." in source.lines
    assert "+ Khu điều trị mới rộng 1.250 m², đúng hạn" in source.lines
    assert [row.cells for row in source.tables[0]][::6] == [
        ("TT", "Khoa, phòng", "Số cá nhân", "Tỷ lệ (%)", "Hình thức"),
        ("", "Cộng", "45", "100,0", ""),
    ]
    for row in source.tables[0]:
        assert source.lines[row.line - 1] == " | ".join(row.cells)
    assert not any(line.strip().isdigit() for line in source.lines)  # the page number of the header


def test_a_document_of_python_docx_keeps_paragraphs_and_tables_in_body_order() -> None:
    document = docx.Document()
    document.add_paragraph("Trước bảng")
    made = document.add_table(rows=2, cols=2)
    for number, each in enumerate(made._cells, 1):
        each.text = str(number)
    document.add_paragraph("Sau bảng")
    document.sections[0].header.paragraphs[0].text = "MẬT"
    stream = io.BytesIO()
    document.save(stream)
    source = read_bytes("a.docx", stream.getvalue())
    assert source.lines == ("MẬT", "Trước bảng", "1 | 2", "3 | 4", "Sau bảng")
    assert source.tables == ((Row(3, ("1", "2")), Row(4, ("3", "4"))),)


def test_merged_cells_are_given_once_and_keep_the_columns() -> None:
    source = read(
        table(
            cell("TT", '<w:vMerge w:val="restart"/>') + cell("Năm 2020", '<w:gridSpan w:val="2"/>'),
            cell("TT", "<w:vMerge/>") + cell("Kế hoạch") + cell("Thực hiện"),
            cell("1") + cell("5") + cell("7"),
        )
    )
    assert [row.cells for row in source.tables[0]] == [
        ("TT", "Năm 2020", ""),
        ("", "Kế hoạch", "Thực hiện"),
        ("1", "5", "7"),
    ]


def test_paragraphs_and_tables_inside_a_cell_are_one_line() -> None:
    inner = table(cell("a") + cell("b"), cell("c") + cell("d"))
    source = read(table(cell(paragraph("Đầu") + paragraph("giữa") + inner + paragraph("")) + cell("2")))
    assert source.lines == ("Đầu giữa a b c d | 2",)


def test_a_letterhead_in_a_table_without_rules_is_lines_and_no_table() -> None:
    source = read(
        table(
            cell(paragraph("SỞ Y TẾ") + paragraph("BỆNH VIỆN A")) + cell(paragraph("CỘNG HÒA") + paragraph("Độc lập")),
            cell("Số: 5/BC-BVA") + cell("Hà Nội, ngày 5 tháng 1 năm 2021"),
            ruled=False,
        )
    )
    assert source.lines[2:] == ("CỘNG HÒA", "Độc lập", "Số: 5/BC-BVA", "Hà Nội, ngày 5 tháng 1 năm 2021")
    assert source.tables == ()


def test_insertions_are_kept_and_deletions_left_out() -> None:
    body = (
        paragraph(
            run("Đạt ")
            + "<w:del><w:r><w:delText>40</w:delText></w:r></w:del>"
            + f"<w:ins>{run('45')}</w:ins>"
            + f"<w:moveFrom>{run(' mất')}</w:moveFrom><w:moveTo>{run(' %')}</w:moveTo>"
        )
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        + run("Câu bị nối ")
        + "</w:p>"
        + paragraph("với câu sau")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
        + f"<w:tr>{cell('còn')}{cell('lại')}</w:tr></w:tbl>"
    )
    assert lines(body) == ["Đạt 45 %", "Câu bị nối với câu sau", "còn | lại"]


def test_a_field_prints_its_result_and_never_its_instruction() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText> REF x </w:instrText></w:r>" + run("ẩn")
    complex_field = mark("begin") + instruction + mark("separate") + run("12") + mark("end")
    simple = f'<w:fldSimple w:instr=" SEQ a ">{run("3")}</w:fldSimple>'
    assert lines(paragraph(run("Bảng ") + complex_field + run(" và ") + simple)) == ["Bảng 12 và 3"]


def test_an_automatic_list_of_contents_is_left_out_and_said() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    start = mark("begin") + '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' + mark("separate")
    source = read(paragraph(start + run("I. MỞ ĐẦU 2")) + paragraph(mark("end") + run("I. MỞ ĐẦU")))
    assert [line for line in source.lines if line] == ["I. MỞ ĐẦU"]
    assert "Mục lục" in source.notes[0]


def test_breaks_tabs_hyphens_and_raised_digits_are_read_as_printed() -> None:
    body = paragraph(
        run("UBND TỈNH")
        + "<w:r><w:br/></w:r>"
        + run("SỞ Y TẾ")
        + "<w:r><w:tab/></w:r>"
        + run("rộng 5 m")
        + run("2", '<w:vertAlign w:val="superscript"/>')
        + "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>"
        + run("x")
    )
    assert lines(body) == ["UBND TỈNH", "SỞ Y TẾ\trộng 5 m²-x"]


def test_capitals_of_the_format_are_capitals_and_hidden_text_is_not_read() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="G"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="G"/></w:style>'
    )
    body = paragraph(run("báo cáo ") + run("Năm", '<w:caps w:val="0"/>'), '<w:pStyle w:val="H"/>')
    body += paragraph(run("thấy") + run("ẩn", "<w:vanish/>"))
    assert lines(body, styles=styles) == ["BÁO CÁO Năm", "thấy"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Trong khung')}</w:txbxContent>"
    choice = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    body = paragraph(run("Ngoài") + f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>")
    assert lines(body + paragraph("Sau")) == ["Ngoài", "Trong khung", "Sau"]


def test_headers_notes_and_footers_stand_around_the_body_and_page_numbers_nowhere() -> None:
    section = (
        '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/>'
        '<w:headerReference r:id="header"/></w:sectPr>'
    )
    page = f'<w:fldSimple w:instr="PAGE">{run("2")}</w:fldSimple>'
    got = lines(
        paragraph(run("Thân") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" bài")) + section,
        header1=paragraph("DỰ THẢO") + paragraph(run("Trang ") + page + run("/9")),
        footer1=paragraph(run("- ") + page + run(" -")) + paragraph("Lưu hành nội bộ"),
        footnotes="".join(
            f'<w:footnote w:id="{number}">{paragraph(words)}</w:footnote>'
            for number, words in ((0, ""), (2, "Chú thích"))
        ),
    )
    assert got == ["DỰ THẢO", "Thân bài", "[1] Chú thích", "Lưu hành nội bộ"]


def test_content_controls_and_links_are_read() -> None:
    link = paragraph(f"<w:hyperlink>{run('liên kết')}</w:hyperlink>")
    body = f"<w:sdt><w:sdtContent>{link}</w:sdtContent></w:sdt>"
    assert lines(body) == ["liên kết"]


def test_strict_office_files_are_read_like_the_usual_ones() -> None:
    usual = word_file(paragraph("Một dòng"))
    main = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = repacked(usual, main, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_bytes("a.docx", strict).lines == ("Một dòng",)


@pytest.mark.parametrize("body", ["", paragraph(""), table(cell("") + cell(""))])
def test_a_file_without_words_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match="không có chữ nào"):
        read(body)


def repacked(data: bytes, old: bytes, new: bytes) -> bytes:
    """The zip with `old` replaced by `new` in every part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return made.getvalue()
