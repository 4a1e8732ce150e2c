"""Windows of time, read and printed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.periods import UnreadableWindow, Window, print_window, read_window

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def window(start: str, end: str) -> Window:
    return Window(date.fromisoformat(start), date.fromisoformat(end))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    first, second = draw(DAYS), draw(DAYS)
    return Window(min(first, second), max(first, second))


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("ngày 29/5/2018", "2018-05-29", "2018-05-29"),
        ("ngày 14 tháng 6 năm 2018", "2018-06-14", "2018-06-14"),
        ("14-06-2018", "2018-06-14", "2018-06-14"),
        ("tháng 5/2018", "2018-05-01", "2018-05-31"),
        ("Tháng 02 năm 2020", "2020-02-01", "2020-02-29"),
        ("05/2018", "2018-05-01", "2018-05-31"),
        ("năm 2020", "2020-01-01", "2020-12-31"),
        ("trong năm 2020", "2020-01-01", "2020-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("quý II năm 2019", "2019-04-01", "2019-06-30"),
        ("Quý 4/2019", "2019-10-01", "2019-12-31"),
        ("6 tháng đầu năm 2018", "2018-01-01", "2018-06-30"),
        ("6 tháng cuối năm 2018", "2018-07-01", "2018-12-31"),
        ("3 tháng cuối năm 2018", "2018-10-01", "2018-12-31"),
        ("9 tháng năm 2019", "2019-01-01", "2019-09-30"),
        ("từ 01/01/2018 đến 31/5/2018", "2018-01-01", "2018-05-31"),
        ("từ ngày 01/01/2018 đến hết ngày 31/5/2018", "2018-01-01", "2018-05-31"),
        ("từ 1/7 đến 31/12/2018", "2018-07-01", "2018-12-31"),
        ("từ ngày 13 – 19/6/2018", "2018-06-13", "2018-06-19"),
        ("13-19/6/2018", "2018-06-13", "2018-06-19"),
        ("01/01/2018-31/5/2018", "2018-01-01", "2018-05-31"),
        ("từ tháng 1 đến tháng 5/2018", "2018-01-01", "2018-05-31"),
        ("giai đoạn 2016 - 2020", "2016-01-01", "2020-12-31"),
        ("từ năm 2016 đến năm 2020", "2016-01-01", "2020-12-31"),
        ("từ 01/9/2019 đến tháng 5/2020", "2019-09-01", "2020-05-31"),
    ],
)
def test_windows_are_read(written: str, start: str, end: str) -> None:
    assert read_window(written) == window(start, end)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "5",
        "từ 5 đến 7",
        "6 tháng 2018",
        "quý V năm 2018",
        "từ 5 đến năm 2018",
        "từ 5 đến tháng 6/2018",
        "năm học",
        "năm 18",
        "9 tháng cuối năm 2018",
        "từ " * 10000,
        "1-" * 10000,
    ],
)
def test_what_names_no_window_is_refused_with_examples(written: str) -> None:
    with pytest.raises(UnreadableWindow, match=r"01/01/2018 đến 31/5/2018”\.$"):
        read_window(written)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("30/02/2018", "trong lịch"),
        ("tháng 13/2018", "trong lịch"),
        ("ngày 14/6", "thiếu năm"),
        ("tháng 5", "thiếu năm"),
        ("từ 01/5 đến 30/6", "thiếu năm"),
        ("từ 15/12 đến 14/01/2018", "trước khi bắt đầu 15/12/2018"),
        ("từ 01/6/2018 đến 31/5/2018", "kết thúc 31/5/2018"),
    ],
)
def test_a_refusal_says_what_is_wrong(written: str, reason: str) -> None:
    with pytest.raises(UnreadableWindow, match=reason):
        read_window(written)


@given(windows())
def test_every_printed_window_reads_back(one: Window) -> None:
    assert read_window(print_window(one)) == one


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_whole_months_and_years_read_back(year: int, month: int) -> None:
    for written in (f"tháng {month}/{year}", f"năm {year}", f"quý {(month + 2) // 3} năm {year}"):
        assert read_window(print_window(read_window(written))) == read_window(written)


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2018-05-29", "2018-05-29", "ngày 29/5/2018"),
        ("2018-05-01", "2018-05-31", "tháng 5/2018"),
        ("2019-02-01", "2019-02-28", "tháng 02/2019"),
        ("2020-02-01", "2020-02-28", "từ 01/02/2020 đến 28/02/2020"),
        ("2020-01-01", "2020-12-31", "năm 2020"),
        ("2018-01-01", "2018-05-31", "từ 01/01/2018 đến 31/5/2018"),
        ("2019-01-01", "2020-12-31", "từ 01/01/2019 đến 31/12/2020"),
    ],
)
def test_windows_are_printed_by_their_shortest_name(start: str, end: str, printed: str) -> None:
    assert print_window(window(start, end)) == printed


def test_a_window_never_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="hãy kiểm tra lại hai ngày"):
        window("2018-06-01", "2018-05-31")


@given(windows(), windows())
def test_containing_and_meeting_agree(one: Window, other: Window) -> None:
    assert one.contains(one.start)
    assert one.contains(one.end)
    assert not one.contains(one.end + timedelta(days=1))
    assert one.contains(other) == (one.contains(other.start) and one.contains(other.end))
    assert one.intersects(other) == other.intersects(one)
    if one.contains(other):
        assert one.intersects(other)
        assert one.days >= other.days


def test_days_count_both_ends_and_windows_sort_by_start() -> None:
    june, july = window("2018-06-01", "2018-06-30"), window("2018-07-01", "2018-07-31")
    assert (june.days, july.days) == (30, 31)
    assert sorted([july, june]) == [june, july]
    assert not june.intersects(july)
