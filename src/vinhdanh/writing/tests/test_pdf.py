import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.writing.fonts import document_font, vietnamese_letters
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.pieces import Column, Document, Paragraph, Recipients, Run, Table
from vinhdanh.writing.tests import samples
from vinhdanh.writing.tests.printed import pdf_pages, pdf_reader


@pytest.fixture(scope="module")
def report() -> bytes:
    return to_pdf(samples.hospital())


def _saying(text: str, *, bold: bool = False, italic: bool = False) -> Document:
    return replace(samples.letter(), body=(Paragraph((Run(text, bold, italic),)),))


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_every_letter_comes_from_the_document_font(bold: bool, italic: bool) -> None:
    data = to_pdf(_saying(" ".join(vietnamese_letters()), bold=bold, italic=italic))
    text = "".join(pdf_pages(data))
    assert [letter for letter in vietnamese_letters() if letter not in text] == []
    fonts = {str(font["/BaseFont"]).split("+")[1] for font in _fonts(data)}
    family = document_font().name.replace(" ", "")
    assert fonts
    assert all(re.match(rf"{family}(PS|MT|-|$)", font) for font in fonts)


def test_page_numbers_begin_on_page_two_at_the_top(report: bytes) -> None:
    first, second, *_ = pdf_pages(report)
    assert not re.search(r"^1$", first, re.MULTILINE)
    assert re.search(r"^2$", second, re.MULTILINE)
    assert _place_of(report, 1, "2")[1] > 841.89 - 25 / 25.4 * 72


def test_the_page_number_is_centred_on_the_text(report: bytes) -> None:
    middle = (35 + 155 / 2) / 25.4 * 72
    assert _place_of(report, 1, "2")[0] == pytest.approx(middle - 3.5, abs=1)


def test_before_the_decree_page_numbers_stand_at_the_bottom_right() -> None:
    across, up = _place_of(to_pdf(samples.commune()), 1, "2")
    assert across == pytest.approx((210 - 20) / 25.4 * 72 - 7, abs=1)
    assert up < 20 / 25.4 * 72


def test_appendices_count_their_own_pages_and_may_lie_across(report: bytes) -> None:
    pages = pdf_reader(report).pages
    across = [page for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(across) >= 2
    assert not re.search(r"^\d+$", across[0].extract_text().splitlines()[0])
    assert re.search(r"^2$", across[1].extract_text(), re.MULTILINE)


def test_headings_make_bookmarks(report: bytes) -> None:
    titles = [str(entry.title) for entry in pdf_reader(report).outline if not isinstance(entry, list)]
    assert [re.sub(r"\s+", " ", title) for title in titles][1] == "Phần II PHƯƠNG HƯỚNG NĂM 2021"


def test_properties_say_what_who_and_when(report: bytes) -> None:
    found = pdf_reader(report).metadata
    assert found is not None
    assert (found.title, found.author) == (samples.hospital().title, samples.hospital().author)
    assert found.creation_date is not None
    assert found.creation_date.date() == samples.NEW_DATE.latest()


def test_the_file_is_tagged_vietnamese_and_archival(report: bytes) -> None:
    root = _root(report)
    assert root["/Lang"] == "vi-VN"
    assert root["/MarkInfo"]["/Marked"]
    assert "<pdfaid:part>2" in root["/Metadata"].get_data().decode()


def test_a_letter_the_font_lacks_gives_a_plain_file_with_the_letter_still_readable() -> None:
    data = to_pdf(_saying("chữ 漢 lạ"))
    assert "pdfaid" not in _root(data)["/Metadata"].get_data().decode()
    assert "lạ" in "".join(pdf_pages(data))


def test_the_same_document_is_the_same_bytes(report: bytes) -> None:
    assert to_pdf(samples.hospital()) == report


def test_nothing_is_lost_in_lists_cells_and_words_longer_than_a_page_or_line() -> None:
    address = "https://dichvucong.example.vn/" + "tra-cuu-ho-so-" * 20
    document = replace(
        samples.letter(),
        body=(
            Paragraph((Run(address),)),
            Table((Column("Tên"), Column("Nội dung")), ((address, "khen thưởng " * 2500),)),
        ),
        recipients=Recipients(tuple(f"Đơn vị số {number}" for number in range(120)), "Lưu: VT"),
    )
    text = re.sub(r"\s+", "", "".join(pdf_pages(to_pdf(document))))
    assert text.count(address) == 2
    assert text.count("khenthưởng") >= 2500
    assert "Đơnvịsố119" in text


MARKUP = st.text("#$*_`<>@\\\"'~=-+/[]{}()&%^|:;,. abcđêĐỡ“”…–09\n", max_size=60)


@settings(max_examples=40, deadline=None)
@given(MARKUP)
def test_no_sign_is_read_as_markup(text: str) -> None:
    pages = "".join(pdf_pages(to_pdf(_saying(f"đầu{text}cuối.", bold=True))))
    wanted = "".join(f"đầu{text}cuối".split())
    assert wanted in "".join(pages.split())


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_at_all_makes_a_file(text: str) -> None:
    document = _saying(text)
    everywhere = replace(document, title=text, author=text, keywords=(text,), basis=(text,), addressees=(text,))
    assert to_pdf(everywhere).startswith(b"%PDF-")


def _root(data: bytes) -> Any:
    return pdf_reader(data).trailer["/Root"]


def _fonts(data: bytes) -> list[Any]:
    resources: list[Any] = [page["/Resources"] for page in pdf_reader(data).pages]
    return [font.get_object() for one in resources for font in one["/Font"].values()]


def _place_of(data: bytes, page: int, text: str) -> tuple[float, float]:
    """Where a page's only line of this text begins, in points from the lower left corner."""
    found: list[tuple[float, float]] = []

    def visit(words: str, user: list[float], matrix: list[float], *_: object) -> None:
        if words.strip() == text:
            a, b, c, d, e, f = user
            found.append((a * matrix[4] + c * matrix[5] + e, b * matrix[4] + d * matrix[5] + f))

    pdf_reader(data).pages[page].extract_text(visitor_text=visit)
    return found[0]
