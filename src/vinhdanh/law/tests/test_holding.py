"""Where it stands that a proposal waits: one provision on every day of the coded law."""

from datetime import date, timedelta

import pytest

from vinhdanh.law.epochs import Epoch, NoLaw, frame
from vinhdanh.law.holding import hold_on, holds

_DAY = timedelta(days=1)


@pytest.mark.parametrize("epoch", frame().epochs, ids=lambda one: one.key)
def test_every_boundary_day_has_one_provision_of_an_instrument_in_force(epoch: Epoch) -> None:
    for day in (epoch.first, epoch.last or date(2030, 1, 1)):
        assert hold_on(day).instrument in epoch.stack


def test_no_provision_begins_or_ends_within_an_epoch() -> None:
    assert {one.first for one in holds()} <= {one.first for one in frame().epochs}


def test_the_circular_of_2019_gives_way_to_the_law_of_2022() -> None:
    last = date(2023, 12, 31)
    assert (hold_on(last).instrument, hold_on(last).article) == ("TT_12", 2)
    assert hold_on(last + _DAY).instrument == "ND_98"


def test_a_day_before_the_coded_law_is_refused() -> None:
    with pytest.raises(NoLaw, match="30/09/2017"):
        hold_on(date(2017, 9, 30))
