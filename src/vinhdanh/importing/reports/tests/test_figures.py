"""Figures become values, percentages become stated comparisons."""

from decimal import Decimal

import pytest
from tests import factories as make

from vinhdanh.importing.reports.figures import Figures, comparison_of, comparisons
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.measures import Measures
from vinhdanh.importing.reports.standing import Standing
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.reading.model import Against, Direction, Ratio
from vinhdanh.records.models import Measure, Party
from vinhdanh.text.comparisons import print_comparison, read_comparison
from vinhdanh.text.periods import period
from vinhdanh.text.qualifiers import Qualifier

pytestmark = pytest.mark.django_db
YEAR = period("2024")
VISITS = "- Số lượt khám bệnh ước đạt 45.200 lượt, tăng 8,5% so với cùng kỳ, đạt 102,3% kế hoạch năm."


@pytest.fixture
def owner() -> Party:
    return hospital.record()


def items(owner: Party, *lines: str) -> list[Item]:
    read = hospital.reading(*lines)
    standing = Standing(owner, YEAR)
    found = Figures(read, Measures(YEAR), standing).read(frozenset())
    return [*found.items, *comparisons(read.text, read.ratios, found, standing)]


def test_a_figure_of_an_indicator_is_its_actual_value(owner: Party) -> None:
    value, growth, share = items(owner, VISITS)
    assert value.values == {"measure": "kham", "value": "ước 45.200 lượt", "basis": "actual", "period": "2024"}
    assert (value.kind, value.confidence, value.title) == (Kind.VALUE, Confidence.HIGH, "Số lượt khám bệnh")
    assert value.places == ((1, VISITS.index("45.200"), VISITS.index(" lượt, ") + 5),)
    assert growth.values == {"measure": "kham", "comparison": "tăng 8,5% so với cùng kỳ", "period": "2024"}
    assert share.values["comparison"] == "đạt 102,3% kế hoạch"
    assert {growth.confidence, share.confidence} == {Confidence.HIGH}


def test_a_figure_of_a_register_is_what_the_report_states(owner: Party) -> None:
    hospital.visits()
    (value,) = items(owner, "Khám lưu động: đã tổ chức 03 đợt khám lưu động tại các xã.")
    assert (value.values["measure"], value.values["basis"]) == ("kham_luu_dong.da_kham", "stated")
    assert value.confidence is Confidence.MEDIUM


def test_a_figure_of_nothing_stays_unattached_with_its_comparison(owner: Party) -> None:
    value, growth = items(owner, "- Sản xuất được 120 tấn rau sạch, tăng 8,5% so với cùng kỳ.")
    assert (value.values["measure"], value.missing, value.confidence) == ("", "measure", Confidence.LOW)
    assert value.why == "Chưa gắn chỉ tiêu, không chỉ tiêu nào khớp tên và đơn vị."
    assert (growth.missing, growth.confidence) == ("measure", Confidence.LOW)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- Kế hoạch giao số lượt khám bệnh là 44.000 lượt.", "kế hoạch, mục tiêu hoặc dự kiến"),
        ("- Số lượt khám bệnh năm 2022 đạt 39.000 lượt.", "kỳ khác với kỳ báo cáo"),
        ("- Số lượt khám bệnh cùng kỳ là 39.000 lượt.", "kỳ khác với kỳ báo cáo"),
    ],
)
def test_a_value_that_may_be_of_another_time_is_doubted(owner: Party, line: str, words: str) -> None:
    value = items(owner, line)[0]
    assert value.confidence is Confidence.LOW
    assert words in value.why


def test_a_second_value_in_the_same_place_is_doubted(owner: Party) -> None:
    first, again, other = items(
        owner,
        "Số lượt khám bệnh đạt 45.200 lượt.",
        "Số lượt khám bệnh đạt 45.200 lượt.",
        "Số lượt khám bệnh đạt 45.900 lượt.",
    )
    assert first.confidence is Confidence.HIGH
    assert again.why == "Nhắc lại ở dòng 1."
    assert other.why == "Khác số 45.200 lượt in ở dòng 1."
    assert {again.confidence, other.confidence} == {Confidence.LOW}


def test_what_the_record_holds_is_known_and_what_differs_would_correct_it(owner: Party) -> None:
    measure = Measure.objects.get(code="kham")
    make.observation(measure=measure, owner=owner, low=45200, unit="lượt", qualifier="estimate", source_note="sổ khám")
    assert items(owner, VISITS)[0].known == "ước 45.200 lượt (sổ khám)"
    other = items(owner, "- Số lượt khám bệnh ước đạt 45.100 lượt.")[0]
    assert (other.known, other.confidence) == ("", Confidence.LOW)
    assert other.why == "Hồ sơ đang ghi ước 45.200 lượt (sổ khám): nhận là đính chính, số cũ được giữ lại."


def test_a_comparison_of_the_record_is_known_too(owner: Party) -> None:
    make.observation(
        measure=Measure.objects.get(code="kham"),
        owner=owner,
        low=Decimal("8.5"),
        unit="%",
        basis="stated_comparison",
        comparison_base="same_period",
        comparison_wording="growth",
        decimals=1,
        source_note="báo cáo",
    )
    assert items(owner, VISITS)[1].known == "tăng 8,5% so với cùng kỳ (báo cáo)"
    assert "nhận là đính chính" in items(owner, VISITS.replace("8,5%", "8,6%"))[1].why


def test_years_ordinals_and_spans_of_time_are_no_values(owner: Party) -> None:
    assert items(owner, "Trong 12 tháng, kỷ niệm 70 năm thành lập, lần thứ 2 tổ chức trong 03 ngày.") == []


def ratio(**facts: object) -> Ratio:
    plain: dict[str, object] = {
        "pct": Decimal("8.5"),
        "growth": True,
        "direction": Direction.UP,
        "against": Against.SAME_PERIOD,
        "qualifier": Qualifier.EXACT,
        "base_text": "",
        "subject": "",
        "start": 0,
        "end": 1,
    }
    return Ratio(**plain | facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "printed"),
    [
        ({}, "tăng 8,5% so với cùng kỳ"),
        ({"direction": Direction.DOWN}, "giảm 8,5% so với cùng kỳ"),
        ({"growth": False, "direction": Direction.DOWN, "pct": Decimal("97.2")}, "bằng 97,2% so với cùng kỳ"),
        ({"growth": False, "against": Against.PLAN, "pct": Decimal("97.2")}, "đạt 97,2% kế hoạch"),
        ({"against": Against.PLAN, "pct": Decimal(10)}, "tăng 10% so với kế hoạch"),
        ({"qualifier": Qualifier.AT_LEAST}, "tăng hơn 8,5% so với cùng kỳ"),
    ],
)
def test_a_printed_percentage_is_worded_as_it_is_read_back(facts: dict[str, object], printed: str) -> None:
    found = comparison_of(ratio(**facts))
    assert found is not None
    assert print_comparison(found) == printed
    assert read_comparison(printed) == found


@pytest.mark.parametrize("facts", [{"against": Against.OTHER}, {"direction": Direction.DOWN, "pct": Decimal(120)}])
def test_a_percentage_that_the_record_cannot_hold_stays_in_the_text(facts: dict[str, object]) -> None:
    assert comparison_of(ratio(**facts)) is None


def test_a_comparison_with_the_year_before_names_the_year(owner: Party) -> None:
    growth = items(owner, "- Số lượt khám bệnh đạt 45.200 lượt, tăng 8,5% so với năm 2023.")[1]
    assert growth.values["comparison"] == "tăng 8,5% so với năm 2023"
