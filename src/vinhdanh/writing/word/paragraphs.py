"""Lines of a document as Word paragraphs, with the rules drawn under them."""

from docx.document import Document
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from vinhdanh.writing.layout import Layout
from vinhdanh.writing.lines import Line
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.elements import element, twips

_RULE_HEIGHT = 60  # twips: the empty paragraph that carries a rule


def write_lines(place: Document | _Cell, lines: tuple[Line, ...], available: float, layout: Layout) -> None:
    """Paragraphs at the end of a document or a cell that is `available` millimetres wide."""
    for line in lines:
        write_line(place, line, available)
        if line.rule:
            _write_rule(place, (available - line.rule) / 2, layout)


def write_line(place: Document | _Cell, line: Line, available: float) -> Paragraph:
    """One paragraph; its style carries the face, so only what differs is written on it."""
    paragraph = _next_paragraph(place)
    paragraph.style = line.style.word_name
    if line.width is not None and line.width < available:
        _indent(paragraph, (available - line.width) / 2)
    if line.keep_next:
        paragraph.paragraph_format.keep_with_next = True
    for run in line.runs:
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.bold or None, run.italic or None
        written.font.superscript = run.superscript or None
    return paragraph


def write_gap(place: Document | _Cell, style: Style, *, keep_next: bool = False, on_new_page: bool = False) -> None:
    """An empty paragraph, as high as its style's letters."""
    paragraph = _next_paragraph(place)
    paragraph.style = style.word_name
    paragraph.paragraph_format.keep_with_next = keep_next or None
    paragraph.paragraph_format.page_break_before = on_new_page or None


def _write_rule(place: Document | _Cell, indent: float, layout: Layout) -> None:
    """A solid rule between equal indents: the top border of an empty paragraph, so its length is exact."""
    paragraph = _next_paragraph(place)
    paragraph.style = Style.DUONG_KE.word_name
    border = element("top", val="single", sz=round(layout.rule_weight * 8), space=0, color="000000")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    properties.append(element("keepNext"))
    properties.append(element("pBdr", (border,)))
    properties.append(element("spacing", before=50, after=0, line=_RULE_HEIGHT, lineRule="exact"))
    properties.append(element("ind", left=twips(indent), right=twips(indent), firstLine=0))


def _indent(paragraph: Paragraph, millimetres: float) -> None:
    indent = element("ind", left=twips(millimetres), right=twips(millimetres), firstLine=0)
    paragraph._p.get_or_add_pPr().append(indent)  # noqa: SLF001 - both sides at once, in whole twips


def _next_paragraph(place: Document | _Cell) -> Paragraph:
    """A new paragraph; in a new cell, the empty one that every cell is born with."""
    if isinstance(place, _Cell) and len(place.paragraphs) == 1 and not place.paragraphs[0]._p.getchildren():  # noqa: SLF001
        return place.paragraphs[0]
    return place.add_paragraph()
