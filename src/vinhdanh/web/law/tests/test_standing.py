"""What the law asks, ready to show."""

from datetime import date

import pytest

from vinhdanh.law.epochs import frame
from vinhdanh.law.rules_reading import rules
from vinhdanh.web.law.side_by_side import everything_same, side_by_side
from vinhdanh.web.law.standing import known_on, standings

DAYS = [one.first for one in frame().epochs]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sentence_shown_has_its_instrument_and_its_mark(day: date) -> None:
    shown = 0
    for rule in rules().values():
        for one in standings(rule, day):
            sentences = [*one.common, *(said for route in one.routes for said in route.sentences)]
            for said in sentences:
                shown += 1
                assert said.text
                assert said.place.words
                assert said.place.colour in {"ok", "amber", "red"}
        assert all(place.words and place.mark for _known, place in known_on(rule, day))
    assert shown > len(rules())


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_day_beside_itself_differs_in_nothing(day: date) -> None:
    for rule in rules().values():
        if rule.computable:
            assert everything_same(side_by_side(rule, day, day)), rule.award


def test_an_amendment_that_was_not_read_is_seen_in_the_mark() -> None:
    rule = rules()["CSTDCS"]
    before, after = (standings(rule, day)[0] for day in (date(2026, 9, 30), date(2026, 10, 1)))
    assert before.common[0].place.mark == "đã đọc nguyên văn"
    assert after.common[0].place.mark != "đã đọc nguyên văn"


def test_the_quota_of_the_old_law_is_marked_as_gone() -> None:
    (one,) = side_by_side(rules()["CSTDCS"], date(2023, 12, 31), date(2024, 1, 1))
    gone = [row.before.sentence.text for group in one.groups for row in group.rows if row.before and not row.after]
    assert gone == ["không quá 15% tổng số cá nhân đạt Lao động tiên tiến của đơn vị"]
    assert "1 điều kiện không còn" in one.told
