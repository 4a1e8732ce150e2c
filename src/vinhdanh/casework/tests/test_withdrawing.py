"""Taking back what was recorded by mistake: it stays readable, and nothing that others stand on goes."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from tests import factories as make

from vinhdanh.casework.awards import withdraw_award
from vinhdanh.casework.commitments import withdraw_commitment
from vinhdanh.casework.documents import withdraw_document
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.observations import record_observation, withdraw_observation
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    DocumentLink,
    DocumentUse,
    Entry,
    Evidence,
    Observation,
    Participation,
    Party,
)
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import read_quantity

pytestmark = pytest.mark.django_db
WHY = "đọc nhầm dòng"


def test_a_withdrawn_document_gives_its_number_free_and_stays_readable() -> None:
    kept = make.document("15/QĐ-BV")
    with one_line("document.withdraw") as lines:
        withdraw_document(kept, actor=None, reason=f" {WHY} ")
    assert Document.objects.get(pk=kept.pk).withdrawn
    assert (lines[0].before, lines[0].reason) == ({"code": kept.code, "symbol": "15/QĐ-BV"}, WHY)
    make.document("15/QĐ-BV", issuer=kept.issuer)
    with refused("đã rút trước đó"):
        withdraw_document(kept, actor=None, reason=WHY)


def test_a_withdrawn_value_counts_no_more() -> None:
    kept = make.observation()
    with one_line("observation.withdraw") as lines:
        assert withdraw_observation(kept, actor=None, reason=WHY) is None
    kept.refresh_from_db()
    assert (kept.current, kept.withdrawn) == (False, True)
    assert lines[0].before == {"value": "250", "unit": "giường bệnh", "basis": "actual"}
    with refused("đã rút trước đó"):
        withdraw_observation(kept, actor=None, reason=WHY)


def test_a_withdrawn_correction_gives_way_to_the_value_before_it() -> None:
    first = make.observation(source_note="sổ giấy")
    first.listed.add(make.entry())
    again = correction(first)
    with one_line("observation.withdraw"):
        standing = withdraw_observation(again, actor=None, reason=WHY)
    assert standing is not None
    standing.refresh_from_db()
    assert (standing.low, standing.source_note, standing.listed.count()) == (Decimal(250), "sổ giấy", 1)
    assert (standing.supersedes, standing.reason, standing.current) == (again, WHY, True)
    assert list(Observation.objects.current()) == [standing]
    correction(standing)


def test_a_value_that_was_replaced_is_not_taken_back() -> None:
    first = make.observation()
    correction(first)
    with refused("đã được thay bằng số khác"):
        withdraw_observation(first, actor=None, reason=WHY)


def test_a_withdrawn_award_is_at_the_step_withdrawn() -> None:
    kept = make.award(state="decided")
    with one_line("award.withdraw") as lines:
        withdraw_award(kept, actor=None, reason=WHY)
    assert AwardCase.objects.get().state == AwardCase.State.WITHDRAWN
    assert lines[0].before == {"state": "decided"}
    with refused("đã rút trước đó"):
        withdraw_award(kept, actor=None, reason=WHY)


def test_a_promise_is_withdrawn_until_it_is_judged() -> None:
    kept, judged = make.commitment(), make.commitment(state="verified")
    with one_line("commitment.withdraw"):
        withdraw_commitment(kept, actor=None, reason=WHY)
    assert Commitment.objects.get(pk=kept.pk).state == Commitment.State.WITHDRAWN
    with refused("đã thẩm tra: không rút được nữa", "state"):
        withdraw_commitment(judged, actor=None, reason=WHY)


@pytest.mark.parametrize(
    ("withdraw", "record", "words"),
    [
        (withdraw_document, make.document, "rút văn bản"),
        (withdraw_observation, make.observation, "rút số liệu"),
        (withdraw_award, make.award, "rút hồ sơ khen thưởng"),
        (withdraw_commitment, make.commitment, "rút cam kết"),
    ],
)
def test_every_withdrawal_says_why(withdraw: Any, record: Callable[[], Any], words: str) -> None:
    kept = record()
    with refused(f"Hãy ghi lý do {words}", "reason"):
        withdraw(kept, actor=None, reason=" ")


def shown_by(**thing: Any) -> Evidence:
    return Evidence.objects.create(commitment=make.commitment(text="Khám cho 500 người"), **thing)


def named_in_an_entry(document: Document) -> None:
    fields = {"ten": {"title": "Tên", "type": "text"}, "qd": {"title": "Quyết định", "type": "document"}}
    make.entry(register=make.register(make.register_spec("so_qd", fields=fields)), values={"qd": document.code})


def named_in_an_event(document: Document) -> None:
    happening = {"title": "Họp", "fields": {"qd": {"title": "Giấy mời", "type": "document"}}}
    register = make.register(make.register_spec("so_hop", events={"hop": happening}))
    make.event(entry=make.entry(register=register), kind="event", code="hop", values={"qd": document.code})


ON_A_DOCUMENT: dict[str, Callable[[Document], object]] = {
    "evidence": lambda kept: shown_by(document=kept),
    "a use": lambda kept: DocumentUse.objects.create(document=kept, use="guidance", period="2024"),
    "a link": lambda kept: DocumentLink.objects.create(kind="amends", document=kept, target=make.document()),
    "a link to it": lambda kept: DocumentLink.objects.create(kind="amends", document=make.document(), target=kept),
    "a batch": lambda kept: make.import_batch(state="committed", source=kept),
    "an event": lambda kept: make.event(document=kept),
    "an event read from it": lambda kept: make.event(source=kept),
    "a decided award": lambda kept: make.award(decision=kept),
    "an award read from it": lambda kept: make.award(source=kept),
    "a task it assigns": lambda kept: make.commitment(assigned_by=kept),
    "a promise read from it": lambda kept: make.commitment(source=kept),
    "a value read from it": lambda kept: make.observation(source=kept),
    "an entry read from it": lambda kept: make.entry(source=kept),
    "a document read from it": lambda kept: make.document(source=kept),
    "a movement read from it": lambda kept: make.movement(source=kept),
    "a participation read from it": lambda kept: Participation.objects.create(
        movement=make.movement(), party=make.party(), source=kept
    ),
    "an entry that names it": named_in_an_entry,
    "an event that names it": named_in_an_event,
}


@pytest.mark.parametrize("lean", ON_A_DOCUMENT.values(), ids=ON_A_DOCUMENT)
def test_a_document_that_something_stands_on_stays(lean: Callable[[Document], object]) -> None:
    kept = make.document("15/QĐ-BV")
    lean(kept)
    with refused("đang dựa vào, hãy gỡ chỗ ấy trước"):
        withdraw_document(kept, actor=None, reason=WHY)


GONE: dict[str, Callable[[Document], object]] = {
    "an undone batch": lambda kept: make.import_batch(state="undone", reason=WHY, source=kept),
    "a withdrawn event": lambda kept: make.event(document=kept, withdrawn=True),
    "an event of a withdrawn entry": lambda kept: make.event(document=kept, entry=make.entry(withdrawn=True)),
    "a withdrawn award": lambda kept: make.award(source=kept, state="withdrawn"),
    "a withdrawn promise": lambda kept: make.commitment(source=kept, state="withdrawn"),
    "a value no longer standing": lambda kept: make.observation(source=kept, current=False),
    "a withdrawn entry": lambda kept: make.entry(source=kept, withdrawn=True),
    "a withdrawn document": lambda kept: make.document(source=kept, withdrawn=True),
}


@pytest.mark.parametrize("lean", GONE.values(), ids=GONE)
def test_what_is_gone_holds_no_document(lean: Callable[[Document], object]) -> None:
    kept = make.document("15/QĐ-BV")
    lean(kept)
    withdraw_document(kept, actor=None, reason=WHY)


def test_every_pointer_to_a_document_has_a_case() -> None:
    asked = {"evidence", "documentuse", "documentlink", "importbatch", "entryevent", "awardcase", "commitment"}
    asked |= {"observation", "entry", "document", "movement", "participation"}
    own = {"document_co_issuers"}
    pointing = {
        model._meta.model_name
        for model in apps.get_app_config("records").get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if field.related_model is Document
    }
    assert pointing == asked | own


def test_evidence_holds_values_awards_promises_and_entries() -> None:
    value, award = make.observation(), make.award()
    promise = shown_by(entry=make.entry()).commitment
    shown_by(observation=value)
    shown_by(award=award)
    with refused("“Khám cho 500 người” đang dựa vào"):
        withdraw_observation(value, actor=None, reason=WHY)
    with refused("“Khám cho 500 người” đang dựa vào"):
        withdraw_award(award, actor=None, reason=WHY)
    with refused("đang dựa vào"):
        withdraw_commitment(promise, actor=None, reason=WHY)


def listed(entry: Entry) -> None:
    make.observation().listed.add(entry)


def named_by_another(entry: Entry) -> None:
    fields = {"ten": {"title": "Tên", "type": "text"}}
    fields["cum"] = {"title": "Cụm", "type": "entry", "register": entry.register.code}
    make.entry(register=make.register(make.register_spec("so_cum", fields=fields)), values={"cum": entry.key})


@pytest.mark.parametrize("lean", [lambda kept: shown_by(entry=kept), listed, named_by_another])
def test_an_entry_is_held_by_what_shows_counts_or_names_it(lean: Callable[[Entry], object]) -> None:
    kept = make.entry()
    check_free_to_go(kept)
    lean(kept)
    with refused("đang dựa vào"):
        check_free_to_go(kept)


@pytest.mark.parametrize("place", ["sources", "figures"])
def test_what_an_issued_report_tells_stays(place: str, hospital: Party) -> None:
    kept = make.observation()
    source = {"concept": "observation", "id": kept.pk, "label": str(kept)}
    piece: dict[str, Any] = {"sources": [], "figures": []}
    piece[place] = [source] if place == "sources" else [{"source": source}]
    frozen: dict[str, Any] = {"snapshot": {"report": {"pieces": [piece]}}, "snapshot_digest": f"{place}-{kept.pk}"}
    report = make.report(owner=hospital, state="issued", number=1, dated="2024-12-20", **frozen)
    with refused(f"báo cáo {report} đã phát hành dùng đến"):
        withdraw_observation(kept, actor=None, reason=WHY)
    withdraw_observation(make.observation(period="2023"), actor=None, reason=WHY)


def correction(first: Observation) -> Observation:
    return record_observation(
        first.measure,
        first.owner,
        period(first.period),
        basis="actual",
        quantity=read_quantity("260 giường bệnh"),
        reason="đếm sót",
        actor=None,
    )
