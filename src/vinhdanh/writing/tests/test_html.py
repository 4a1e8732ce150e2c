import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.writing.characters import printable
from vinhdanh.writing.html import html_body, to_html
from vinhdanh.writing.pieces import Document, Heading, Level, Paragraph, Run
from vinhdanh.writing.tests import samples
from vinhdanh.writing.tests.printed import html_text


class _Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _elements(page: str, tag: str) -> list[dict[str, str | None]]:
    return [attributes for name, attributes in _Elements(page).found if name == tag]


def _saying(text: str, ref: str | None = None) -> Document:
    return replace(samples.letter(), body=(Paragraph((Run(text, ref=ref),), kind=text, id=text),))


def test_words_that_stand_on_a_figure_lead_to_it() -> None:
    figures = _elements(html_body(samples.hospital()), "a")
    assert {"class": "fig", "data-figure": "kham-benh", "href": "#kham-benh"} in figures


def test_words_without_a_figure_are_no_link() -> None:
    assert _elements(html_body(_saying("Không có số liệu")), "a") == []


def test_pieces_keep_their_ids_and_kinds() -> None:
    page = html_body(samples.hospital())
    ids = {attributes.get("id") for _, attributes in _Elements(page).found}
    assert {"phan-1", "muc-1", "p1", "b1", "h1"} <= ids
    assert 'data-kind="narrative"' in page


def test_the_whole_page_needs_nothing_from_elsewhere() -> None:
    page = to_html(samples.hospital())
    assert not _elements(page, "script")
    assert not _elements(page, "link")
    sources = [attributes["src"] or "" for attributes in _elements(page, "img")]
    assert sources
    assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert not re.search(r"url\(|@import", page)


def test_the_article_alone_carries_no_style_of_its_own() -> None:
    article = html_body(samples.hospital())
    assert article.startswith('<article class="page" lang="vi"><div class="letterhead">')
    assert "<style" not in article
    assert "style=" not in article
    assert article in to_html(samples.hospital())


def test_headings_go_down_by_level() -> None:
    pieces = tuple(Heading(level, "1", level.value) for level in Level)
    page = html_body(replace(samples.letter(), body=pieces))
    assert re.findall(r"<h(\d)", page) == ["2", "3", "4", "5", "6"]


def test_a_report_that_begins_at_a_clause_skips_no_level() -> None:
    pieces = (Heading(Level.CLAUSE, "1", "Kết quả"), Heading(Level.SUBCLAUSE, "1.1", "Chỉ tiêu"))
    page = html_body(replace(samples.school(), body=pieces))
    assert re.findall(r"<h(\d)", page) == ["1", "2", "3"]


def test_a_table_has_a_caption_a_head_and_aligned_cells() -> None:
    page = html_body(samples.hospital())
    assert '<caption class="ten_bang">Bảng 1. Khen thưởng các khoa, phòng</caption>' in page
    assert {attributes["scope"] for attributes in _elements(page, "th")} == {"col"}
    assert '<td class="o_bang right">100,0</td>' in page
    assert '<tr class="total">' in page


def test_pages_print_with_the_margins_and_numbers_of_their_rule() -> None:
    assert "@page{size:A4;margin:25mm 20mm 20mm 35mm;@top-center{content:counter(page)" in to_html(samples.hospital())
    assert "@bottom-right{content:counter(page)" in to_html(samples.commune())


PLAIN = _saying("chữ thường", "so-lieu")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_survives_and_none_becomes_an_element(text: str) -> None:
    page = to_html(_saying(f"đầu{text}cuối;", ref=text))
    assert f"đầu{printable(text)}cuối./." in html_text(page)
    assert {tag for tag, _ in _Elements(page).found} == {tag for tag, _ in _Elements(to_html(PLAIN)).found}
    (figure,) = _elements(page, "a")
    assert figure["data-figure"] == printable(text)
