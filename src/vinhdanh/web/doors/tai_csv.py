"""The entries that a list shows, as a sheet: UTF-8 with a mark so that Excel reads the letters."""

import csv

from django.http import HttpResponse

from vinhdanh.text.dates import print_date
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.choosing import asked, chosen
from vinhdanh.web.entries.columns import all_columns, rows
from vinhdanh.web.entries.finding import find_register
from vinhdanh.web.privacy import CLOSED_READ, label_is_closed

FORMULA = ("=", "+", "-", "@", "\t", "\r")


@open_to("record.read")
def tai_csv(request: Request, code: str) -> HttpResponse:
    """Every visible field of the chosen entries."""
    register, spec = find_register(request, code)
    columns = all_columns(spec, request.acts)
    by_words = CLOSED_READ in request.acts or not label_is_closed(spec)
    entries = chosen(register, spec, asked(request), by_words=by_words).select_related("source")
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="so-{register.code}.csv"'
    response.write("\ufeff")
    sheet = csv.writer(response)
    heads = [f"{column.title} ({column.unit})" if column.unit else column.title for column in columns]
    sheet.writerow(["Mục", *heads, "Bước", "Từ ngày", "Đến ngày", "Nguồn"])
    for row in rows(spec, columns, entries, request.acts):
        days = [print_date(day) if day else "" for day in (row.entry.happened_from, row.entry.happened_to)]
        cells = [text for _column, text in row.cells]
        sheet.writerow(map(harmless, [row.label, *cells, row.state, *days, row.entry.source_text]))
    return response


def harmless(text: str) -> str:
    """Text that a sheet would run as a formula is kept as text."""
    return (
        f"'{text}"
        if text.startswith(FORMULA) and not text.lstrip("+-").replace(".", "").replace(",", "").isdigit()
        else text
    )
