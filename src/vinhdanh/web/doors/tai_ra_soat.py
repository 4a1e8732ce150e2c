"""The screening as an Excel workbook: the lines that the filters leave, the counts by title, and how both were made."""

from collections.abc import Iterable
from io import BytesIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.doors.tai_csv import harmless
from vinhdanh.web.law.in_force import instruments_on
from vinhdanh.web.law.screened import BUCKETS, COLUMNS, Line
from vinhdanh.web.law.screening import Screening, screening
from vinhdanh.web.law.waiting import WAITS
from vinhdanh.web.privacy import CLOSED_READ

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FONT = "Times New Roman"
_HEADS = {
    "Họ và tên": 22,
    "Đơn vị": 24,
    "Danh hiệu, hình thức": 26,
    "Kết quả": 18,
    "Tạm dừng xét": 18,
    "Còn thiếu hoặc phải xem xét, kiểm tra": 46,
    "Điều khoản": 40,
    "Căn cứ": 36,
}
_Cell = str | int


@open_to(CLOSED_READ)
def tai_ra_soat(request: Request) -> HttpResponse:
    """What the screen shows for the same address."""
    found = screening(request)
    if found.found is None:
        return HttpResponse(found.wrong, status=422, content_type="text/plain; charset=utf-8")
    kept = BytesIO()
    _workbook(found).save(kept)
    response = HttpResponse(kept.getvalue(), content_type=_KIND)
    response["Content-Disposition"] = f'attachment; filename="ra-soat-{found.asked.day:%Y-%m-%d}.xlsx"'
    return response


def _workbook(found: Screening) -> Workbook:
    book = Workbook()
    people = book.active
    assert isinstance(people, Worksheet)  # a new book has one
    people.title = "Rà soát"
    _sheet(people, _HEADS, [_cells(line) for line in found.lines])
    heads = {"Danh hiệu, hình thức": 36} | {words[:1].upper() + words[1:]: 16 for words in COLUMNS.values()}
    _sheet(book.create_sheet("Theo hình thức"), heads, [(one.title, *one.numbers.values()) for one in found.totals])
    _sheet(book.create_sheet("Cách lập"), {"Mục": 26, "Nội dung": 90}, list(_made(found)))
    return book


def _sheet(sheet: Worksheet, heads: dict[str, int], rows: list[tuple[_Cell, ...]]) -> None:
    sheet.append(list(heads))
    for row in rows:
        sheet.append([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    edge = Side(style="hair", color="FF999999")
    for column, width in zip(sheet.columns, heads.values(), strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
        for cell in column:
            numeric = isinstance(cell.value, int)
            cell.font = Font(name=_FONT, size=12, bold=cell.row == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right" if numeric else None)
            cell.border = Border(bottom=edge)
        column[0].fill = PatternFill("solid", fgColor="FFEFEAE3")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    _printed(sheet)


def _printed(sheet: Worksheet) -> None:
    """A4 lying down, as wide as the paper, the heads on every page and the number of the page below."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = "&P/&N"


def _cells(line: Line) -> tuple[_Cell, ...]:
    """The articles of what is wanting; where nothing is, those of the standards that are met."""
    missing = [one.sentence.text + (f" ({one.told})" if one.told else "") for one in line.missing]
    places = [one.sentence.place for one in line.missing] or [one.place for one in line.awards]
    return (
        line.person.name,
        line.person.parent.name if line.person.parent else "",
        line.title,
        (line.otherwise or line.state) + (", chưa được tặng gần đây" if line.overlooked else ""),
        "đang xem xét kỷ luật" if line.otherwise else "không",
        "; ".join(missing),
        "; ".join(dict.fromkeys(f"{one.words} ({one.mark})" for one in places)),
        line.facts,
    )


def _made(found: Screening) -> Iterable[tuple[_Cell, ...]]:
    """What was asked, what it stands on, who waits and who is not in it."""
    assert found.found is not None  # asked before
    names = dict(found.titles)
    unit = next((one.name for one in found.units if str(one.pk) == found.unit), "tất cả")
    waits = found.waits_by
    yield "Ngày quyết định", f"{found.asked.day:%d/%m/%Y}"
    yield "Năm xét", found.year
    yield "Danh hiệu, hình thức", names.get(found.title, "tất cả")
    yield "Kết quả", BUCKETS[found.bucket]
    yield "Đơn vị", unit
    yield "Số người đã xét", len(found.here)
    yield "Chưa ghi xếp loại năm xét", found.unrated
    yield "Tạm dừng xét", len(found.waiting)
    if found.waiting:
        yield "Ai đang tạm dừng xét", "; ".join(one.name for one in found.waiting)
        yield "Vì sao tạm dừng", f"{WAITS} ({waits.words}, {waits.mark}); cột Kết quả là kết quả nếu không bị kỷ luật"
    yield "Chưa xét vì chưa ghi năm nào", "; ".join(one.name for one in found.left_out) or "không có ai"
    for one in instruments_on(found.asked.day):
        yield "Văn bản của ngày quyết định", f"{one.symbol} ({one.mark})"
