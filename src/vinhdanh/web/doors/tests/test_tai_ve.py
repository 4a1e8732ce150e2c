"""The report as a file."""

import io

import pytest
from django.test import Client
from docx import Document as Word
from pypdf import PdfReader

from vinhdanh.records.models import RegisterType
from vinhdanh.web.tests import factories


def test_the_word_file_holds_the_words_of_the_page(as_an: Client, visits: RegisterType, outline: str) -> None:
    factories.entry(visits)
    response = as_an.get("/bao-cao/2021/tai-ve.docx")
    words = "\n".join(paragraph.text for paragraph in Word(io.BytesIO(response.content)).paragraphs)
    assert "120 người" in words
    assert 'filename="bao-cao-2021.docx"' in response["Content-Disposition"]


def test_the_pdf_file_holds_them_too(as_an: Client, visits: RegisterType, outline: str) -> None:
    factories.entry(visits)
    content = as_an.get("/bao-cao/2021/tai-ve.pdf").content
    assert "120 người" in "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("address", ["/bao-cao/2021/tai-ve.odt", "/bao-cao/2021/tai-ve.pdf?ban=9"])
def test_what_there_is_not_is_told(address: str, as_an: Client, outline: str) -> None:
    assert as_an.get(address).status_code == 404
