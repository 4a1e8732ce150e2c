"""An indicator in one period."""

from decimal import Decimal

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Party
from vinhdanh.text.periods import period
from vinhdanh.web.indicators import indicator_row, indicator_rows
from vinhdanh.web.tests import factories


def test_a_recorded_base_is_told_and_no_interval_is_invented(body: Party) -> None:
    seen = factories.indicator()
    factories.value(seen, body, "2020", "40.000")
    factories.value(seen, body, "2021", "45.000")
    row = indicator_row(seen, Figures(body, period("2021")))
    assert row.same
    assert row.same.implied is None
    assert row.same.base_words == "40.000 lượt"
    assert row.plan is None


def test_the_implied_interval_holds_every_plan_that_prints_the_share(body: Party) -> None:
    seen = factories.indicator()
    factories.value(seen, body, "2021", "45.000")
    factories.share(seen, body, "2021", "90")
    row = indicator_row(seen, Figures(body, period("2021")))
    assert row.plan
    assert row.plan.implied
    low, high = row.plan.implied
    assert low.low <= 50_000 <= high.low


def test_a_meter_never_runs_over(body: Party) -> None:
    seen = factories.indicator()
    factories.value(seen, body, "2021", "90.000")
    factories.value(seen, body, "2021", "45.000", "plan")
    row = indicator_row(seen, Figures(body, period("2021")))
    assert row.plan
    assert (row.plan.share, row.plan.meter) == (Decimal(200), "100.0")


def test_indicators_stand_in_the_order_reports_print_them(body: Party) -> None:
    factories.indicator("hai", declaration={"indicator": "hai", "order": 2})
    factories.indicator("mot", declaration={"indicator": "mot", "order": 1})
    assert [row.measure.code for row in indicator_rows(Figures(body, period("2021")))] == ["mot", "hai"]
