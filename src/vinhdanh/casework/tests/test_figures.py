"""Which value of a measure stands, in which window, and how it compares."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.figures import Figure, Figures, SourceRef
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.records.models import Measure, Observation, Party, RegisterType
from vinhdanh.text.comparisons import Base, Wording, print_comparison
from vinhdanh.text.periods import Window, period
from vinhdanh.text.quantities import print_quantity

pytestmark = pytest.mark.django_db


@pytest.fixture
def register() -> RegisterType:
    return make.register(EQUIPMENT)


def figure(owner: Party, code: str, when: str = "2024") -> Figure:
    found = Figures(owner, period(when)).of(code)
    assert found is not None
    return found


def told(measure: str | Measure, owner: Party, **facts: Any) -> Observation:
    """An actual value of a register's measure or of a measure of its own."""
    kept = measure if isinstance(measure, Measure) else Measure.objects.get(code=measure)
    return make.observation(**{"measure": kept, "owner": owner, "unit": kept.unit} | facts)


STATED = {"basis": "stated", "source_note": "báo cáo năm 2024"}


def entries(register: RegisterType, number: int, **facts: Any) -> list[SourceRef]:
    return [SourceRef.of(make.entry(register=register, **facts)) for _each in range(number)]


# --- which value stands --------------------------------------------------------------------------------------------


def test_a_register_that_holds_the_list_is_counted(hospital: Party, register: RegisterType) -> None:
    sources = entries(register, 3)
    found = figure(hospital, "thiet_bi.muc")
    assert (found.quantity.low, found.sources, found.observation) == (Decimal(3), tuple(sources), None)
    assert found.counted is not None


def test_nothing_counted_is_zero_and_stands_on_its_register(hospital: Party, register: RegisterType) -> None:
    found = figure(hospital, "thiet_bi.muc")
    assert found.is_nothing
    assert found.sources == (SourceRef.of(register),)


@pytest.mark.parametrize(("held", "stands"), [(2, "stated"), (3, "counted"), (4, "counted")])
def test_a_stated_number_stands_until_the_register_holds_as_many(
    hospital: Party, register: RegisterType, held: int, stands: str
) -> None:
    stated = told("thiet_bi.muc", hospital, low=3, **STATED)
    entries(register, held)
    found = figure(hospital, "thiet_bi.muc")
    assert found.observation == (stated if stands == "stated" else None)
    assert found.quantity.low == (3 if stands == "stated" else held)
    assert found.counted is not None
    assert found.counted.quantity.low == held


def test_a_stated_number_that_lists_its_entries_leaves_the_count_to_them(
    hospital: Party, register: RegisterType
) -> None:
    stated = told("thiet_bi.da_ky", hospital, low=2, **STATED)
    signed, planned = make.entry(register=register), make.entry(register=register)
    make.event(entry=signed, code="ky")
    stated.listed.set([signed, planned])
    figures = Figures(hospital, period("2024"))
    found = figures.of("thiet_bi.da_ky")
    assert found is not None
    assert found.quantity.low == 1
    assert figures.listed_that_count(stated) == ([signed], [planned])


def test_a_list_of_a_measure_without_state_counts_whole(hospital: Party, register: RegisterType) -> None:
    stated = told("thiet_bi.muc", hospital, low=1, **STATED)
    entry = make.entry(register=register)
    stated.listed.set([entry])
    assert Figures(hospital, period("2024")).listed_that_count(stated) == ([entry], [])


def test_an_observed_value_stands_before_a_stated_one(hospital: Party) -> None:
    beds = make.measure("giuong")
    actual = told(beds, hospital, low=250)
    told(beds, hospital, low=240, **STATED)
    assert figure(hospital, "giuong").observation == actual


def test_a_value_of_another_body_period_or_time_is_not_taken(hospital: Party) -> None:
    beds = make.measure("giuong")
    told(beds, make.party())
    told(beds, hospital, period="2023")
    told(beds, hospital, basis="plan")
    told(beds, hospital, current=False)
    assert Figures(hospital, period("2024")).of("giuong") is None


def test_an_unknown_measure_is_a_mistake_of_the_program(hospital: Party) -> None:
    with pytest.raises(KeyError):
        Figures(hospital, period("2024")).of("giuong")


def test_a_measure_that_its_register_no_longer_declares_keeps_what_was_told(
    hospital: Party, register: RegisterType
) -> None:
    old = make.measure("thiet_bi.cu", register=register, unit="thiết bị", declaration={"count": "entries"} | TITLED)
    assert Figures(hospital, period("2024")).of("thiet_bi.cu") is None
    told(old, hospital, low=5)
    assert figure(hospital, "thiet_bi.cu").quantity.low == 5


TITLED = {"title": "Cũ", "unit": "thiết bị"}


# --- parts, wholes and totals --------------------------------------------------------------------------------------


def test_a_ratio_is_the_part_and_the_whole(hospital: Party, register: RegisterType) -> None:
    sources = entries(register, 2, values={"nguon": "ns"}) + entries(register, 1)
    found = figure(hospital, "thiet_bi.ty_le")
    assert found.whole is not None
    assert (found.quantity.low, found.whole.low) == (Decimal(2), Decimal(3))
    assert found.sources == tuple(sources)


def test_a_total_adds_units_estimates_and_ranges(hospital: Party, register: RegisterType) -> None:
    entry = make.entry(register=register, values={"gia": {"low": "1", "unit": "tỷ đồng", "qualifier": "estimate"}})
    make.event(entry=entry, kind="event", code="bao_tri", values={"chi": {"low": "10", "high": "20"}})
    found = figure(hospital, "thiet_bi.chi_ca_nam")
    assert print_quantity(found.quantity) == "ước từ 1.010 đến 1.020 triệu đồng"
    assert found.sources == (SourceRef.of(entry),)


def test_a_total_whose_part_is_unknown_is_what_a_document_states(hospital: Party, register: RegisterType) -> None:
    make.entry(register=register)  # of unknown price
    assert Figures(hospital, period("2024")).of("thiet_bi.chi_ca_nam") is None
    stated = told("thiet_bi.chi_ca_nam", hospital, low=900, **STATED)
    assert figure(hospital, "thiet_bi.chi_ca_nam").observation == stated


def test_a_total_of_stated_parts_names_the_statement(hospital: Party, register: RegisterType) -> None:
    make.event(entry=make.entry(register=register), code="huy")
    stated = told("thiet_bi.luy_ke_ky", hospital, low=7, **STATED)
    found = figure(hospital, "thiet_bi.hai_nam")
    assert (found.quantity.low, found.observation) == (Decimal(8), stated)


# --- windows -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "own"),
    [
        (None, None, None),
        (date(2024, 1, 1), date(2024, 12, 31), None),
        (None, date(2024, 12, 31), None),
        (None, date(2024, 6, 14), Window(date(2024, 1, 1), date(2024, 6, 14))),
        (date(2024, 2, 1), date(2024, 12, 31), Window(date(2024, 2, 1), date(2024, 12, 31))),
        (None, date(2023, 12, 31), None),
    ],
)
def test_a_value_has_a_window_of_its_own_where_it_is_not_the_period_s(
    hospital: Party, start: date | None, end: date | None, own: Window | None
) -> None:
    told(make.measure("giuong"), hospital, window_from=start, window_to=end)
    assert figure(hospital, "giuong").window == own


# --- comparisons ---------------------------------------------------------------------------------------------------


def compared(owner: Party, base: Base, when: str = "2024", wording: Wording | None = None) -> tuple[str, str] | None:
    found = Figures(owner, period(when)).comparison("giuong", base, wording)
    return (print_comparison(found.comparison), found.label) if found else None


def share(measure: Measure, owner: Party, **facts: Any) -> Observation:
    plain: dict[str, Any] = {
        "basis": "stated_comparison",
        "comparison_base": "plan",
        "comparison_wording": "share",
        "low": Decimal("95.9"),
        "decimals": 1,
        "source_note": "báo cáo",
    }
    return told(measure, owner, **plain | {"unit": "%"} | facts)


def test_a_comparison_is_computed_where_both_values_are_known(hospital: Party) -> None:
    beds = make.measure("giuong")
    told(beds, hospital, low=275)
    told(beds, hospital, low=250, period="2023")
    told(beds, hospital, low=300, basis="plan")
    assert compared(hospital, Base.SAME_PERIOD) == ("tăng 10% so với cùng kỳ", "")
    assert compared(hospital, Base.PLAN) == ("đạt 91,7% kế hoạch", "")
    assert compared(hospital, Base.PLAN, wording=Wording.GROWTH) == ("giảm 8,3% so với kế hoạch", "")


def test_a_half_year_is_compared_with_the_half_year_before_and_the_year_s_plan(hospital: Party) -> None:
    beds = make.measure("giuong")
    told(beds, hospital, low=120, period="2024H1")
    told(beds, hospital, low=100, period="2023H1")
    told(beds, hospital, low=999, period="2023")
    told(beds, hospital, low=240, period="2024", basis="plan")
    assert compared(hospital, Base.SAME_PERIOD, "2024H1") == ("tăng 20% so với cùng kỳ", "")
    assert compared(hospital, Base.PLAN, "2024H1") == ("đạt 50% kế hoạch", "kế hoạch năm")
    told(beds, hospital, low=150, period="2024H1", basis="plan")
    assert compared(hospital, Base.PLAN, "2024H1") == ("đạt 80% kế hoạch", "")


@pytest.mark.parametrize(("unit", "low"), [("tỷ đồng", 2), ("triệu đồng", 2000)])
def test_values_in_two_units_are_compared_in_one(hospital: Party, unit: str, low: int) -> None:
    revenue = make.measure("giuong", unit="triệu đồng")
    told(revenue, hospital, low=3000)
    told(revenue, hospital, low=low, unit=unit, period="2023")
    assert compared(hospital, Base.SAME_PERIOD) == ("tăng 50% so với cùng kỳ", "")


def test_what_only_a_document_states_is_printed_as_stated(hospital: Party) -> None:
    stated = share(make.measure("giuong"), hospital, comparison_label="năm 2022")
    found = Figures(hospital, period("2024")).comparison("giuong", Base.PLAN)
    assert found is not None
    assert (print_comparison(found.comparison), found.label) == ("đạt 95,9% kế hoạch", "năm 2022")
    assert (found.computed, found.stated, found.sources) == (None, stated, (SourceRef.of(stated),))
    assert compared(hospital, Base.SAME_PERIOD) is None


def test_the_computed_comparison_stands_and_the_stated_one_is_kept_beside_it(hospital: Party) -> None:
    beds = make.measure("giuong")
    actual, plan = told(beds, hospital, low=250), told(beds, hospital, low=300, basis="plan")
    stated = share(beds, hospital, low=96, decimals=0)
    found = Figures(hospital, period("2024")).comparison("giuong", Base.PLAN)
    assert found is not None
    assert print_comparison(found.comparison) == "đạt 83% kế hoạch"
    assert found.comparison == found.computed
    assert found.stated == stated
    assert found.sources == tuple(map(SourceRef.of, (actual, plan, stated)))


def test_nothing_is_compared_with_zero(hospital: Party) -> None:
    beds = make.measure("giuong")
    told(beds, hospital)
    told(beds, hospital, low=0, period="2023")
    assert compared(hospital, Base.SAME_PERIOD) is None


def test_a_base_without_the_value_itself_compares_nothing(hospital: Party) -> None:
    told(make.measure("giuong"), hospital, basis="plan")
    assert compared(hospital, Base.PLAN) is None
