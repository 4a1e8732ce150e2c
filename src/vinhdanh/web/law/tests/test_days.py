"""The days that a reader asks for."""

from datetime import date

import pytest

from vinhdanh.web.law.days import asked_days

TODAY = date(2026, 1, 5)


def test_without_a_day_it_is_today_and_nothing_to_compare_with() -> None:
    asked = asked_days({}, TODAY)
    assert (asked.day, asked.against, asked.wrong, asked.status) == (TODAY, None, "", 200)


@pytest.mark.parametrize("written", ["2025-06-30", "30/6/2025"])
def test_a_day_is_read_in_both_spellings(written: str) -> None:
    asked = asked_days({"ngay": written, "so_voi": " 30/6/2023 "}, TODAY)
    assert (asked.day, asked.against) == (date(2025, 6, 30), date(2023, 6, 30))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"ngay": "31/02/2025"}, "Không có ngày 31/2/2025 trong lịch"),
        ({"ngay": "hôm qua"}, "không phải là một ngày viết đúng"),
        ({"ngay": "30/9/2017"}, "Không có quy định nào được mã hoá cho ngày 30/09/2017: hãy chọn ngày từ 01/10/2017."),
        ({"so_voi": "1999-01-01"}, "Không có quy định nào được mã hoá cho ngày 01/01/1999"),
    ],
)
def test_a_day_that_cannot_serve_is_said_in_one_sentence(words: dict[str, str], said: str) -> None:
    asked = asked_days(words, TODAY)
    assert said in asked.wrong
    assert asked.status == 422
    assert (asked.day, asked.against) == (TODAY, None)
