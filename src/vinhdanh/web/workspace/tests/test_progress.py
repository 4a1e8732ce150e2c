"""The steps of a report and what may be done next."""

import pytest

from vinhdanh.casework.permissions import ACTS
from vinhdanh.records.models import Report
from vinhdanh.web.workspace.progress import STEPS, orders, steps


@pytest.mark.parametrize("state", Report.State.values)
def test_every_state_stands_at_one_step(state: str) -> None:
    told = steps(Report(state=state), complete=True)
    here = [step for step in told if step.mark == "here"]
    assert len(told) == len(STEPS)
    assert len(here) == (0 if state == Report.State.ISSUED else 1)


def test_a_draft_with_nothing_missing_stands_at_its_check() -> None:
    assert [s.title for s in steps(None, complete=False) if s.mark == "here"] == ["Soạn"]
    assert [s.title for s in steps(None, complete=True) if s.mark == "here"] == ["Kiểm tra"]


@pytest.mark.parametrize("state", Report.State.values)
def test_nobody_is_offered_what_is_not_theirs(state: str) -> None:
    report = Report(state=state)
    assert orders(report, []) == []
    assert 1 <= len(orders(report, ACTS)) <= 2
