"""What a reader asks of the screening, from the address: day, title, bucket, unit."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.recorded import ScreenedRecord, last_rated_year, screened_record
from vinhdanh.law.epochs import NoLaw
from vinhdanh.records.models import Party
from vinhdanh.web.access import Request
from vinhdanh.web.law.days import Asked, asked_days
from vinhdanh.web.law.screened import BUCKETS, Line, lines


@dataclass(frozen=True)
class Screening:
    """The screening of a day, and the lines that the filters leave; `found` is None where `wrong` says why."""

    asked: Asked
    found: ScreenedRecord | None
    wrong: str
    title: str
    bucket: str
    unit: str
    lines: list[Line]
    units: list[Party]


def screening(request: Request) -> Screening:
    """Screen the record as the address asks; without a day, on the last day of the last rated year or today."""
    words = request.GET.dict()
    asked = asked_days(words, _usual_day())
    title, unit = words.get("danh_hieu", ""), words.get("don_vi", "")
    bucket = words["loc"] if words.get("loc") in BUCKETS else next(iter(BUCKETS))
    found, wrong = None, asked.wrong
    if not wrong:
        try:
            found = screened_record(asked.day)
        except (Unusable, NoLaw) as error:
            wrong = str(error)
    people = _people(found) if found else {}
    units = {one.parent.pk: one.parent for one in people.values() if one.parent is not None}
    here = {pk: one for pk, one in people.items() if unit in ("", str(one.parent_id))}
    chosen = lines(found, here, title, bucket) if found else []
    return Screening(asked, found, wrong, title, bucket, unit, chosen, sorted(units.values(), key=lambda one: one.name))


def _usual_day() -> date:
    """Today while the last rated year is this or the last one, else the end of that year."""
    today = timezone.localdate()
    year = last_rated_year(today)
    return today if year is None or year >= today.year - 1 else date(year, 12, 31)


def _people(found: ScreenedRecord) -> dict[int, Party]:
    return {one.pk: one for one in Party.objects.filter(pk__in=found.outcomes).select_related("parent")}
