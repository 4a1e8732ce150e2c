"""What every verb promises: one line in the log when it is done, nothing at all when it is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import LogLine


@contextmanager
def one_line(verb: str) -> Iterator[list[LogLine]]:
    """The block writes exactly one line of the log, for `verb`; the list holds it afterwards."""
    known = set(LogLine.objects.values_list("pk", flat=True))
    written: list[LogLine] = []
    yield written
    written += LogLine.objects.exclude(pk__in=known)
    assert [line.verb for line in written] == [verb]


@contextmanager
def no_line() -> Iterator[None]:
    """The block writes no line of the log."""
    count = LogLine.objects.count()
    yield
    assert LogLine.objects.count() == count


@contextmanager
def refused(words: str, field: str = "") -> Iterator[None]:
    """The block is refused in one sentence that contains `words`, marks `field`, and changes no row of any table."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")
    assert refusal.value.field == field
    assert everything() == before


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of the record."""
    models = apps.get_app_config("records").get_models(include_auto_created=True)
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}
