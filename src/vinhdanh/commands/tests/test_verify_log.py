"""`vinhdanh verify-log`."""

import pytest
from django.db import connection
from tests import factories as make

from vinhdanh.casework.log import log
from vinhdanh.commands.tests.conftest import Command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _three_lines() -> None:
    body = make.party("Trạm y tế")
    for verb in ("party.add", "party.rename", "party.rename"):
        log(verb, body, actor=None)


def _touch() -> None:
    guards = ["SET CONSTRAINTS ALL IMMEDIATE", "ALTER TABLE records_logline DISABLE TRIGGER log_is_append_only"]
    with connection.cursor() as cursor:
        for guard in guards if connection.vendor == "postgresql" else ["DROP TRIGGER log_no_update"]:
            cursor.execute(guard)
        cursor.execute("UPDATE records_logline SET label = 'khác' WHERE verb = 'party.rename'")


def test_a_whole_log_is_said_to_be_whole(command: Command) -> None:
    assert command("verify-log").out == "Chuỗi lưu vết nguyên vẹn: 3 dòng.\n"
    told = command("verify-log", "--json")
    assert (told.code, told.json) == (0, {"lines": 3, "broken": None})


def test_the_first_touched_line_is_named_and_the_exit_code_is_one(command: Command) -> None:
    _touch()
    told = command("verify-log")
    assert told.code == 1
    assert told.out.startswith("Chuỗi lưu vết đứt ở dòng ")
    assert told.out.endswith("1 dòng trước đó nguyên vẹn.\n")
    found = command("verify-log", "--json")
    assert found.code == 1
    assert found.json["lines"] == 1
    assert found.json["broken"]["label"].endswith("party.rename khác")
