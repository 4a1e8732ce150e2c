"""Who may do what."""

from datetime import date

import pytest

from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.casework.permissions import ACTS, VOTING, acts_of, may
from vinhdanh.records.models import Party, User

TODAY = date(2021, 6, 1)


def account(role: str = "", *, since: date | None = None, until: date | None = None, **facts: bool) -> User:
    """An account whose person holds one role at a school."""
    school = Party.objects.filter(code="truong").first() or add_party(
        code="truong", kind="agency", name="Trường THPT Sông Lô", actor=None
    )
    number = User.objects.count()
    teacher = add_party(code=f"gv-{number}", kind="person", name=f"Giáo viên {number}", actor=None)
    if role:
        give_role(kind=role, party=teacher, body=school, valid=(since, until), actor=None)
    return User.objects.create(username=f"gv-{number}", person=teacher, **facts)


@pytest.mark.django_db
def test_rights_follow_the_role_on_the_day() -> None:
    officer = account("emulation_officer", since=date(2021, 1, 1), until=date(2021, 12, 31))
    assert may(officer, "report.write", TODAY)
    assert not may(officer, "report.write", date(2020, 12, 31))
    assert not may(officer, "report.write", date(2022, 1, 1))


@pytest.mark.django_db
def test_a_stranger_may_do_nothing() -> None:
    assert acts_of(account(), TODAY) == frozenset()
    assert acts_of(User.objects.create(username="khong-nguoi"), TODAY) == frozenset()


@pytest.mark.django_db
def test_no_administrator_votes_in_a_members_place() -> None:
    admin = account(is_superuser=True)
    assert acts_of(admin, TODAY) == frozenset(ACTS) - VOTING
    assert may(account("member"), "vote.cast", TODAY)


@pytest.mark.django_db
def test_a_retired_account_may_do_nothing() -> None:
    assert acts_of(account("head", is_active=False), TODAY) == frozenset()


@pytest.mark.django_db
def test_who_writes_the_report_does_not_sign_it() -> None:
    officer, head = account("emulation_officer"), account("head")
    assert not may(officer, "report.sign", TODAY)
    assert not may(head, "report.write", TODAY)


@pytest.mark.django_db
def test_an_act_outside_the_table_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        may(account("head"), "report.burn", TODAY)
