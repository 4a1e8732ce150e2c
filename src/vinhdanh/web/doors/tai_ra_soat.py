"""The screening as an Excel workbook: the lines that the filters leave, and the counts by title."""

from io import BytesIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.doors.tai_csv import harmless
from vinhdanh.web.law.screened import BUCKETS, Line, totals
from vinhdanh.web.law.screening import Screening, screening
from vinhdanh.web.privacy import CLOSED_READ

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADS = (
    "Họ và tên",
    "Đơn vị",
    "Danh hiệu, hình thức",
    "Kết quả",
    "Còn thiếu hoặc phải xem xét",
    "Điều khoản",
    "Căn cứ",
)
_WIDTHS = (26, 30, 34, 22, 60, 40, 60)


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
    assert found.found is not None  # asked before
    book = Workbook()
    people, numbers = book.active, book.create_sheet("Theo hình thức")
    assert isinstance(people, Worksheet)  # a new book has one
    people.title = "Rà soát"
    _sheet(people, _HEADS, [_cells(line) for line in found.lines], _WIDTHS)
    rows = [(one.title, *(str(number) for number in one.numbers.values())) for one in totals(found.found)]
    _sheet(numbers, ("Danh hiệu, hình thức", *BUCKETS.values()), rows, (40, *(18 for _ in BUCKETS)))
    return book


def _sheet(sheet: Worksheet, heads: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[int, ...]) -> None:
    sheet.append([head[:1].upper() + head[1:] for head in heads])
    for row in rows:
        sheet.append([int(text) if text.isdigit() else harmless(text) for text in row])
    for column, width in zip(sheet.columns, widths, strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
        column[0].font = Font(bold=True)
        for cell in column:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _cells(line: Line) -> tuple[str, ...]:
    return (
        line.person.name,
        line.person.parent.name if line.person.parent else "",
        line.title,
        line.state + (", chưa được tặng gần đây" if line.overlooked else ""),
        "; ".join(one.text for one in line.missing),
        "; ".join(dict.fromkeys(f"{one.place.words} ({one.place.mark})" for one in line.missing)),
        line.facts,
    )
