"""Key tasks said to be fully done rest on evidence of results."""

from datetime import date

import pytest

from vinhdanh.casework.commitments import attach_evidence
from vinhdanh.records.models import Commitment, Party
from vinhdanh.reports.gate.rules import key_tasks
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, document, entry, register

pytestmark = pytest.mark.django_db


def task(owner: Party, percent: int | None = 100, given: date | None = date(2021, 2, 1)) -> Commitment:
    assigned = document("10/QĐ-UBND", owner, given) if given else None
    return Commitment.objects.create(
        code="nhiem-vu", kind="key_task", owner=owner, period="2021", sequence=1, text="Khám lưu động", percent=percent,
        assigned_by=assigned,
    )  # fmt: skip


def judged(owner: Party) -> list[Colour]:
    return colours(key_tasks.check(Desk(owner).subject()))


@pytest.mark.parametrize(
    ("state", "wanted"), [("quyet_toan", Colour.GREEN), ("huy", Colour.GREEN), ("da_kham", Colour.YELLOW)]
)
def test_the_last_step_before_the_exits_is_a_result(state: str, wanted: Colour) -> None:
    owner = body()
    kept = task(owner)
    attach_evidence(kept, entry(register(), {"xa": "Tân Sơn"}, events=[(state, "05/5/2021")]), actor=None)
    assert judged(owner) == [wanted]


def test_a_register_without_steps_shows_results() -> None:
    owner = body()
    kept = task(owner)
    plain = register(register="tang_qua", states={}, exits=[], measures={}, sentences={})
    attach_evidence(kept, entry(plain, {"xa": "Tân Sơn"}), actor=None)
    assert judged(owner) == [Colour.GREEN]


def test_a_task_without_evidence_cannot_be_told() -> None:
    owner = body()
    task(owner)
    assert judged(owner) == [Colour.YELLOW]


def test_documents_alone_are_no_result_and_older_ones_less_so() -> None:
    owner = body()
    kept = task(owner)
    attach_evidence(kept, document("05/KH-BV", owner, date(2021, 1, 5)), actor=None)
    (finding,) = key_tasks.check(Desk(owner).subject())
    assert finding.colour is Colour.YELLOW
    assert "mới chỉ là văn bản" in finding.message
    assert "trước khi giao (01/02/2021)" in finding.message


@pytest.mark.parametrize("percent", [None, 80])
def test_a_task_that_nobody_calls_done_is_left_alone(percent: int | None) -> None:
    owner = body()
    task(owner, percent)
    assert judged(owner) == []
