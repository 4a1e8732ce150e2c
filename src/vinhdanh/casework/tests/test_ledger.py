"""One register read for a window: alone, and together with others."""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories as make

from vinhdanh.casework import ledger as reading
from vinhdanh.casework.counting import count
from vinhdanh.casework.ledger import Ledger, ledgers
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.records.models import RegisterType
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db
YEAR = period("2024").window
START = date(2023, 1, 1)


@pytest.fixture
def register() -> RegisterType:
    """A register with entries, states and events before, in and after 2024."""
    kept, chance = make.register(EQUIPMENT), Random(2024)  # the same every time

    def day() -> date:
        return START + timedelta(days=chance.randrange(1100))

    for _entry in range(40):
        first = day()
        bought = make.entry(
            register=kept,
            happened_from=first,
            happened_to=first + timedelta(days=chance.randrange(60)),
            values={"gia": str(chance.randrange(90)), "nguon": chance.choice(["ns", "xhh"])},
        )
        for code in chance.sample(list(EQUIPMENT.states), 2):
            then = day()
            make.event(entry=bought, code=code, happened_from=then, happened_to=then)
        then = day()
        make.event(
            entry=bought, kind="event", code="bao_tri", values={"chi": "3"}, happened_from=then, happened_to=then
        )
    return kept


def counts(ledger: Ledger) -> dict[str, object]:
    return {name: count(ledger, measure) for name, measure in EQUIPMENT.measures.items()}


def test_a_register_counts_the_same_alone_and_read_with_others(register: RegisterType) -> None:
    other = make.register()
    make.entry(register=other)
    together = ledgers({register: EQUIPMENT, other: EQUIPMENT}, YEAR)
    alone = counts(Ledger(register, EQUIPMENT, YEAR))
    assert counts(together[register.code]) == alone
    assert len({str(value) for value in alone.values()}) > 5


def test_a_register_counts_the_same_read_whole_or_by_name(
    register: RegisterType, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name = counts(Ledger(register, EQUIPMENT, YEAR))
    monkeypatch.setattr(reading, "FEW", 0)
    assert counts(Ledger(register, EQUIPMENT, YEAR)) == by_name


def test_what_was_read_once_is_not_asked_for_again(register: RegisterType) -> None:
    ledger = Ledger(register, EQUIPMENT, YEAR)
    counts(ledger)
    reached_by_name = sum(1 for measure in EQUIPMENT.measures.values() if measure.reached)
    with CaptureQueriesContext(connection) as asked:
        counts(ledger)
    assert len(asked) <= reached_by_name
