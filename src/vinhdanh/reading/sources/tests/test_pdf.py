"""A .pdf is read in lines as on the page, without what only belongs to pages."""

import io
from collections.abc import Sequence

import pypdf
import pytest

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources import read_bytes
from vinhdanh.reading.sources.pdf.lines import rows_of
from vinhdanh.reading.sources.pdf.pages import Page, Piece
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.tests import samples


@pytest.fixture(scope="module")
def commune() -> Source:
    return read_bytes("a.pdf", to_pdf(samples.commune()))


def page(*lines: str | tuple[float, str], picture: bool = False) -> Page:
    """A page of lines 20 points apart; a line may say its own height."""
    placed = [line if isinstance(line, tuple) else (800 - 20.0 * n, line) for n, line in enumerate(lines)]
    return Page([[Piece(50, 500, y, y + 12, text)] for y, text in placed], [], [], picture)


def texts(pages: Sequence[Page]) -> list[str]:
    """The lines that are not empty."""
    lines = (" | ".join("".join(span.text for span in cell) for cell in row.cells) for row in rows_of(pages))
    return [line for line in lines if line]


def test_the_two_halves_of_a_letterhead_are_lines_of_their_own(commune: Source) -> None:
    assert tuple(line for line in commune.lines if line)[:7] == (
        "UBND HUYỆN MÈO VẠC",
        "ỦY BAN NHÂN DÂN",
        "XÃ SỦNG MÁNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: …/BC-UBND",
        "Sủng Máng, ngày … tháng 12 năm 2019",
    )


def test_a_ruled_table_has_its_rows_and_cells(commune: Source) -> None:
    rows = [row.cells for row in commune.tables[0]]
    assert rows[0] == ("TT", "Khoa, phòng", "Số cá nhân", "Tỷ lệ (%)", "Hình thức")
    assert rows[5] == ("5", "Khoa Hồi sức tích cực – Chống độc", "15", "5,5", "Giấy khen")
    assert rows[6] == ("", "Cộng", "45", "100,0", "")
    for row in commune.tables[0]:
        assert commune.lines[row.line - 1] == " | ".join(row.cells)


def test_page_numbers_are_left_out_and_raised_digits_kept_on_their_line(commune: Source) -> None:
    assert not {"2", "3", "4"} & set(commune.lines)
    assert "+ Khu điều trị mới rộng 1.250 m², đúng hạn" in commune.lines


def test_every_word_of_the_word_file_stands_in_the_pdf_too(commune: Source) -> None:
    def words(source: Source) -> set[str]:
        return {word for line in source.lines for word in line.split()}

    assert words(read_bytes("a.docx", to_docx(samples.commune()))) - words(commune) == set()


def test_what_stands_on_most_pages_and_numbers_that_count_pages_are_left_out() -> None:
    pages = [page("BÁO CÁO MẬT", f"nội dung {word}", "45", f"- {number} -") for number, word in enumerate("abcd", 3)]
    assert texts(pages) == ["nội dung a", "45", "nội dung b", "45", "nội dung c", "45", "nội dung d", "45"]


def test_a_number_at_the_foot_that_does_not_count_pages_stays() -> None:
    pages = [page("a", "1"), page("b", "x", "2"), page("c", "890")]
    assert texts(pages) == ["a", "b", "x", "c", "890"]


def test_a_page_whose_content_goes_up_and_down_is_read_from_the_top() -> None:
    lines = [(100.0 * height, word) for height, word in ((1, "g"), (6, "a"), (2, "e"), (5, "b"), (3, "d"), (4, "c"))]
    more = [(50.0 * height, word) for height, word in ((1, "m"), (13, "A"), (1.5, "l"), (12.5, "B"), (1.8, "k"))]
    assert texts([page(*lines, *more)]) == ["A", "B", "a", "b", "c", "d", "e", "g", "k", "l", "m"]


def test_two_columns_one_after_the_other_stay_so() -> None:
    left = [(700.0 - 20 * n, f"trái {n}") for n in range(4)]
    right = [(700.0 - 20 * n, f"phải {n}") for n in range(4)]
    assert texts([page(*left, *right)]) == [f"{side} {n}" for side in ("trái", "phải") for n in range(4)]


def test_lists_marks_stay_with_their_words_and_columns_are_parted() -> None:
    def line(*words: str) -> Page:
        return Page([[Piece(100.0 * n, 100.0 * n + 40, 10, 22, word) for n, word in enumerate(words)]], [], [], False)

    assert texts([line("a)", "Về chuyên môn")]) == ["a) Về chuyên môn"]
    assert texts([line("Nơi nhận:", "GIÁM ĐỐC")]) == ["Nơi nhận:", "GIÁM ĐỐC"]
    assert texts([line("Thu ngân sách", "1.250")]) == ["Thu ngân sách | 1.250"]
    assert texts([line("Cộng", "5", "7")]) == ["Cộng | 5 | 7"]


def test_an_empty_line_parts_paragraphs_and_no_lines_of_one(commune: Source) -> None:
    start = commune.lines.index("Trong năm, bệnh viện đã khám cho 214.320 lượt người bệnh, tăng 8,4%")
    assert commune.lines[start - 1] == ""
    assert all(commune.lines[start + 1 : start + 4])
    assert commune.lines[start + 4 : start + 6] == ("", commune.lines[start])
    title = commune.lines.index("KẾT QUẢ PHONG TRÀO THI ĐUA YÊU NƯỚC VÀ CÔNG TÁC")
    assert commune.lines[title + 1] == "KHEN THƯỞNG NĂM 2020 CỦA TOÀN BỆNH VIỆN"


def test_a_paragraph_goes_on_over_the_page() -> None:
    full = "Các đơn vị đã triển khai đồng bộ nhiều giải pháp nhằm hoàn thành kế hoạch được"
    pages = [page(full, full), page(full, "giao.")]
    assert [row.cells[0][0].text for row in rows_of(pages)] == [full, full, full, "giao."]


def test_a_cell_that_covers_others_is_given_once() -> None:
    vertical = [(0.0, 0.0, 60.0), (100.0, 0.0, 60.0), (200.0, 0.0, 40.0), (300.0, 0.0, 60.0)]
    horizontal = [(60.0, 0.0, 300.0), (40.0, 100.0, 300.0), (20.0, 0.0, 300.0), (0.0, 0.0, 300.0)]
    words = [(20, 40, "TT"), (190, 50, "Năm"), (120, 30, "KH"), (220, 30, "TH"), (20, 10, "1"), (120, 10, "5")]
    pieces = [[Piece(x, x + 20.0, y - 4.0, y + 4.0, text)] for x, y, text in words]
    rows = rows_of([Page(pieces, vertical, horizontal, False)])
    assert [["".join(span.text for span in cell) for cell in row.cells] for row in rows] == [
        ["TT", "Năm", ""],
        ["", "KH", "TH"],
        ["1", "5", ""],
    ]


def test_a_blank_pdf_is_refused() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(Unreadable, match="không có chữ nào"):
        read_bytes("a.pdf", made.getvalue())
