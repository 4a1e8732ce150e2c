"""Verbs on award cases."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.sources import Source
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.records.models import AwardCase
from vinhdanh.text.periods import Window

pytestmark = pytest.mark.django_db


def record(**facts: Any) -> AwardCase:
    hospital = facts.pop("proposer", None) or make.party()
    plain: dict[str, Any] = {
        "code": "gk-an",
        "form": make.award_form(),
        "proposer": hospital,
        "authority": hospital,
        "authority_title": "Giám đốc Bệnh viện",
        "recipient_kind": "individual",
        "period": "2024",
        "actor": None,
    }
    return record_award(**plain | facts)


def test_an_award_is_recorded_at_its_step() -> None:
    decided = Window(date(2024, 12, 1), date(2024, 12, 31))
    with one_line("award.record") as lines:
        kept = record(recipient=make.person("An"), state="decided", decided=decided, reason="thành tích")
    assert (kept.count, kept.decided_from, kept.decided_to) == (1, decided.start, decided.end)
    assert lines[0].after == {"code": "gk-an", "form": "GIAY_KHEN", "state": "decided", "count": 1}


def test_unnamed_people_are_only_copied_from_a_document() -> None:
    document, hospital = make.document(), make.party()
    make.award_form()
    with refused("Ghi gộp nhiều người chỉ dùng khi chép từ văn bản cũ", "count"):
        record(count=12, proposer=hospital)
    assert record(count=12, source=Source(document, 160)).source_line == 160


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"recipient_kind": "all"}, "Không có đối tượng “all”: chọn một trong collective (tập thể)", "recipient_kind"),
        ({"state": "given"}, "Không có bước “given”", "state"),
        ({"code": "da-co"}, "Mã “da-co” đã dùng", "code"),
        ({"count": 0}, "từ 1 trở lên", "count"),
        ({"count": 2, "named": True}, "có tên là của một người hoặc một tập thể", "count"),
        ({"achieved_from": 2024, "achieved_to": 2020}, "bị ngược", "achieved_to"),
        ({"authority_title": "a" * 121}, "dài 121 chữ", "authority_title"),
    ],
)
def test_an_award_that_cannot_be_is_refused(facts: dict[str, Any], words: str, field: str) -> None:
    make.award(code="da-co")
    hospital = make.party()
    recipient = make.person("An") if facts.pop("named", False) else None
    with refused(words, field):
        record(recipient=recipient, proposer=hospital, **facts)
