"""The list of awards."""

from datetime import date

from vinhdanh.law.names import AWARDS
from vinhdanh.law.rules_reading import rules
from vinhdanh.web.law.catalogue import catalogue, days_of_change


def test_every_award_is_listed_with_what_is_coded_of_it() -> None:
    lines = {line.key: line for family in catalogue(date(2025, 9, 1)) for line in family.lines}
    assert set(lines) == set(AWARDS)
    assert lines["CSTDCS"].state == "coded"
    assert [place.words for place in lines["CSTDCS"].places] == ["Điều 23 Luật 06/2022/QH15"]
    assert lines["HUY_CHUONG"].state == "known"
    assert {key for key, line in lines.items() if line.state == "none"} == set(AWARDS) - set(rules())


def test_the_days_on_which_the_rules_change_are_in_order_and_once_each() -> None:
    for rule in rules().values():
        days = [one.first for one in days_of_change(rule)]
        assert days == sorted(set(days))
    assert [str(one.first) for one in days_of_change(rules()["CSTDCS"])] == ["2017-10-01", "2024-01-01", "2026-10-01"]


def test_beside_a_law_that_was_not_read_stands_the_text_its_rule_is_taken_from() -> None:
    lines = {line.key: line for family in catalogue(date(2026, 11, 1)) for line in family.lines}
    places = [(place.words, place.mark) for place in lines["CSTDCS"].places]
    assert ("nội dung giữ như Điều 23 Luật 06/2022/QH15", "đã đọc nguyên văn") in places
    assert places[0][1] == "chưa đối chiếu"
