"""What follows from an award, ready to show."""

from datetime import date

import pytest

from vinhdanh.law.epochs import frame
from vinhdanh.law.rules_reading import rules
from vinhdanh.web.law.follows import follows

DAYS = [one.first for one in frame().epochs]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_consequence_has_its_article_and_says_something(day: date) -> None:
    shown = [one for rule in rules().values() for _whom, told in follows(rule, day) for one in told]
    assert len(shown) > len(rules())
    for one in shown:
        assert one.lines or one.note
        assert one.place.words
        assert one.place.mark


def test_a_collective_gets_the_bonus_of_a_collective() -> None:
    told = dict(follows(rules()["GIAY_KHEN"], date(2025, 12, 20)))
    money = {whom: next(one.lines for one in lines if one.title == "Tiền thưởng") for whom, lines in told.items()}
    assert {"cá nhân", "tập thể"} <= set(money)
    assert money["cá nhân"] != money["tập thể"]
    assert all(line.endswith(" đồng") for lines in money.values() for line in lines)


def test_a_subject_that_the_award_is_not_given_to_has_no_consequences() -> None:
    assert [whom for whom, _told in follows(rules()["LDTT"], date(2025, 12, 20))] == ["cá nhân"]
