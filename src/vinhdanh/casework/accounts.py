"""Verbs on accounts: give a person of the record an account."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from vinhdanh.casework.keeping import check_choice, check_words
from vinhdanh.casework.log import Actor, log
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Party, Role, User


@transaction.atomic
def add_account(username: str, password: str, *, role: str, actor: Actor) -> User:
    """Open an account for the person who holds `role` last; the account's rights are that person's roles."""
    check_choice("vai trò", role, Role.Kind, field="role")
    held = (
        Role.objects.filter(kind=role, party__kind="person")
        .select_related("party")
        .order_by(F("valid_from").desc(nulls_last=True), "-id")
    )
    holder = held.first()
    if holder is None:
        raise Refused(f"Chưa có ai giữ vai trò {Role.Kind(role).label}: hãy ghi vai trò trước khi mở tài khoản.")
    user = open_account(username, password, holder.party)
    log("account.add", user, actor=actor, after={"username": username, "person": holder.party.code})
    return user


def open_account(username: str, password: str, person: Party) -> User:
    """The account of `person`; refuses a name that is taken or cannot be typed at the door. Its verb logs it."""
    username = username.strip()
    try:
        User.username_validator(username)
    except ValidationError as error:
        raise Refused(f"Tên đăng nhập “{username}” chỉ gồm chữ, số và @ . + - _.", field="username") from error
    if User.objects.filter(username__iexact=username).exists():
        raise Refused(f"Tên đăng nhập “{username}” đã có người dùng: hãy chọn tên khác.", field="username")
    check_words(User(username=username))
    return User.objects.create_user(username=username, password=password, person=person)
