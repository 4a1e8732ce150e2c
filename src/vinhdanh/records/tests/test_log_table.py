"""The table of the log takes new lines only, whatever asks: the database's own triggers refuse the rest."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from tests import factories as make

from vinhdanh.records.models import LogLine

pytestmark = pytest.mark.django_db


@pytest.fixture
def line() -> LogLine:
    return LogLine.objects.create(
        at=make.NOW, actor_name="An", verb="party.add", concept="party", label="Trạm y tế", previous="0", digest="1"
    )


def _by_hand(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


CHANGES: list[Callable[[LogLine], object]] = [
    lambda line: LogLine.objects.filter(pk=line.pk).update(label="khác"),
    lambda line: LogLine.objects.filter(pk=line.pk).delete(),
    lambda line: line.delete(),
    lambda line: line.save(),
    lambda line: _by_hand(f"UPDATE records_logline SET label = 'khác' WHERE id = {line.pk}"),
    lambda line: _by_hand(f"DELETE FROM records_logline WHERE id = {line.pk}"),
    lambda _line: _by_hand("DELETE FROM records_logline"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_line_is_neither_changed_nor_deleted(line: LogLine, change: Callable[[LogLine], object]) -> None:
    with pytest.raises(DatabaseError, match="không được sửa hay xoá"), transaction.atomic():
        change(line)
    assert LogLine.objects.get().label == "Trạm y tế"


def test_a_line_cannot_follow_the_same_line_twice(line: LogLine) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        LogLine.objects.create(at=make.NOW, actor_name="An", verb="a", concept="party", previous="0", digest="2")
