"""Verbs on commitments: promised, shown by evidence, judged by one person and verified by another."""

from decimal import Decimal
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.commitments import assess, attach_evidence, register_commitment, verify
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.records.models import Commitment, User
from vinhdanh.text.quantities import read_quantity

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise() -> Commitment:
    return make.commitment()


def register(**facts: Any) -> Commitment:
    plain: dict[str, Any] = {"code": "kham", "kind": "task", "period": "2024", "text": "Khám 500 lượt", "actor": None}
    return register_commitment(**plain | {"owner": facts.pop("owner", None) or make.party()} | facts)


def test_a_promise_is_registered_with_its_target() -> None:
    with one_line("commitment.register") as lines:
        kept = register(kind="target", target=read_quantity("từ 500 đến 600 lượt"), measure=make.measure(unit="lượt"))
    kept.refresh_from_db()
    assert (kept.state, kept.target_unit) == ("registered", "lượt")
    assert [kept.target_low, kept.target_high] == [500, 600]
    assert lines[0].after == {"code": "kham", "kind": "target", "period": "2024"}


def test_a_title_names_its_form_and_who_would_receive_it() -> None:
    owner = make.party()
    with refused("phải nêu danh hiệu và ghi rõ tập thể hay cá nhân", "title_wanted"):
        register(kind="title", owner=owner)
    kept = register(kind="title", title_wanted=make.award_form(), recipient_kind="individual", count=12)
    assert kept.count == 12


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"kind": "wish"}, "Không có loại cam kết “wish”", "kind"),
        ({"code": "da-co"}, "Mã “da-co” đã dùng", "code"),
        ({"count": 0}, "từ 1 trở lên", "count"),
        ({"percent": Decimal(-1)}, "Tỷ lệ -1% không hợp lệ", "percent"),
        ({"state": "lost"}, "Không dùng được “lost”", "state"),
        ({"outcome": "good"}, "Không dùng được “good”", "outcome"),
        ({"recipient_kind": "all"}, "Không dùng được “all”", "recipient_kind"),
        ({"topic": "a" * 61}, "dài 61 chữ", "topic"),
        ({"target": read_quantity("0,1234567")}, "Mục tiêu: số có nhiều nhất", "target"),
    ],
)
def test_a_promise_that_cannot_be_kept_in_the_record_is_refused(facts: dict[str, Any], words: str, field: str) -> None:
    make.commitment(code="da-co")
    owner = make.party()
    with refused(words, field):
        register(owner=owner, **facts)


@pytest.mark.parametrize("concept", ["entry", "document", "observation", "award"])
def test_anything_that_happened_may_be_evidence(promise: Commitment, concept: str) -> None:
    thing = getattr(make, concept)()
    with one_line("commitment.evidence"):
        evidence = attach_evidence(promise, thing, shows="đã khám", actor=None)
    assert getattr(evidence, concept) == thing
    assert promise.evidence.get() == evidence


def test_one_judges_another_verifies(promise: Commitment, an: User, binh: User) -> None:
    attach_evidence(promise, make.entry(), actor=an)
    with one_line("commitment.assess") as lines:
        judged = assess(promise, Decimal("102.5"), actor=an)
    assert (judged.state, judged.percent, judged.self_assessed_by) == ("self_assessed", Decimal("102.5"), an)
    assert lines[0].before == {"percent": "None", "state": "registered"}
    with one_line("commitment.verify"):
        verified = verify(promise, "exceeded", actor=binh)
    assert (verified.state, verified.outcome, verified.verified_by) == ("verified", "exceeded", binh)


def test_a_judgement_needs_evidence_and_a_percentage(promise: Commitment, an: User) -> None:
    with refused("Chưa có minh chứng: hãy đính kèm ít nhất một"):
        assess(promise, Decimal(100), actor=an)
    attach_evidence(promise, make.entry(), actor=an)
    for percent in (Decimal(-1), Decimal(100_000)):
        with refused("không hợp lệ: hãy ghi một số từ 0", "percent"):
            assess(promise, percent, actor=an)


def test_nobody_verifies_their_own_judgement(promise: Commitment, an: User, binh: User) -> None:
    second_account = User.objects.create_user(username="an-2", person=an.person)
    attach_evidence(promise, make.entry(), actor=an)
    assess(promise, Decimal(100), actor=an)
    for own in (an, second_account):
        with refused("Người tự đánh giá không được tự thẩm tra"):
            verify(promise, "met", actor=own)
    with refused("Không có kết quả “fine”", "outcome"):
        verify(promise, "fine", actor=binh)


def test_a_judgement_may_be_changed_until_it_is_verified(promise: Commitment, an: User, binh: User) -> None:
    attach_evidence(promise, make.entry(), actor=an)
    with refused("đã đăng ký: chỉ thẩm tra được khi đã tự đánh giá", "state"):
        verify(promise, "met", actor=binh)
    assess(promise, Decimal(90), actor=an)
    assess(promise, Decimal(95), actor=an)
    verify(promise, "partly", actor=binh)
    with refused("đã thẩm tra: không tự đánh giá được nữa", "state"):
        assess(promise, Decimal(100), actor=an)
    with refused("chỉ thẩm tra được khi đã tự đánh giá", "state"):
        verify(promise, "met", actor=binh)


@pytest.mark.parametrize("state", ["draft", "concluded", "withdrawn", "cancelled"])
def test_what_is_not_under_way_is_not_judged(an: User, state: str) -> None:
    promise = make.commitment(state=state)
    attach_evidence(promise, make.entry(), actor=an)
    with refused("không tự đánh giá được nữa", "state"):
        assess(promise, Decimal(100), actor=an)
