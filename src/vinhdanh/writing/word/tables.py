"""Tables: the unruled ones that hold the head and the foot, and the ruled ones of the text."""

from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.table import _Cell

from vinhdanh.writing.layout import Align, Layout
from vinhdanh.writing.lines import Line
from vinhdanh.writing.pieces import Column, Table
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.elements import JUSTIFICATION, element, emptied, twips
from vinhdanh.writing.word.paragraphs import write_gap, write_lines

_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def write_frame(
    document: Document,
    rows: tuple[tuple[tuple[Line, ...], ...], ...],
    columns: tuple[float, ...],
    layout: Layout,
    *,
    flush: bool = False,
) -> None:
    """A table without borders whose cells hold lines; its rows never break.

    Wider than the text, it is centred on it, or with `flush` begins at its left edge.
    """
    padding = 0 if flush else layout.cell_padding
    table = _new_table(document, len(rows), columns, padding, align="left" if flush else "centre")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, lines, width in zip(row.cells, cells, columns, strict=True):
            write_lines(cell, lines, width - 2 * padding, layout)
        row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - python-docx has no name for it


def write_table(document: Document, piece: Table, text_width: float, layout: Layout) -> None:
    """A ruled table as wide as the text, its head repeated on every page."""
    if piece.caption:
        document.add_paragraph(piece.caption, style=Style.TEN_BANG.word_name)
    shares = sum(column.width for column in piece.columns)
    widths = tuple(text_width * column.width / shares for column in piece.columns)
    table = _new_table(document, len(piece.rows) + 1, widths, layout.cell_padding * 1.5, ruled=True)
    cells = _cells(table)
    for cell, column in zip(cells[0], piece.columns, strict=True):
        _fill(cell, Style.DAU_BANG, column.title, None, bold=False)
    for index, (row, texts) in enumerate(zip(cells[1:], piece.rows, strict=True)):
        for cell, column, text in zip(row, piece.columns, texts, strict=True):
            _fill(cell, Style.O_BANG, text, column, bold=index in piece.total_rows)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - python-docx has no name for it
    table.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))  # noqa: SLF001 - as above
    write_gap(document, Style.SAU_BANG)


def _fill(cell: _Cell, style: Style, text: str, column: Column | None, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style.word_name
    paragraph.add_run(text).bold = bold or None
    if column is not None and column.align != "left":
        paragraph._p.get_or_add_pPr().append(element("jc", val=JUSTIFICATION[column.align]))  # noqa: SLF001
    cell._tc.get_or_add_tcPr().append(element("vAlign", val="center"))  # noqa: SLF001 - one element, no detour


def _cells(table: WordTable) -> list[list[_Cell]]:
    """All cells, read once: python-docx walks the whole table for each `row.cells`."""
    return [[_Cell(cell, table) for cell in row.tc_lst] for row in table._tbl.tr_lst]  # noqa: SLF001


def _new_table(
    document: Document,
    rows: int,
    widths: tuple[float, ...],
    padding: float,
    *,
    ruled: bool = False,
    align: Align = "centre",
) -> WordTable:
    table = document.add_table(rows, len(widths))
    sides = tuple(element(side, w=twips(padding), type="dxa") for side in ("left", "right"))
    border = {"val": "single", "sz": 4, "space": 0, "color": "000000"} if ruled else {"val": "nil"}
    emptied(
        table._tbl.tblPr,  # noqa: SLF001 - all properties of a table at once, in the order of CT_TblPr
        element("tblW", w=sum(twips(width) for width in widths), type="dxa"),
        element("jc", val=JUSTIFICATION[align]),
        element("tblBorders", tuple(element(side, **border) for side in _BORDERS)),
        element("tblLayout", type="fixed"),
        element("tblCellMar", sides),
    )
    for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001
        grid.set(qn("w:w"), str(twips(width)))
    for row in _cells(table):
        for cell, width in zip(row, widths, strict=True):
            emptied(cell._tc.get_or_add_tcPr(), element("tcW", w=twips(width), type="dxa"))  # noqa: SLF001
    return table
