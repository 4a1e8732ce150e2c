"""Shares and quotas at their boundaries: 50,0% and 50,1%, 69,9% and 70%, 15% and 20% rounded down."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.consequences.collected import consequences_of
from vinhdanh.law.groups import Rounding, counted, needed_base, quota, quota_on, reached, smallest, votes, whole
from vinhdanh.law.judging import Verdict
from vinhdanh.law.keys import SubjectKind

HALF, SEVENTY, FIFTEEN = Fraction(1, 2), Fraction(7, 10), Fraction(15, 100)


@pytest.mark.parametrize(
    ("number", "members", "share", "strict", "met", "lacking"),
    [
        (10, 20, HALF, True, False, 1),  # 50,0% is not more than 50%
        (501, 1000, HALF, True, True, 0),  # 50,1%
        (500, 1000, HALF, True, False, 1),
        (11, 21, HALF, True, True, 0),
        (699, 1000, SEVENTY, False, False, 1),  # 69,9%
        (700, 1000, SEVENTY, False, True, 0),
        (14, 20, SEVENTY, False, True, 0),
        (13, 20, SEVENTY, False, False, 1),
        (3, 10, SEVENTY, False, False, 4),
        (0, 0, SEVENTY, False, False, 0),
    ],
)
def test_a_share_is_reached_exactly_and_what_is_lacking_is_counted_in_people(
    number: int, members: int, share: Fraction, strict: bool, met: bool, lacking: int
) -> None:
    one = reached(number, members, share, strict=strict)
    assert (one.met, one.lacking) == (met, lacking)


def test_one_more_person_may_turn_a_collective_over_the_line() -> None:
    assert reached(14, 20, SEVENTY).spare == 0
    assert reached(16, 20, SEVENTY).spare == 2
    assert reached(13, 20, SEVENTY).share == Fraction(13, 20)


@pytest.mark.parametrize(("number", "members"), [(5, 4), (-1, 4)])
def test_more_than_all_or_fewer_than_none_is_refused(number: int, members: int) -> None:
    with pytest.raises(ValueError, match="không thể có, hãy kiểm tra"):
        reached(number, members, HALF)


@given(st.integers(1, 400), st.fractions(0, 1, max_denominator=100), st.booleans())
def test_the_smallest_number_reaches_the_share_and_one_less_does_not(
    members: int, share: Fraction, strict: bool
) -> None:
    number = smallest(members, share, strict=strict)

    def reaches(count: int) -> bool:
        return Fraction(count, members) > share if strict else Fraction(count, members) >= share

    assert reaches(number)
    assert not reaches(number - 1)


@pytest.mark.parametrize(
    ("base", "held", "allowed", "over", "left"),
    [(20, 3, 3, 0, 0), (19, 3, 2, 1, 0), (6, 1, 0, 1, 0), (7, 1, 1, 0, 0), (100, 10, 15, 0, 5), (0, 0, 0, 0, 0)],
)
def test_fifteen_percent_of_the_advanced_workers_rounded_down(
    base: int, held: int, allowed: int, over: int, left: int
) -> None:
    one = quota(base, held, FIFTEEN)
    assert (one.allowed, one.over, one.left, one.met) == (allowed, over, left, over == 0)


@pytest.mark.parametrize(("how", "allowed"), [(Rounding.DOWN, 1), (Rounding.NEAREST, 2), (Rounding.UP, 2)])
def test_an_issuer_may_round_otherwise(how: Rounding, allowed: int) -> None:
    assert quota(10, 0, FIFTEEN, how).allowed == allowed  # 1,5
    assert whole(Fraction(14, 10), Rounding.NEAREST) == 1


def test_the_quota_is_that_of_the_law_of_the_day() -> None:
    last = quota_on("CSTDCS", SubjectKind.PERSON, date(2023, 12, 31), 40, 7)
    assert last is not None
    assert (last.allowed, last.over) == (6, 1)
    assert last.cite is not None
    assert (last.cite.instrument, last.cite.article) == ("ND_91", 9)
    assert quota_on("CSTDCS", SubjectKind.PERSON, date(2024, 1, 1), 40, 7) is None
    flags = quota_on("CO_CP", SubjectKind.COLLECTIVE, date(2025, 12, 1), 14, 3)
    assert flags is not None
    assert (flags.allowed, flags.over) == (2, 1)


@pytest.mark.parametrize(
    ("award", "day", "votes_for", "members", "wanted", "met"),
    [
        ("CSTDBT", date(2020, 12, 1), 9, 10, 9, True),
        ("CSTDBT", date(2020, 12, 1), 9, 11, 10, False),  # 81,8%
        ("CSTDCS", date(2025, 6, 30), 8, 10, 8, True),
        ("CSTDCS", date(2025, 6, 30), 7, 9, 8, False),  # 77,8%
        ("CSTDTQ", date(2026, 1, 1), 13, 15, 14, False),
    ],
)
def test_votes_are_counted_against_all_members_of_the_council(
    award: str, day: date, votes_for: int, members: int, wanted: int, met: bool
) -> None:
    one = votes(consequences_of(award, SubjectKind.PERSON, day), votes_for, members)
    assert one is not None
    assert (one.wanted, one.met) == (wanted, met)


@pytest.mark.parametrize("day", [date(2018, 7, 25), date(2023, 12, 31), date(2026, 1, 1)])
def test_where_the_law_sets_no_share_no_vote_is_judged(day: date) -> None:
    assert votes(consequences_of("CSTDCS", SubjectKind.PERSON, day), 1, 10) is None


def test_half_of_a_council_is_no_majority_where_a_unit_asks_for_one(tmp_path: Path) -> None:
    (tmp_path / "vote.yaml").write_text(
        "provisions:\n- {awards: [CSTDCS], from: 2017-10-01, share: 1/2, above: true, of: thành viên Hội đồng, "
        "cite: {instrument: Quy chế của Hội đồng, confidence: text}}\n",
        encoding="utf-8",
    )
    own = consequences_of("CSTDCS", SubjectKind.PERSON, date(2020, 12, 1), None, tmp_path)
    half, more = votes(own, 5, 10), votes(own, 6, 10)
    assert half is not None
    assert more is not None
    assert (half.wanted, half.met, more.met) == (6, False, True)


def test_how_many_advanced_workers_a_number_of_fighters_needs() -> None:
    for held in range(1, 12):
        base = needed_base(held, FIFTEEN)
        assert quota(base, held, FIFTEEN).met
        assert not quota(base - 1, held, FIFTEEN).met


def test_a_collective_is_counted_from_the_verdicts_on_its_people() -> None:
    people = [
        {"LDTT": Verdict.ELIGIBLE, "CSTDCS": Verdict.ELIGIBLE},
        {"LDTT": Verdict.ELIGIBLE, "CSTDCS": Verdict.NOT_ELIGIBLE},
        {"LDTT": Verdict.NEEDS_JUDGEMENT},
    ]
    one = counted(people, [True, True, False])
    assert (one.members, one.ldtt, one.cstdcs, one.completed) == (3, 2, 1, 2)
    with pytest.raises(ValueError, match="kiểm tra lại danh sách"):
        counted(people, [True])
