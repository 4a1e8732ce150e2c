"""The screening as an Excel workbook: the lines that the filters leave, the counts by title, and how both were made."""

from collections.abc import Iterable
from io import BytesIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.doors.sheets import Value, fill
from vinhdanh.web.law.in_force import instruments_on
from vinhdanh.web.law.screened import BUCKETS, COLUMNS, Line
from vinhdanh.web.law.screening import Screening, screening
from vinhdanh.web.law.waiting import WAITS
from vinhdanh.web.privacy import CLOSED_READ

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LATELY = "chưa được tặng gần đây"
_FACTS, _LACKS = "Căn cứ", "Còn thiếu hoặc phải xem xét, kiểm tra"
_HEADS = {
    "Họ và tên": 19,
    "Đơn vị": 20,
    "Danh hiệu, hình thức": 24,
    "Kết quả": 16,
    "Tạm dừng xét": 15,
    _LACKS: 40,
    "Điều khoản": 34,
    _FACTS: 36,
}
_COUNTED = [words[:1].upper() + words[1:] for words in COLUMNS.values()]


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
    rows = [_cells(line) for line in found.lines]
    optional = [name for name in (_LACKS, _FACTS) if not any(row[name] for row in rows)]
    heads = {name: width for name, width in _HEADS.items() if name not in optional}
    fill(people, heads, [tuple(row[name] for name in heads) for row in rows])
    counted = {"Danh hiệu, hình thức": 36} | dict.fromkeys(_COUNTED, 14)
    fill(book.create_sheet("Theo hình thức"), counted, _totals(found), _COUNTED)
    fill(book.create_sheet("Cách lập"), {"Mục": 26, "Nội dung": 90}, list(_made(found)))
    return book


def _totals(found: Screening) -> list[tuple[Value, ...]]:
    return [(one.title, *one.numbers.values()) for one in found.totals]


def _cells(line: Line) -> dict[str, Value]:
    """The line under the heads, with the articles of the standard and of what is wanting."""
    missing = [one.sentence.text + (f" ({one.told})" if one.told else "") for one in line.missing]
    places = [one.place for one in line.awards] + [one.sentence.place for one in line.missing]
    told = (
        line.person.name,
        line.person.parent.name if line.person.parent else "",
        line.title,
        ", ".join(filter(None, (line.otherwise or line.state, line.done, _LATELY if line.overlooked else ""))),
        "đang xem xét kỷ luật" if line.otherwise else "không",
        "; ".join(missing),
        "; ".join(dict.fromkeys(f"{one.words} ({one.mark})" for one in places)),
        line.facts,
    )
    return dict(zip(_HEADS, told, strict=True))


def _made(found: Screening) -> Iterable[tuple[Value, ...]]:
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
