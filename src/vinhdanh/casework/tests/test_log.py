"""The log is a chain: each line holds the digest of the one before, and the first touched line is found."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from tests import factories as make

from vinhdanh.casework.log import FIRST, SYSTEM, concept_of, log, verify
from vinhdanh.records.models import LogLine

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines() -> list[LogLine]:
    body = make.party("Trạm y tế xã Thanh Lâm")
    an = make.user("An")
    return [
        log("party.add", body, actor=None, after={"tên": body.name, "số": [1, "2", None]}),
        log("party.rename", body, actor=an, before={"tên": "cũ"}, after={"tên": "mới"}, reason="đổi tên"),
        log("party.rename", body, actor=an, reason="lại"),
    ]


def test_a_line_says_who_what_which_and_why(lines: list[LogLine]) -> None:
    system, an, _ = LogLine.objects.all()
    assert (system.actor_name, system.concept, system.label) == (SYSTEM, "party", "Trạm y tế xã Thanh Lâm")
    assert (an.actor_name, an.verb, an.reason, an.before) == ("An", "party.rename", "đổi tên", {"tên": "cũ"})


def test_each_line_holds_the_digest_of_the_one_before(lines: list[LogLine]) -> None:
    assert lines[0].previous == FIRST
    assert [line.previous for line in lines[1:]] == [line.digest for line in lines[:-1]]
    assert verify() == (3, None)


def test_an_empty_log_is_whole() -> None:
    assert verify() == (0, None)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    "change",
    [
        "label = 'khác'",
        "actor_name = 'Bình'",
        "verb = 'x'",
        "reason = 'x'",
        "after = '{}'",
        "object_id = 99",
        "at = '2020-01-01 00:00:00+00:00'",
    ],
)
def test_the_first_touched_line_is_found(lines: list[LogLine], number: int, change: str) -> None:
    with _unguarded() as run:
        run(f"UPDATE records_logline SET {change} WHERE id = {lines[number].pk}")
    assert verify() == (number, lines[number])


@pytest.mark.parametrize(("number", "sound"), [(0, 0), (1, 1)])
def test_a_line_taken_out_of_the_middle_is_missed(lines: list[LogLine], number: int, sound: int) -> None:
    with _unguarded() as run:
        run(f"DELETE FROM records_logline WHERE id = {lines[number].pk}")
    assert verify() == (sound, lines[number + 1])


def test_a_line_forged_with_a_digest_of_its_own_breaks_the_next(lines: list[LogLine]) -> None:
    forged = LogLine.objects.get(pk=lines[1].pk)
    forged.label = "khác"
    with _unguarded() as run:
        run(f"UPDATE records_logline SET label = 'khác', digest = '{forged.computed_digest()}' WHERE id = {forged.pk}")
    assert verify() == (2, lines[2])


def test_concepts_are_named_as_sources_print_them() -> None:
    assert [concept_of(record) for record in (make.party(), make.award(), make.event())] == [
        "party",
        "award_case",
        "entry_event",
    ]


def test_a_long_label_is_cut_to_its_column() -> None:
    assert len(log("x", make.commitment(text="a " * 500), actor=None).label) <= 400


@contextmanager
def _unguarded() -> Iterator[Callable[[str], None]]:
    """The log without its triggers, as somebody with the database in hand has it; the test's end undoes it."""
    guards = ["SET CONSTRAINTS ALL IMMEDIATE", "ALTER TABLE records_logline DISABLE TRIGGER log_is_append_only"]
    if connection.vendor == "sqlite":
        guards = [f"DROP TRIGGER log_no_{verb}" for verb in ("update", "delete")]
    for guard in guards:
        _run(guard)
    yield _run


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
