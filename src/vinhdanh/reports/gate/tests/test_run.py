"""All rules together: keys, reasons, and the pieces that findings point to."""

import pytest
from django.utils import timezone

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import KeptReason
from vinhdanh.reports.gate.run import RULES, check
from vinhdanh.reports.pieces import Gate
from vinhdanh.reports.tests.factories import Desk, body, entry, register
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db


def run(desk: Desk) -> Gate:
    return check(desk.composed(), Figures(desk.owner, period(desk.of)))


def broken() -> Desk:
    kept = entry(register(), {"xa": "Tân Sơn", "the": 130, "luot": 120}, as_printed=True)
    return Desk(body()).tell(kept)


def test_every_finding_names_its_rule_and_has_a_key_of_its_own() -> None:
    gate = run(broken())
    rows = gate.red + gate.yellow + gate.green
    assert {row.rule for row in rows} <= set(RULES)
    assert len({row.key for row in rows}) == len(rows)


def test_the_same_finding_keeps_its_key_between_runs() -> None:
    desk = broken()
    assert run(desk).red == run(desk).red


def test_a_finding_points_to_the_pieces_that_stand_on_its_records() -> None:
    desk = broken()
    (row,) = run(desk).red
    assert row.pieces == (desk.pieces[0].id,)


def test_a_kept_reason_closes_a_contradiction_of_this_report_only() -> None:
    desk = broken()
    (row,) = run(desk).red
    assert run(desk).open_red == (row,)
    KeptReason.objects.create(
        owner=desk.owner, outline="tong_ket_nam", period="2021", finding=row.key, message=row.message,
        reason="đúng như văn bản", at=timezone.now(),
    )  # fmt: skip
    gate = run(desk)
    assert [kept.reason for kept in gate.red] == ["đúng như văn bản"]
    assert gate.open_red == ()
    elsewhere = Desk(body("Bệnh viện khác"), pieces=desk.pieces)
    assert len(run(elsewhere).open_red) == 1
