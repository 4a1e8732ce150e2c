"""Accounts: one for the person who holds a role last, under a name that can be typed at the door."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.accounts import add_account
from vinhdanh.casework.tests.auditing import one_line, refused

pytestmark = pytest.mark.django_db
PASSWORD = "tram-y-te-2024"


def test_the_account_is_the_last_holder_s() -> None:
    make.role("clerk", party=make.person("An"), valid_from=date(2020, 1, 1))
    binh = make.person("Bình")
    make.role("clerk", party=binh, valid_from=date(2024, 1, 1))
    make.role("clerk", party=make.person("Chi"))  # since when is not known
    with one_line("account.add") as lines:
        user = add_account("van-thu", PASSWORD, role="clerk", actor=None)
    assert user.person == binh
    assert user.check_password(PASSWORD)
    assert PASSWORD not in str(lines[0].after)


@pytest.mark.parametrize(
    ("username", "role", "words", "field"),
    [
        ("van-thu", "king", "Không có vai trò “king”", "role"),
        ("van-thu", "head", "Chưa có ai giữ vai trò thủ trưởng: hãy ghi vai trò trước khi mở tài khoản", ""),
        ("CHI", "clerk", "Tên đăng nhập “CHI” đã có người dùng", "username"),
        ("văn thư", "clerk", "chỉ gồm chữ, số", "username"),
        (" ", "clerk", "chỉ gồm chữ, số", "username"),
        ("a" * 151, "clerk", "dài 151 chữ", "username"),
    ],
)
def test_an_account_that_cannot_be_opened_is_refused(username: str, role: str, words: str, field: str) -> None:
    make.role("clerk", party=make.person("An"))
    make.user("Chi")
    with refused(words, field):
        add_account(username, PASSWORD, role=role, actor=None)
