"""Comparisons: computed, printed, read, checked."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vinhdanh.text.comparisons import (
    Base,
    Comparison,
    Incomparable,
    UnreadableComparison,
    Wording,
    agrees,
    compare,
    implied_base,
    print_comparison,
    read_comparison,
)
from vinhdanh.text.qualifiers import Qualifier

EXACT, ESTIMATE, APPROX, AT_LEAST, ALMOST = Qualifier
SAME, PLAN = Base
GROWTH, RATIO, SHARE = Wording
VALUES = st.decimals(min_value="0.01", max_value="1000000", places=2)


def said(base: Base, wording: Wording, percent: str, decimals: int = 1, qualifier: Qualifier = EXACT) -> Comparison:
    return Comparison(base, wording, Decimal(percent), decimals, qualifier)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    wording, decimals = draw(st.sampled_from(Wording)), draw(st.integers(0, 3))
    percent = draw(st.decimals(min_value=-99 if wording is GROWTH else 0, max_value=900, places=decimals))
    return Comparison(draw(st.sampled_from(Base)), wording, percent, decimals, draw(st.sampled_from(Qualifier)))


@pytest.mark.parametrize(
    ("value", "base_value", "base", "wording", "percent", "printed"),
    [
        ("66148", "51840", SAME, GROWTH, "27.6", "tăng 27,6% so với cùng kỳ"),
        ("66148", "144000", PLAN, SHARE, "45.9", "đạt 45,9% kế hoạch"),
        ("10450", "9500", PLAN, GROWTH, "10.0", "tăng 10% so với kế hoạch"),
        ("29308", "29396", SAME, RATIO, "99.7", "bằng 99,7% so với cùng kỳ"),
        ("29308", "29396", SAME, GROWTH, "-0.3", "giảm 0,3% so với cùng kỳ"),
        ("1204", "1204", SAME, GROWTH, "0", "bằng cùng kỳ"),
        ("99975", "100000", SAME, GROWTH, "0.0", "bằng cùng kỳ"),
        ("0", "12", PLAN, SHARE, "0", "đạt 0% kế hoạch"),
        ("125", "1000", PLAN, RATIO, "12.5", "bằng 12,5% so với kế hoạch"),
    ],
)
def test_two_values_give_a_comparison(
    value: str, base_value: str, base: Base, wording: Wording, percent: str, printed: str
) -> None:
    found = compare(Decimal(value), Decimal(base_value), base, wording)
    assert found == said(base, wording, percent)
    assert print_comparison(found) == printed


@pytest.mark.parametrize(
    ("value", "decimals", "percent"),
    [("1000.5", 0, "0"), ("1005", 0, "1"), ("995", 0, "-1"), ("1012.5", 1, "1.3"), ("987.5", 1, "-1.3")],
)
def test_half_a_digit_is_rounded_away_from_zero(value: str, decimals: int, percent: str) -> None:
    assert compare(Decimal(value), Decimal(1000), SAME, GROWTH, decimals).percent == Decimal(percent)


@pytest.mark.parametrize(
    ("value", "base_value"), [("5", "0"), ("5", "-2"), ("-5", "2"), ("NaN", "2"), ("5", "Infinity")]
)
def test_values_without_a_percentage_are_refused(value: str, base_value: str) -> None:
    with pytest.raises(Incomparable, match="mốc so sánh phải lớn hơn 0"):
        compare(Decimal(value), Decimal(base_value), SAME, GROWTH)


@pytest.mark.parametrize(
    ("wording", "percent", "decimals"),
    [
        (GROWTH, "-101", 0),
        (RATIO, "-1", 0),
        (SHARE, "NaN", 1),
        (SHARE, "45.95", 1),
        (SHARE, "45", 7),
        (SHARE, "45", -1),
    ],
)
def test_impossible_percentages_are_refused(wording: Wording, percent: str, decimals: int) -> None:
    with pytest.raises(Incomparable):
        Comparison(PLAN, wording, Decimal(percent), decimals)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("tăng 27,6% so với cùng kỳ", said(SAME, GROWTH, "27.6")),
        ("tăng 12,5% so cùng kỳ", said(SAME, GROWTH, "12.5")),
        ("tăng 11% so với cùng kỳ năm 2017", said(SAME, GROWTH, "11", 0)),
        ("Giảm 5,25 % so với năm trước", said(SAME, GROWTH, "-5.25", 2)),
        ("tăng hơn 12,36% so với 2017", said(SAME, GROWTH, "12.36", 2, AT_LEAST)),
        ("giảm gần 3% so với 9 tháng đầu năm 2019", said(SAME, GROWTH, "-3", 0, ALMOST)),
        ("bằng 99,7% so cùng kỳ", said(SAME, RATIO, "99.7")),
        ("chỉ bằng 80% cùng kỳ năm ngoái", said(SAME, RATIO, "80", 0)),
        ("ước đạt 95,9% kế hoạch năm 2020", said(PLAN, SHARE, "95.9", 1, ESTIMATE)),
        ("đạt 45,9% kế hoạch năm", said(PLAN, SHARE, "45.9")),
        ("đạt 89,4% so với kế hoạch", said(PLAN, SHARE, "89.4")),
        ("bằng 50% kế hoạch năm", said(PLAN, RATIO, "50", 0)),
        ("hoàn thành 103,2% dự toán được giao", said(PLAN, SHARE, "103.2")),
        ("đạt khoảng 70% chỉ tiêu của ngành", said(PLAN, SHARE, "70", 0, APPROX)),
        ("tăng 10% so với kế hoạch", said(PLAN, GROWTH, "10", 0)),
        ("vượt 10% kế hoạch", said(PLAN, GROWTH, "10", 0)),
        ("vượt kế hoạch 5,5%", said(PLAN, GROWTH, "5.5")),
        ("bằng cùng kỳ", said(SAME, GROWTH, "0", 0)),
        ("bằng so với cùng kỳ năm 2019", said(SAME, GROWTH, "0", 0)),
        ("không đổi so với năm 2019", said(SAME, GROWTH, "0", 0)),
        ("bằng kế hoạch", said(PLAN, GROWTH, "0", 0)),
    ],
)
def test_comparisons_are_read(written: str, expected: Comparison) -> None:
    assert read_comparison(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        "27,6%",
        "tăng 27,6%",
        "đạt 100%",
        "tăng mạnh so với cùng kỳ",
        "tăng -5% so với cùng kỳ",
        "bằng nhau",
        "tăng 27.6% so với cùng kỳ",
        "tăng 5% so với tháng trước",
        "tăng 5% so với đầu năm",
        "giảm 120% so với cùng kỳ",
        "tăng 2 lần so với cùng kỳ",
        "đạt 45,9% kế hoạch" * 5000,
        "tăng 1" + "1" * 100000,
        "kế hoạch 5%",
        "bằng",
        "tăng 0,1234567% so với cùng kỳ",
    ],
)
def test_what_is_no_one_comparison_is_refused(written: str) -> None:
    with pytest.raises(UnreadableComparison, match=r"\.$"):
        read_comparison(written)


@pytest.mark.parametrize(
    ("comparison", "label", "printed"),
    [
        (said(SAME, GROWTH, "12.36", 2, AT_LEAST), "năm 2017", "tăng hơn 12,36% so với năm 2017"),
        (said(PLAN, SHARE, "45.9"), "kế hoạch năm", "đạt 45,9% kế hoạch năm"),
        (said(PLAN, SHARE, "45.9", 1, ESTIMATE), None, "ước đạt 45,9% kế hoạch"),
        (said(SAME, SHARE, "99.7"), None, "đạt 99,7% so với cùng kỳ"),
        (said(SAME, GROWTH, "-5", 0, ALMOST), None, "giảm gần 5% so với cùng kỳ"),
        (said(SAME, GROWTH, "0", 1, APPROX), None, "tăng khoảng 0% so với cùng kỳ"),
        (said(SAME, GROWTH, "0"), "năm 2019", "bằng năm 2019"),
        (said(SAME, GROWTH, "11.0"), None, "tăng 11% so với cùng kỳ"),
    ],
)
def test_comparisons_are_printed(comparison: Comparison, label: str | None, printed: str) -> None:
    assert print_comparison(comparison, base_label=label) == printed


@given(comparisons(), st.sampled_from([None, "năm 2017", "cùng kỳ năm 2019"]))
def test_every_printed_comparison_reads_back(comparison: Comparison, label: str | None) -> None:
    label = label if comparison.base is SAME else label and "kế hoạch năm"
    again = read_comparison(print_comparison(comparison, base_label=label))
    assert (again.base, again.percent) == (comparison.base, comparison.percent)
    assert again.qualifier is comparison.qualifier
    assert again.wording is comparison.wording
    assert again.decimals <= comparison.decimals


@given(comparisons(), st.sampled_from(Wording))
def test_another_wording_says_the_same(comparison: Comparison, wording: Wording) -> None:
    other = comparison.as_wording(wording)
    assert other.ratio == comparison.ratio
    assert other.as_wording(comparison.wording) == comparison


def test_a_fall_by_more_is_a_ratio_of_less() -> None:
    fall = said(SAME, GROWTH, "-5", 0, AT_LEAST)
    assert print_comparison(fall.as_wording(RATIO)) == "bằng gần 95% so với cùng kỳ"
    assert said(SAME, GROWTH, "27.6").ratio == Decimal("1.276")
    assert said(PLAN, SHARE, "45.9").ratio == Decimal("0.459")


@given(VALUES, VALUES, st.sampled_from(Wording), st.integers(0, 3))
def test_what_was_computed_agrees_and_nothing_else_does(
    value: Decimal, base_value: Decimal, wording: Wording, decimals: int
) -> None:
    found = compare(value, base_value, PLAN, wording, decimals)
    assert agrees(value, base_value, found)
    step = Decimal(1).scaleb(-decimals)
    assert not agrees(value, base_value, Comparison(PLAN, wording, found.percent + step, decimals))
    printed = read_comparison(print_comparison(found))
    assert agrees(value, base_value, printed)


@given(VALUES, comparisons(), st.decimals(0, "0.999", places=3))
def test_every_base_inside_the_implied_interval_agrees(value: Decimal, comparison: Comparison, part: Decimal) -> None:
    try:
        low, high = implied_base(value, comparison)
    except Incomparable:
        assert comparison.ratio < Decimal("0.02")
        return
    assume(low < high)
    inside = low + (high - low) * part
    assert agrees(value, inside, comparison)
    assert not agrees(value, low * Decimal("0.999999"), comparison)
    assert not agrees(value, high * Decimal("1.000001"), comparison)


@pytest.mark.parametrize(
    ("value", "written", "low", "high"),
    [
        (66148, "đạt 45,9% kế hoạch năm", 143956, 144271),
        (3140, "đạt 40,3% kế hoạch năm", 7781, 7802),
        (9950, "tăng 8,2% so với kế hoạch", 9191, 9201),
        (11997, "đạt 47% kế hoạch năm", 25256, 25800),
    ],
)
def test_a_printed_share_implies_its_plan(value: int, written: str, low: int, high: int) -> None:
    lowest, highest = implied_base(Decimal(value), read_comparison(written))
    assert low < lowest < low + 1
    assert high - 1 < highest <= high


def test_the_last_digit_may_be_cut_on_the_side_the_word_says() -> None:
    more, less = said(SAME, GROWTH, "12", 0, AT_LEAST), said(SAME, GROWTH, "12", 0, ALMOST)
    assert agrees(Decimal("112.9"), Decimal(100), more)
    assert not agrees(Decimal("113"), Decimal(100), more)
    assert agrees(Decimal("111.1"), Decimal(100), less)
    assert not agrees(Decimal("112.9"), Decimal(100), less)
    assert not agrees(Decimal("112.9"), Decimal(100), said(SAME, GROWTH, "12", 0))


def test_no_base_is_implied_by_nothing_done() -> None:
    with pytest.raises(Incomparable, match="Không suy ra"):
        implied_base(Decimal(5), said(PLAN, SHARE, "0"))
    with pytest.raises(Incomparable, match="Không suy ra"):
        implied_base(Decimal(0), said(PLAN, SHARE, "50"))
