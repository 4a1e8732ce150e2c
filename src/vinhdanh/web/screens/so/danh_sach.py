"""A register: what it counts in a period, and its entries, generated from the declaration."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.figures import Figures
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import RegisterType
from vinhdanh.text.periods import period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.choosing import Choice, asked, chosen
from vinhdanh.web.entries.columns import list_columns, rows
from vinhdanh.web.entries.finding import find_register
from vinhdanh.web.entries.measures import MeasureRow, measure_rows
from vinhdanh.web.office import years_on_record
from vinhdanh.web.periods import period_choices
from vinhdanh.web.privacy import CLOSED_READ, label_is_closed

ON_A_PAGE = 50


@open_to("record.read")
def danh_sach(request: Request, code: str) -> HttpResponse:
    """The list of one register; htmx asks only for the table."""
    register, spec = find_register(request, code)
    choice = asked(request)
    context = {"register": register, "spec": spec, "choice": choice} | _table(request, register, spec, choice)
    if request.htmx:
        return render(request, "screens/so/_bang.html", context)
    years = years_on_record()
    counted = choice.period or period(str(years[0]))
    context |= {"years": period_choices(years), "counted": counted}
    context |= {"measures": _measures(request, register, spec, counted.code)}
    return render(request, "screens/so/danh_sach.html", context)


def _table(request: Request, register: RegisterType, spec: RegisterSpec, choice: Choice) -> dict[str, Any]:
    by_words = CLOSED_READ in request.acts or not label_is_closed(spec)
    page = Paginator(chosen(register, spec, choice, by_words=by_words), ON_A_PAGE).get_page(request.GET.get("trang"))
    columns = list_columns(spec, request.acts, page.object_list)
    address = request.GET.copy()
    address.pop("trang", None)
    return {
        "page": page,
        "columns": columns,
        "rows": rows(spec, columns, page.object_list, request.acts),
        "address": address.urlencode(),
    }


def _measures(request: Request, register: RegisterType, spec: RegisterSpec, code: str) -> list[MeasureRow]:
    return measure_rows(register, spec, Figures(own_body(), period(code)), request.acts)
