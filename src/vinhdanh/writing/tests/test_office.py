"""What LibreOffice makes of the files: an office program that is not ours."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.pieces import Document
from vinhdanh.writing.tests import samples
from vinhdanh.writing.tests.printed import docx_paragraphs, pdf_pages, pdf_reader

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each sample as .docx and as the .pdf LibreOffice makes of it."""
    folder = tmp_path_factory.mktemp("office")
    for make in (samples.commune, samples.letter, samples.school):
        (folder / f"{make.__name__}.docx").write_bytes(to_docx(make()))
    files = sorted(str(path) for path in folder.glob("*.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.parametrize("make", [samples.commune, samples.letter, samples.school])
def test_libreoffice_prints_every_word_of_the_docx(converted: Path, make: Callable[[], Document]) -> None:
    name = make.__name__
    pages = pdf_pages((converted / f"{name}.pdf").read_bytes())
    numbers = len(pages) - 1
    assert _count(pages) - numbers == _count(docx_paragraphs((converted / f"{name}.docx").read_bytes()))


@pytest.mark.parametrize("make", [samples.commune, samples.letter])
def test_libreoffice_needs_as_many_pages_as_typst(converted: Path, make: Callable[[], Document]) -> None:
    theirs = pdf_reader((converted / f"{make.__name__}.pdf").read_bytes())
    assert len(theirs.pages) == len(pdf_reader(to_pdf(make())).pages)


def test_libreoffice_finds_the_headings_and_the_page_numbers(converted: Path) -> None:
    pages = pdf_pages((converted / "commune.pdf").read_bytes())
    assert [bool(re.search(rf"(?m)^{number}\s*$", page)) for number, page in enumerate(pages, start=1)] == [
        False,
        *[True] * (len(pages) - 1),
    ]


def _count(texts: list[str]) -> int:
    """Words, less the marks that Word makes from a list."""
    return sum(1 for text in texts for word in text.split() if word not in {"-", "+"})
