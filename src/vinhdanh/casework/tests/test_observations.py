"""Verbs on observations: a value with unit, window and source; a correction supersedes, it never overwrites."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.sources import Source
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.records.models import Measure, Observation, Party
from vinhdanh.text.comparisons import read_comparison
from vinhdanh.text.periods import Window, period
from vinhdanh.text.quantities import read_quantity

pytestmark = pytest.mark.django_db
YEAR = period("2024")
TOLD = Source(note="báo cáo năm 2024")


@pytest.fixture
def beds() -> Measure:
    return make.measure("giuong", unit="giường bệnh", title="Giường bệnh")


@pytest.fixture
def hospital() -> Party:
    return make.party()


def record(measure: Measure, owner: Party, value: str = "250", **facts: Any) -> Observation:
    plain: dict[str, Any] = {"basis": "actual", "quantity": read_quantity(value, unit=measure.unit), "actor": None}
    return record_observation(measure, owner, YEAR, **plain | facts)


def test_a_value_is_kept_with_all_it_needs(beds: Measure, hospital: Party) -> None:
    entry = make.entry()
    window = Window(date(2024, 1, 1), date(2024, 5, 31))
    with one_line("observation.record") as lines:
        kept = record(beds, hospital, "ước 250", window=window, listed=(entry,), source=TOLD)
    kept.refresh_from_db()
    assert (kept.quantity, kept.status) == (read_quantity("ước 250 giường bệnh"), "estimate")
    assert (kept.window_from, kept.window_to) == (window.start, window.end)
    assert list(kept.listed.all()) == [entry]
    assert lines[0].after == {"value": "250", "unit": "giường bệnh", "basis": "actual"}


def test_a_value_may_be_counted_up_to_a_day(beds: Measure, hospital: Party) -> None:
    kept = record(beds, hospital, as_of=date(2024, 6, 14))
    assert (kept.window_from, kept.window_to) == (None, date(2024, 6, 14))


def test_a_second_value_needs_a_reason_and_the_first_one_stays(beds: Measure, hospital: Party) -> None:
    first = record(beds, hospital)
    with refused("Giường bệnh kỳ năm 2024 đã có số liệu: muốn đính chính hãy ghi lý do", "reason"):
        record(beds, hospital, "260", reason=" ")
    with one_line("observation.record") as lines:
        second = record(beds, hospital, "260", reason=" đếm sót ")
    first.refresh_from_db()
    assert (first.quantity.low, first.current, second.current) == (Decimal(250), False, True)
    assert (second.supersedes, second.status, second.reason) == (first, "corrected", "đếm sót")
    assert lines[0].before == {"value": "250", "unit": "giường bệnh"}
    assert Observation.objects.current().get() == second
    third = record(beds, hospital, "270", reason="đếm lại")
    assert third.supersedes == second


def test_plan_actual_and_each_comparison_stand_beside_each_other(beds: Measure, hospital: Party) -> None:
    record(beds, hospital)
    record(beds, hospital, "300", basis="plan")
    record(beds, hospital, basis="stated", source=TOLD)
    for printed in ("tăng 5% so với cùng kỳ", "đạt 90,5% kế hoạch"):
        comparison = read_comparison(printed)
        record_observation(
            beds, hospital, YEAR, basis="stated_comparison", comparison=comparison, source=TOLD, actor=None
        )
    assert Observation.objects.current().count() == 5
    kept = Observation.objects.get(comparison_base="plan")
    assert (kept.low, kept.unit, kept.decimals) == (Decimal("90.5"), "%", 1)


def test_another_body_has_values_of_its_own(beds: Measure, hospital: Party) -> None:
    record(beds, hospital)
    assert record(beds, make.party(), "80").current


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"quantity": None}, "Giường bệnh: chưa ghi giá trị", "value"),
        ({"quantity": read_quantity("5 ha")}, "Giường bệnh tính bằng giường bệnh, không phải ha", "value"),
        ({"quantity": read_quantity("1" + "0" * 18, unit="giường bệnh")}, "18 chữ số phần nguyên", "value"),
        ({"quantity": read_quantity("0,1234567 giường bệnh")}, "6 chữ số thập phân", "value"),
        ({"basis": "guess"}, "Không có loại số liệu “guess”", "basis"),
        ({"status": "maybe"}, "Không dùng được “maybe”", "status"),
        ({"basis": "stated"}, "số chép từ văn bản phải nêu văn bản nguồn", "source"),
        ({"basis": "stated_comparison", "source": TOLD}, "đi với một câu so sánh", "comparison"),
        ({"comparison": read_comparison("đạt 90% kế hoạch")}, "đi với một câu so sánh", "comparison"),
        ({"comparison_label": "a" * 61}, "dài 61 chữ", "comparison_label"),
    ],
)
def test_a_value_that_cannot_be_kept_is_refused(
    beds: Measure, hospital: Party, facts: dict[str, Any], words: str, field: str
) -> None:
    with refused(words, field):
        record(beds, hospital, **facts)
