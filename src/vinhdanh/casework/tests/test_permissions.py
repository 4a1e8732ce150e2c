"""Who may do what follows the roles a person holds on the day; no administrator votes in a member's place."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.permissions import ACTS, HOUSE, VOTING, acts_of, may, same_person
from vinhdanh.records.models import Role, User

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 1)


def holder(kind: str, **facts: object) -> User:
    user = make.user("An")
    make.role(kind, party=user.person, channel="paper" if kind == "recipient" else "", **facts)
    return user


@pytest.mark.parametrize("kind", Role.Kind.values)
def test_a_role_carries_the_acts_of_the_table(kind: str) -> None:
    expected = {act for act, kinds in ACTS.items() if kind in kinds}
    assert acts_of(holder(kind), DAY) == expected


def test_an_act_lasts_as_long_as_the_role() -> None:
    user = holder("clerk", valid_from=date(2024, 1, 1), valid_to=DAY)
    assert may(user, "report.issue", DAY)
    assert not may(user, "report.issue", date(2024, 6, 2))
    assert not may(user, "report.issue", date(2023, 12, 31))


def test_an_account_without_person_or_closed_may_nothing() -> None:
    assert acts_of(User.objects.create_user(username="la"), DAY) == frozenset()
    user = holder("emulation_officer")
    user.is_active = False
    assert acts_of(user, DAY) == frozenset()


def test_an_administrator_may_all_but_vote() -> None:
    admin = User.objects.create_user(username="quan-tri", is_superuser=True)
    assert acts_of(admin, DAY) == set(ACTS) - VOTING
    assert "vote.cast" in acts_of(holder("member"), DAY)


def test_only_the_house_reads_the_record() -> None:
    assert {kind for kind in Role.Kind if may(holder_once(kind), "record.read", DAY)} == HOUSE


def holder_once(kind: str) -> User:
    user = User.objects.create_user(username=f"nguoi-{kind}", person=make.person(kind))
    make.role(kind, party=user.person, channel="paper" if kind == "recipient" else "")
    return user


def test_an_act_that_is_not_in_the_table_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        may(make.user("An"), "report.burn", DAY)


def test_two_accounts_of_one_person_are_one_person() -> None:
    an, binh = make.user("An"), make.user("Bình")
    again = User.objects.create_user(username="an-2", person=an.person)
    nobody, nobody_else = (User.objects.create_user(username=name) for name in ("x", "y"))
    assert same_person(an, an)
    assert same_person(an, again)
    assert same_person(nobody, nobody)
    assert not same_person(an, binh)
    assert not same_person(nobody, nobody_else)
    assert not same_person(None, None)
