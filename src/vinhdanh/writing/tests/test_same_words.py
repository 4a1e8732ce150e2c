import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.writing.characters import printable
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.html import to_html
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.pieces import Chart, Document, Paragraph, Run
from vinhdanh.writing.tests import samples
from vinhdanh.writing.tests.printed import docx_paragraphs, html_text, pdf_pages

MARKS = {"-", "+"}  # Word makes them from the list, the others print them


def _without_charts(document: Document) -> Document:
    """Charts hold words of their own in .pdf, as drawings, and none in .docx, as pictures."""
    return replace(document, body=tuple(piece for piece in document.body if not isinstance(piece, Chart)))


def _words(lines: list[str]) -> Counter[str]:
    return Counter(word for line in lines for word in line.split() if word not in MARKS)


def _page_numbers(pages: list[str]) -> list[str]:
    return [re.sub(r"(?m)^\d+$", "", page, count=1) if number else page for number, page in enumerate(pages)]


@pytest.mark.parametrize("make", [samples.hospital, samples.commune, samples.letter, samples.school])
def test_all_three_print_the_same_words_in_nfc(make: Callable[[], Document]) -> None:
    document = replace(_without_charts(make()), appendices=())
    of_word = _words(docx_paragraphs(to_docx(document)))
    of_page = _words(html_text(to_html(document)).splitlines())
    of_paper = _words(_page_numbers(pdf_pages(to_pdf(document))))
    assert of_word == of_page
    assert of_word - of_paper == of_paper - of_word == Counter()
    assert all(unicodedata.is_normalized("NFC", word) for word in of_word)
    assert sum(of_word.values()) > 30


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_survives_in_word(text: str) -> None:
    document = replace(samples.letter(), body=(Paragraph((Run(f"đầu{text}"), Run("cuối;", bold=True))),))
    assert f"đầu{printable(text)}cuối./." in docx_paragraphs(to_docx(document))
