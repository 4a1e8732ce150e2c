"""A sheet of a workbook that reads and prints well: heads in sight, rows as high as their text, A4 lying down."""

from collections.abc import Collection, Iterable
from math import ceil

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from vinhdanh.web.doors.tai_csv import harmless

Value = str | int
_FONT, _SIZE = "Times New Roman", 11
_LINE = 14  # points of height for a line of that size
_LETTER = 0.85  # of the digits that the width of a column is counted in
_MARGIN = 0.4  # inches


def fill(
    sheet: Worksheet, heads: dict[str, int], rows: Iterable[tuple[Value, ...]], figures: Collection[str] = ()
) -> None:
    """Write heads and rows. `heads` give each column its width in characters, `figures` are the heads of numbers.

    Rows are as high as their text needs: a program that does not measure them on opening shows all of it.
    """
    sheet.append(list(heads))
    for row in rows:
        sheet.append([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    for column, (head, width) in zip(sheet.columns, heads.items(), strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
        _column(column, numeric=head in figures)
    for line in sheet.iter_rows():
        deep = max(_lines(str(cell.value or ""), width) for cell, width in zip(line, heads.values(), strict=True))
        sheet.row_dimensions[line[0].row].height = deep * _LINE + 3
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    _printed(sheet)


def _column(cells: Iterable[Cell], *, numeric: bool) -> None:
    edge = Side(style="hair", color="FF999999")
    for cell in cells:
        head = cell.row == 1
        cell.font = Font(name=_FONT, size=_SIZE, bold=head)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right" if numeric else "left")
        cell.border = Border(left=edge, right=edge, bottom=edge)
        if head:
            cell.fill = PatternFill("solid", fgColor="FFEFEAE3")


def _lines(text: str, width: int) -> int:
    """How many lines a text needs at most in a column of so many characters, words kept whole."""
    return max(1, ceil(len(text) * _LETTER / width))


def _printed(sheet: Worksheet) -> None:
    """A4 lying down, as wide as the paper, the heads on every page and the number of the page below."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = "1:1"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    sheet.oddFooter.center.text = "&P/&N"
