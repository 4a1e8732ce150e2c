"""Verbs on accounts: give a person of the record an account."""

from django.db import transaction

from vinhdanh.casework.log import Actor, log
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Role, User


@transaction.atomic
def add_account(username: str, password: str, *, role: str, actor: Actor) -> User:
    """Open an account for the person who holds `role` last; the account's rights are that person's roles."""
    held = Role.objects.filter(kind=role, party__kind="person").select_related("party").order_by("-valid_from", "-id")
    holder = held.first()
    if holder is None:
        raise Refused(f"Chưa có ai giữ vai trò {role}: hãy ghi vai trò trước khi mở tài khoản.")
    if User.objects.filter(username=username).exists():
        raise Refused(f"Tên đăng nhập {username} đã có người dùng.", field="username")
    user = User.objects.create_user(username=username, password=password, person=holder.party)
    log("account.add", user, actor=actor, after={"username": username, "person": holder.party.code})
    return user
