"""Reads printed documents back, the way another program would."""

import io
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, TypeAlias

import docx
import pypdf
from docx.oxml.ns import qn
from lxml import etree

Element: TypeAlias = Any  # a test reads elements that are there or fails


def docx_part(data: bytes, name: str) -> Element:
    """One XML part of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def docx_paragraphs(data: bytes) -> list[str]:
    """All paragraphs of the body in order, those in tables too."""
    body = docx_part(data, "word/document.xml")
    return ["".join(_docx_text(paragraph)) for paragraph in body.iter(qn("w:p"))]


def _docx_text(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:br")):
        yield node.text or "" if node.tag == qn("w:t") else "\n"


def docx_style(data: bytes, name: str) -> Element:
    """The `w:style` with this name in Word's list."""
    styles = docx_part(data, "word/styles.xml")
    (found,) = (style for style in styles.iter(qn("w:style")) if style.find(qn("w:name")).get(qn("w:val")) == name)
    return found


def docx_paragraph(data: bytes, start: str) -> Element:
    """The only paragraph that begins with these words."""
    body = docx_part(data, "word/document.xml")
    (found,) = (one for one in body.iter(qn("w:p")) if "".join(_docx_text(one)).startswith(start))
    return found


def value(element: Element, *path: str) -> str | None:
    """The `w:val` (or the attribute "@name") at the end of a path of `w:` elements."""
    attribute = path[-1].removeprefix("@") if path[-1].startswith("@") else "val"
    steps = path[:-1] if path[-1].startswith("@") else path
    found = element.find("/".join(qn(f"w:{step}") for step in steps)) if steps else element
    return None if found is None else found.get(qn(f"w:{attribute}"))


def pdf_reader(data: bytes) -> pypdf.PdfReader:
    """An open .pdf."""
    return pypdf.PdfReader(io.BytesIO(data))


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in pdf_reader(data).pages]


def docx_opened(data: bytes) -> docx.document.Document:
    """An open .docx."""
    return docx.Document(io.BytesIO(data))


_SKIPPED = {"style", "title"}
_BLOCKS = {"p", "div", "td", "th", "tr", "br", "caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skipping = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipping = tag in _SKIPPED
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._skipping = False
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.parts.append(data)


def html_text(page: str) -> str:
    """What a reader of the page sees, a line for each block."""
    parser = _Text()
    parser.feed(page)
    parser.close()
    return "".join(parser.parts)
