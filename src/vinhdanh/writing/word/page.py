"""Sheets of paper: sizes, margins and the page number that page 1 does not show."""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from vinhdanh.writing.layout import Layout, Sheet
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.elements import JUSTIFICATION, element


def first_section(document: Document, layout: Layout) -> None:
    """The main text's pages."""
    section = document.sections[0]
    for grid in section._sectPr.findall(element("docGrid").tag):  # noqa: SLF001 - python-docx has no name for the grid
        section._sectPr.remove(grid)  # noqa: SLF001 - as above
    _set_sheet(section, layout.portrait, layout)
    section.different_first_page_header_footer = True
    at_top = layout.number_place == "top centre"
    paragraph = (section.header if at_top else section.footer).paragraphs[0]
    _print_page_number(paragraph, at_top=at_top)


def annex_section(document: Document, layout: Layout, *, landscape: bool) -> None:
    """New pages with numbers of their own, for an appendix."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = Style.DUONG_KE.word_name  # the paragraph that ends the section before takes no room
    _set_sheet(section, layout.landscape if landscape else layout.portrait, layout)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    properties = section._sectPr  # noqa: SLF001 - python-docx has no name for page numbering
    for old in properties.findall(element("pgNumType").tag):
        properties.remove(old)
    properties.find(element("pgMar").tag).addnext(element("pgNumType", start=1))


def _set_sheet(section: Section, sheet: Sheet, layout: Layout) -> None:
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance = section.footer_distance = Mm(layout.number_from_edge)


def _print_page_number(paragraph: Paragraph, *, at_top: bool) -> None:
    paragraph.style = Style.SO_TRANG.word_name
    if not at_top:
        paragraph._p.get_or_add_pPr().append(element("jc", val=JUSTIFICATION["right"]))  # noqa: SLF001 - as elsewhere here
    shown = element("r", (element("t"),))
    shown[0].text = "2"
    paragraph._p.append(element("fldSimple", (shown,), instr="PAGE"))  # noqa: SLF001 - python-docx has no fields
