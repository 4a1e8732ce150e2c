"""A stated number against the list it counts."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.records.models import Entry, Measure, Party
from vinhdanh.reports.gate.rules import counts_and_lists
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, days, entry, observe, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body()


def clinics(*when: str, **values: Any) -> list[Entry]:
    kept = register()
    return [entry(kept, {"xa": f"Xã {n}", **values}, day) for n, day in enumerate(when)]


def state(owner: Party, code: str, value: str, **facts: Any) -> None:
    observe(Measure.objects.get(code=f"kham_benh.{code}"), owner, "2021", value, basis="stated", **facts)


def judged(owner: Party) -> list[Colour]:
    return colours(counts_and_lists.check(Desk(owner).subject()))


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("03 đợt", Colour.GREEN),
        ("02 đợt", Colour.RED),
        ("05 đợt", Colour.YELLOW),
        ("trên 02 đợt", Colour.GREEN),
        ("ước 02 đợt", Colour.YELLOW),
        ("từ 2 đến 4 đợt", Colour.GREEN),
    ],
)
def test_a_stated_number_is_held_against_the_register(owner: Party, stated: str, wanted: Colour) -> None:
    clinics("03/3/2021", "04/4/2021", "05/5/2021")
    state(owner, "dot", stated)
    assert judged(owner) == [wanted]


def test_a_number_without_any_entries_cannot_be_told(owner: Party) -> None:
    register()
    state(owner, "dot", "03 đợt")
    assert judged(owner) == [Colour.YELLOW]


def test_a_number_up_to_a_day_is_held_against_the_entries_up_to_that_day(owner: Party) -> None:
    clinics("03/3/2021", "04/4/2021", "20/6/2021")
    state(owner, "dot", "02 đợt", window=days(date(2021, 1, 1), date(2021, 5, 31)))
    assert judged(owner) == [Colour.GREEN]


@pytest.mark.parametrize(
    ("stated", "wanted"), [("02 đợt", Colour.GREEN), ("03 đợt", Colour.RED), ("trên 05 đợt", Colour.YELLOW)]
)
def test_a_number_is_held_against_its_own_list(owner: Party, stated: str, wanted: Colour) -> None:
    listed = clinics("03/3/2021", "04/4/2021")
    state(owner, "dot", stated, listed=tuple(listed))
    assert judged(owner) == [wanted]


def test_a_list_that_names_what_was_not_reached_breaks(owner: Party) -> None:
    kept = register()
    done = entry(kept, {"xa": "Tân Sơn"}, events=[("da_kham", "05/5/2021")])
    planned = entry(kept, {"xa": "Phú Lý"}, events=[("ke_hoach", "05/5/2021")])
    state(owner, "xong", "02 đợt", listed=(done, planned))
    (finding,) = counts_and_lists.check(Desk(owner).subject())
    assert finding.colour is Colour.RED
    assert "chưa đạt: Khám tại Phú Lý" in finding.message


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [("500 triệu đồng", Colour.GREEN), ("0,5 tỷ đồng", Colour.GREEN), ("520 triệu đồng", Colour.RED)],
)
def test_a_stated_sum_is_held_against_the_sum_of_its_list(owner: Party, stated: str, wanted: Colour) -> None:
    listed = clinics("03/3/2021", "04/4/2021", chi=250)
    state(owner, "chi", stated, listed=tuple(listed))
    assert judged(owner) == [wanted]


def test_a_sum_over_a_list_with_blanks_cannot_be_told(owner: Party) -> None:
    listed = [*clinics("03/3/2021", chi=250), entry(register(), {"xa": "Phú Lý"})]
    state(owner, "chi", "500 triệu đồng", listed=tuple(listed))
    assert judged(owner) == [Colour.YELLOW]


def test_a_typed_measure_has_nothing_to_count(owner: Party) -> None:
    register()
    state(owner, "hai_long", "96%")
    assert judged(owner) == []


def test_a_long_list_is_cut_short_in_the_message(owner: Party) -> None:
    listed = clinics(*[f"{day:02d}/5/2021" for day in range(1, 16)])
    state(owner, "dot", "15 đợt", listed=tuple(listed))
    (finding,) = counts_and_lists.check(Desk(owner).subject())
    assert "và 3 mục khác" in finding.message
