"""Measures counted from entries: every way, at the edges of a period, and against a count in plain Python."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories as make

from vinhdanh.casework.counting import Counted, count, reached_on
from vinhdanh.casework.ledger import Ledger
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.records.models import Entry, EntryEvent, RegisterType
from vinhdanh.text.periods import Window, period
from vinhdanh.text.quantities import print_quantity

pytestmark = pytest.mark.django_db
HALF = period("2024H1").window
EVE, FIRST, LAST, AFTER = date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1)
STATES = list(EQUIPMENT.states)


@pytest.fixture
def register() -> RegisterType:
    return make.register(EQUIPMENT)


def told(register: RegisterType, measure: str, window: Window = HALF) -> Counted | None:
    return count(Ledger(register, EQUIPMENT, window), EQUIPMENT.measures[measure])


def number(register: RegisterType, measure: str, window: Window = HALF) -> Decimal:
    counted = told(register, measure, window)
    assert counted is not None
    return counted.quantity.low


@pytest.mark.parametrize(
    ("start", "end", "flow", "stock"),
    [
        (FIRST, FIRST, 1, 1),
        (LAST, LAST, 1, 1),
        (FIRST, LAST, 1, 1),
        (EVE, EVE, 0, 1),
        (AFTER, AFTER, 0, 0),
        (EVE, FIRST, 0, 1),  # it may have happened before the period began
        (LAST, AFTER, 0, 0),  # it may have happened after the period ended
        (date(2024, 1, 1), date(2024, 12, 31), 0, 0),  # known to the year only
        (None, None, 0, 1),  # it stands, since when is not known
    ],
)
def test_a_period_holds_its_first_and_its_last_day(
    register: RegisterType, start: date | None, end: date | None, flow: int, stock: int
) -> None:
    make.entry(register=register, happened_from=start, happened_to=end)
    assert number(register, "muc") == flow
    assert number(register, "dang_co") == stock


@pytest.mark.parametrize(
    ("start", "end", "flow", "stock"),
    [(FIRST, LAST, 1, 1), (EVE, EVE, 0, 1), (EVE, FIRST, 0, 1), (LAST, AFTER, 0, 0), (AFTER, AFTER, 0, 0)],
)
def test_a_state_counts_in_the_period_that_holds_its_days(
    register: RegisterType, start: date, end: date, flow: int, stock: int
) -> None:
    entry = make.entry(register=register)
    make.event(entry=entry, code="ky", happened_from=start, happened_to=end)
    assert number(register, "da_ky") == flow
    assert number(register, "luy_ke_ky") == stock


def test_a_later_state_implies_the_ones_before(register: RegisterType) -> None:
    make.event(entry=make.entry(register=register), code="giao")
    assert number(register, "da_ky") == number(register, "luy_ke_ky") == 1


def test_a_state_reached_before_the_period_is_not_reached_again(register: RegisterType) -> None:
    entry = make.entry(register=register)
    make.event(entry=entry, code="ky", happened_from=EVE, happened_to=EVE)
    make.event(entry=entry, code="giao")
    assert number(register, "da_ky") == 0


def test_what_left_by_an_exit_is_no_stock_from_that_day_on(register: RegisterType) -> None:
    entry = make.entry(register=register)
    make.event(entry=entry, code="ky")
    make.event(entry=entry, code="thanh_ly", happened_from=AFTER, happened_to=AFTER)
    assert number(register, "luy_ke_ky") == number(register, "dang_co") == 1
    whole_year = period("2024").window
    assert number(register, "luy_ke_ky", whole_year) == number(register, "dang_co", whole_year) == 0


def test_a_stock_may_count_what_left_by_an_exit(register: RegisterType) -> None:
    make.event(entry=make.entry(register=register), code="huy")
    make.event(entry=make.entry(register=register), code="thanh_ly")
    assert number(register, "bi_huy") == 1


def test_an_exit_is_no_step_on_the_way(register: RegisterType) -> None:
    make.event(entry=make.entry(register=register), code="huy")
    assert number(register, "da_ky") == 0


@pytest.mark.parametrize("what", ["entry", "event"])
def test_what_was_withdrawn_is_counted_nowhere(register: RegisterType, what: str) -> None:
    entry = make.entry(register=register, withdrawn=what == "entry", values={"gia": "5", "luy_ke": "7"})
    make.event(entry=entry, code="ky", withdrawn=what == "event")
    make.event(entry=entry, kind="event", code="bao_tri", values={"chi": "1"}, withdrawn=what == "event")
    for measure in ("da_ky", "luy_ke_ky", "bao_tri", "chi_bao_tri", "gia_tri_ky"):
        assert number(register, measure) == 0, measure
    if what == "entry":
        assert number(register, "muc") == number(register, "dang_co") == number(register, "gia_tri") == 0
        assert told(register, "luy_ke") is None


def test_another_register_s_entries_are_not_counted(register: RegisterType) -> None:
    other = make.register()
    make.event(entry=make.entry(register=other), code="ky")
    assert number(register, "dang_co") == number(register, "luy_ke_ky") == 0


def test_a_filter_takes_one_choice_or_several(register: RegisterType) -> None:
    for source in ("ns", "ns", "xhh", None):
        make.entry(register=register, values={"nguon": source} if source else {})
    assert [number(register, name) for name in ("ns", "ca_hai", "muc")] == [2, 3, 4]


def test_a_filter_on_events_looks_at_their_entry(register: RegisterType) -> None:
    for source in ("ns", "xhh"):
        entry = make.entry(register=register, values={"nguon": source})
        make.event(entry=entry, kind="event", code="bao_tri", values={"chi": "1"})
    assert [number(register, name) for name in ("bao_tri", "bao_tri_ns")] == [2, 1]


def test_a_sum_keeps_estimates_and_names_only_what_it_added(register: RegisterType) -> None:
    first = make.entry(register=register, values={"gia": "300"})
    second = make.entry(register=register, values={"gia": {"low": "1.5", "unit": "tỷ đồng", "qualifier": "estimate"}})
    make.entry(register=register)
    counted = told(register, "gia_tri")
    assert counted is not None
    assert print_quantity(counted.quantity) == "ước 1.800 triệu đồng"
    assert counted.entries == (first.pk, second.pk)


def test_a_sum_of_entries_none_of_which_says_how_much_is_unknown(register: RegisterType) -> None:
    assert number(register, "gia_tri") == 0
    make.entry(register=register)
    assert told(register, "gia_tri") is None


def test_a_sum_may_be_shown_in_a_larger_unit(register: RegisterType) -> None:
    make.event(entry=make.entry(register=register, values={"gia": "1500"}), code="ky")
    counted = told(register, "gia_tri_ky")
    assert counted is not None
    assert print_quantity(counted.quantity) == "1,5 tỷ đồng"


def test_events_are_counted_one_by_one_and_their_entry_once(register: RegisterType) -> None:
    entry = make.entry(register=register)
    for day in (FIRST, LAST, AFTER):
        make.event(entry=entry, kind="event", code="bao_tri", happened_from=day, happened_to=day, values={"chi": "2"})
    counted = told(register, "bao_tri")
    assert counted is not None
    assert counted.quantity.low == 2
    assert counted.entries == (entry.pk,)
    assert number(register, "chi_bao_tri") == 4
    assert number(register, "tong_bao_tri", period("2025").window) == 3


def test_a_running_total_is_the_last_one_of_the_period(register: RegisterType) -> None:
    for day, cases in ((FIRST, "10"), (LAST, "90"), (AFTER, "100")):
        make.entry(register=register, happened_from=day, happened_to=day, values={"luy_ke": cases})
    make.entry(register=register, happened_from=LAST, happened_to=LAST)
    assert number(register, "luy_ke") == 90


@pytest.mark.parametrize("measure", ["hai_long", "ty_le", "hai_nam"])
def test_what_is_typed_or_made_of_measures_is_not_counted(register: RegisterType, measure: str) -> None:
    make.entry(register=register)
    assert told(register, measure) is None


@pytest.mark.parametrize(("state", "expected"), [("lap", "lkg"), ("ky", "kg"), ("huy", "h"), ("thanh_ly", "t")])
def test_which_entries_had_reached_a_state_on_a_day(register: RegisterType, state: str, expected: str) -> None:
    entries = {code[0]: make.entry(register=register) for code in STATES}
    for code in STATES:
        make.event(entry=entries[code[0]], code=code)
    make.event(entry=entries["g"], code="thanh_ly", happened_from=AFTER, happened_to=AFTER)
    ids = [entry.pk for entry in entries.values()]
    assert reached_on(EQUIPMENT, state, ids, LAST) == {entries[letter].pk for letter in expected}


# --- against a count in plain Python -------------------------------------------------------------------------------

DAYS = st.dates(min_value=date(2023, 11, 1), max_value=date(2024, 9, 1))
WINDOWS = st.builds(lambda day, span: Window(day, day + timedelta(days=span)), DAYS, st.sampled_from([0, 0, 0, 9, 60]))


@dataclass(frozen=True)
class Happened:
    """A state or maintenance, as plain data."""

    code: str
    window: Window
    withdrawn: bool
    amount: int


@dataclass(frozen=True)
class Kept:
    """An entry, as plain data."""

    window: Window | None
    withdrawn: bool
    source: str | None
    price: int | None
    events: list[Happened] = field(default_factory=list)

    def states(self, *codes: str) -> list[Window]:
        return [event.window for event in self.events if event.code in codes and not event.withdrawn]


HAPPENED = st.builds(Happened, st.sampled_from([*STATES, "bao_tri"]), WINDOWS, st.booleans(), st.integers(0, 50))
KEPT = st.builds(
    Kept,
    st.none() | WINDOWS,
    st.booleans(),
    st.sampled_from(["ns", "xhh", None]),
    st.none() | st.integers(0, 900),
    st.lists(HAPPENED, max_size=4),
)


def by_hand(rows: list[Kept], window: Window) -> dict[str, int]:
    """The same measures, counted the slow and plain way."""
    standing = [row for row in rows if not row.withdrawn]
    inside = [row for row in standing if row.window and window.contains(row.window)]
    signed = [row for row in standing if (days := row.states("ky", "giao")) and min(d.end for d in days) <= window.end]
    newly = [row for row in signed if all(day.start >= window.start for day in row.states("ky", "giao"))]
    left = [row for row in standing if any(day.end <= window.end for day in row.states("huy", "thanh_ly"))]
    stock = [row for row in standing if (row.window is None or row.window.end <= window.end) and row not in left]
    repairs = [
        event
        for row in standing
        for event in row.events
        if event.code == "bao_tri" and not event.withdrawn and window.contains(event.window)
    ]
    return {
        "muc": len(inside),
        "ns": sum(row.source == "ns" for row in inside),
        "dang_co": len(stock),
        "da_ky": len(newly),
        "luy_ke_ky": sum(row not in left for row in signed),
        "gia_tri": sum(row.price or 0 for row in inside),
        "bao_tri": len(repairs),
        "chi_bao_tri": sum(event.amount for event in repairs),
    }


def enter(register: RegisterType, rows: list[Kept]) -> None:
    events = []
    for number, row in enumerate(rows):
        values = {"nguon": row.source, "gia": None if row.price is None else str(row.price)}
        entry = Entry.objects.create(
            register=register,
            key=str(number),
            happened_from=row.window.start if row.window else None,
            happened_to=row.window.end if row.window else None,
            values={code: value for code, value in values.items() if value is not None},
            withdrawn=row.withdrawn,
        )
        events += [
            EntryEvent(
                entry=entry,
                kind="event" if event.code == "bao_tri" else "state",
                code=event.code,
                happened_from=event.window.start,
                happened_to=event.window.end,
                values={"chi": str(event.amount)} if event.code == "bao_tri" else {},
                withdrawn=event.withdrawn,
            )
            for event in row.events
        ]
    EntryEvent.objects.bulk_create(events)


def test_the_database_counts_as_one_does_by_hand(register: RegisterType) -> None:
    @settings(max_examples=60)
    @given(st.lists(KEPT, max_size=6))
    def agrees(rows: list[Kept]) -> None:
        distinct = [row for i, row in enumerate(rows) if row not in rows[:i]]
        with transaction.atomic():
            enter(register, distinct)
            for measure, expected in by_hand(distinct, HALF).items():
                counted = told(register, measure)
                assert (counted.quantity.low if counted else 0) == expected, measure
            transaction.set_rollback(True)

    agrees()
