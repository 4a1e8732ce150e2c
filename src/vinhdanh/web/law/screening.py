"""What a reader asks of the screening, from the address: day, title, bucket, unit."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.utils import timezone

from vinhdanh.casework.proposing.recorded import judged_year
from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.recorded import ScreenedRecord, last_rated_year, screened_record
from vinhdanh.law.epochs import NoLaw
from vinhdanh.law.names import AWARDS, award_title
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.titles import screened
from vinhdanh.records.models import Party
from vinhdanh.text.sorting import name_order
from vinhdanh.web.access import Request
from vinhdanh.web.law.days import Asked, asked_days
from vinhdanh.web.law.screened import BUCKETS, Line, Total, lines, totals
from vinhdanh.web.law.sentences import Place
from vinhdanh.web.law.waiting import waits_by


@dataclass(frozen=True)
class Screening:
    """The screening of a day, and the lines that the filters leave; `found` is None where `wrong` says why.

    `unwritten` says that the wrong lies in the record and not in the day.
    """

    asked: Asked
    found: ScreenedRecord | None
    wrong: str
    unwritten: bool
    title: str
    bucket: str
    unit: str
    people: dict[int, Party]

    @cached_property
    def here(self) -> dict[int, Party]:
        """The people of the chosen unit."""
        return {pk: one for pk, one in self.people.items() if self.unit in ("", str(one.parent_id))}

    @cached_property
    def lines(self) -> list[Line]:
        """Those that the filters leave."""
        return lines(self.found, self.here, self.title, self.bucket) if self.found else []

    @cached_property
    def totals(self) -> list[Total]:
        """The counts by title among the people of the chosen unit."""
        return totals(self.found, self.here) if self.found else []

    @cached_property
    def waiting(self) -> list[Party]:
        """Those of the chosen unit whose proposals wait."""
        held = self.found.on_hold if self.found else set()
        return sorted((one for pk, one in self.here.items() if pk in held), key=lambda one: name_order(one.name))

    @property
    def waits_by(self) -> Place:
        """Where it stands that they wait."""
        return waits_by(self.asked.day)

    @cached_property
    def titles(self) -> list[tuple[str, str]]:
        """What is screened on the day, whether or not the record can be: (key, name) each."""
        found = screened(rules(), self.asked.day, judged_year(self.asked.day)).titles
        return [(one.award, award_title(one.award)) for one in found]

    @cached_property
    def units(self) -> list[Party]:
        """The units that the people on record belong to."""
        everybody = [*self.people.values(), *(self.found.without_years if self.found else [])]
        found = {one.parent.pk: one.parent for one in everybody if one.parent is not None}
        return sorted(found.values(), key=lambda one: one.name)

    @cached_property
    def left_out(self) -> list[Party]:
        """Those of the chosen unit who have no year on record."""
        outsiders = self.found.without_years if self.found else []
        chosen = [one for one in outsiders if self.unit in ("", str(one.parent_id))]
        return sorted(chosen, key=lambda one: name_order(one.name))

    @property
    def chosen(self) -> str:
        """The title and the unit that are filtered by, in words."""
        unit = next((one.name for one in self.units if str(one.pk) == self.unit), "")
        return ", ".join(filter(None, (dict(self.titles).get(self.title, ""), unit)))

    @property
    def unrated(self) -> int:
        """How many of those screened have no rating in the judged year."""
        return len(self.found.unrated & self.here.keys()) if self.found else 0

    @property
    def year(self) -> int:
        """The judged year."""
        return self.found.masks.screened.judged if self.found else judged_year(self.asked.day)

    @property
    def behind(self) -> int | None:
        """The year that a decision of the day is for, where nobody is rated for it and an earlier one was judged."""
        wanted = judged_year(self.asked.day)
        return wanted if wanted != self.year else None

    @property
    def day_of_people(self) -> date:
        """The day by which the pages of the people judge the same year."""
        return date(self.year, 12, 31) if self.behind else self.asked.day


def screening(request: Request) -> Screening:
    """Screen the record as the address asks; without a day, on the last day of the last rated year or today."""
    words = request.GET.dict()
    asked = asked_days({"ngay": words.get("ngay", "")}, _usual_day())
    found, wrong, unwritten = None, asked.wrong, False
    if not wrong:
        try:
            found = screened_record(asked.day)
        except Unusable as error:
            wrong, unwritten = str(error), True
        except NoLaw as error:
            wrong = str(error)
    bucket = words["loc"] if words.get("loc") in BUCKETS else next(iter(BUCKETS))
    title = words["danh_hieu"] if words.get("danh_hieu") in AWARDS else ""
    made = Screening(asked, found, wrong, unwritten, title, bucket, words.get("don_vi", ""), _people(found))
    known = {str(one.pk) for one in made.units}
    return made if made.unit in known else replace(made, unit="")


def _usual_day() -> date:
    """Today while the last rated year is this or the last one, else the end of that year."""
    today = timezone.localdate()
    year = last_rated_year(today)
    return today if year is None or year >= today.year - 1 else date(year, 12, 31)


def _people(found: ScreenedRecord | None) -> dict[int, Party]:
    """Those who were screened; without a screening, everybody, for the choice of units."""
    people = Party.objects.filter(kind=Party.Kind.PERSON)
    chosen = people.filter(pk__in=found.outcomes) if found else people
    return {one.pk: one for one in chosen.select_related("parent")}
