"""A document as .docx, for Word and LibreOffice."""

import io

from docx.document import Document as WordDocument
from docx.shared import Mm

from vinhdanh.writing import charts
from vinhdanh.writing.flow import Block, Flow, flow_of
from vinhdanh.writing.layout import Layout
from vinhdanh.writing.lines import Line
from vinhdanh.writing.pieces import Chart, Document, Table
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.numbering import write_numbering
from vinhdanh.writing.word.package import new_package, packed, write_properties
from vinhdanh.writing.word.page import annex_section, first_section
from vinhdanh.writing.word.paragraphs import write_gap, write_lines
from vinhdanh.writing.word.styles import write_styles
from vinhdanh.writing.word.tables import write_frame, write_table


def to_docx(document: Document) -> bytes:
    """The whole file; the same document always gives the same bytes.

    Raises MissingFont where the machine cannot measure Vietnamese, CannotDraw for a chart wrongly specified.
    """
    flow = flow_of(document)
    written = new_package()
    write_styles(written, flow.layout, write_numbering(written, flow.layout))
    first_section(written, flow.layout)
    write_properties(written, document, flow.day)
    _write_main(written, flow)
    for annex in flow.annexes:
        annex_section(written, flow.layout, landscape=annex.landscape)
        sheet = flow.layout.landscape if annex.landscape else flow.layout.portrait
        write_lines(written, annex.opening, sheet.text_width, flow.layout)
        _write_blocks(written, annex.body, sheet.text_width, flow.layout)
    return packed(written)


def _write_main(written: WordDocument, flow: Flow) -> None:
    head, width = flow.letterhead, flow.layout.portrait.text_width
    write_frame(written, ((head.body, head.nation), (head.symbol, head.place)), head.columns, flow.layout)
    write_lines(written, flow.opening, width, flow.layout)
    _write_blocks(written, flow.body, width, flow.layout)
    if flow.recipients or flow.signatory:
        write_gap(written, Style.SAU_BANG, keep_next=True)
        write_frame(written, ((flow.recipients, flow.signatory),), flow.layout.foot_columns, flow.layout, flush=True)
        write_gap(written, Style.DUONG_KE)


def _write_blocks(written: WordDocument, blocks: tuple[Block, ...], width: float, layout: Layout) -> None:
    for block in blocks:
        match block:
            case Line():
                write_lines(written, (block,), width, layout)
            case Table():
                write_table(written, block, width, layout)
            case Chart():
                _write_chart(written, block, width)
            case _:
                write_gap(written, Style.DUONG_KE, on_new_page=True)


def _write_chart(written: WordDocument, chart: Chart, width: float) -> None:
    paragraph = written.add_paragraph(style=Style.HINH.word_name)
    picture = paragraph.add_run().add_picture(io.BytesIO(charts.png(chart)), width=Mm(charts.width(chart, width)))
    picture._inline.docPr.set("descr", chart.alt)  # noqa: SLF001 - python-docx has no words for a picture
    if chart.caption:
        written.add_paragraph(chart.caption, style=Style.TEN_HINH.word_name)
