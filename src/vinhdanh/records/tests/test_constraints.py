"""The database itself refuses what no record may say: every check and unique key, by name."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import QuerySet, UniqueConstraint
from tests import factories as make

from vinhdanh.records.models import (
    Dispatch,
    DocumentLink,
    DocumentUse,
    EntryVersion,
    Evidence,
    KeptReason,
    Participation,
    Party,
    PartyAlias,
    ReportText,
)

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2024, 1, 1), date(2024, 12, 31)


def _twice(made: Callable[..., object], **facts: Any) -> None:
    made(**facts)
    made(**facts)


def _bodies() -> QuerySet[Party]:
    return Party.objects.filter(pk=make.party().pk)


def _own_parent() -> None:
    party = make.party()
    party.parent = party
    party.save()


def _version(**facts: Any) -> EntryVersion:
    plain = {"entry": make.entry(), "number": 1, "values": {}, "at": make.NOW}
    return EntryVersion.objects.create(**plain | facts)


def _wave(**facts: Any) -> object:
    plain = {"kind": "wave", "sequence": 1, "starts_on": EARLY, "ends_on": LATE}
    return make.movement(**plain | facts)


def _judged_by_one() -> None:
    binh = make.user("Bình")
    make.commitment(self_assessed_by=binh, verified_by=binh)


def _text(**facts: Any) -> ReportText:
    plain = {"outline": "tong_ket_nam", "period": "2024", "slot": "uu_diem", "text": "a", "at": make.NOW}
    return ReportText.objects.create(**plain | facts)


def _reason(**facts: Any) -> KeptReason:
    plain = {"outline": "tong_ket_nam", "period": "2024", "finding": "f", "reason": "vì", "at": make.NOW}
    return KeptReason.objects.create(**plain | facts)


def _issued(**facts: Any) -> object:
    plain = {"state": "issued", "snapshot": {"a": 1}, "snapshot_digest": "d", "number": 1, "dated": LATE}
    return make.report(**plain | facts)


def _sent_twice() -> None:
    report, recipient = make.report(), make.role("recipient", channel="paper")
    _twice(Dispatch.objects.create, report=report, recipient=recipient, channel="paper", sent_on=LATE)


def _linked_twice() -> None:
    _twice(DocumentLink.objects.create, kind="amends", document=make.document(), target=make.document())


def _linked_to_itself() -> None:
    document = make.document()
    DocumentLink.objects.create(kind="amends", document=document, target=document)


def _joined_twice() -> None:
    _twice(Participation.objects.create, movement=make.movement(), party=make.party())


def _stated(**facts: Any) -> object:
    return make.observation(**{"basis": "stated", "source_note": "báo cáo năm 2023"} | facts)


SHARE = {
    "basis": "stated_comparison",
    "comparison_base": "plan",
    "comparison_wording": "share",
    "source_note": "báo cáo",
}
REFUSED: dict[str, list[Callable[[], object]]] = {
    "party_has_a_name": [lambda: _bodies().update(name="")],
    "party_is_not_its_own_parent": [_own_parent],
    "party_dates_in_order": [lambda: make.party(valid_from=LATE, valid_to=EARLY)],
    "alias_once_per_party": [
        lambda: _twice(PartyAlias.objects.create, party=make.party(), name="BV Vân Phong", folded="bv van phong")
    ],
    "role_dates_in_order": [lambda: make.role("head", valid_from=LATE, valid_to=EARLY)],
    "recipient_has_a_channel": [lambda: make.role("recipient")],
    "document_once": [lambda: _twice(make.document, symbol="15/QĐ-BV", issuer=make.party(), year=2024)],
    "link_once": [_linked_twice],
    "link_joins_two": [_linked_to_itself],
    "use_once": [lambda: _twice(DocumentUse.objects.create, document=make.document(), use="guidance", period="2024")],
    "entry_once": [lambda: _twice(make.entry, register=make.register(), key="may tho")],
    "entry_window_in_order": [
        lambda: make.entry(happened_from=LATE, happened_to=EARLY),
        lambda: make.entry(happened_from=LATE, happened_to=None),
        lambda: make.entry(happened_from=None, happened_to=LATE),
    ],
    "version_once": [lambda: _twice(_version, entry=make.entry())],
    "correction_has_a_reason": [lambda: _version(number=2)],
    "event_window_in_order": [lambda: make.event(happened_from=LATE, happened_to=EARLY)],
    "one_current_value": [lambda: _twice(make.observation, measure=make.measure(), owner=make.party())],
    "range_in_order": [lambda: make.observation(low=3, high=2)],
    "value_window_in_order": [lambda: make.observation(window_from=LATE, window_to=EARLY)],
    "comparison_is_whole": [
        lambda: make.observation(**SHARE | {"comparison_wording": ""}),
        lambda: make.observation(**SHARE | {"comparison_base": ""}),
        lambda: make.observation(comparison_base="plan", comparison_wording="share"),
    ],
    "stated_value_has_a_source": [
        lambda: _stated(source_note=""),
        lambda: make.observation(**SHARE | {"source_note": ""}),
    ],
    "correction_says_why": [lambda: make.observation(period="2023", supersedes=make.observation())],
    "movement_dates_in_order": [lambda: make.movement(starts_on=LATE, ends_on=EARLY)],
    "wave_has_parent_dates_and_number": [
        _wave,
        lambda: _wave(parent=make.movement(), sequence=None),
        lambda: _wave(parent=make.movement(), starts_on=None),
        lambda: _wave(parent=make.movement(), ends_on=None),
    ],
    "wave_number_once": [lambda: _twice(_wave, parent=make.movement())],
    "participates_once": [_joined_twice],
    "award_counts_someone": [lambda: make.award(count=0)],
    "named_award_counts_one": [lambda: make.award(recipient=make.person("An"), count=2)],
    "achievement_in_order": [lambda: make.award(achieved_from=2024, achieved_to=2023)],
    "decision_window_in_order": [lambda: make.award(decided_from=LATE, decided_to=EARLY)],
    "title_registration_names_a_form": [
        lambda: make.commitment(kind="title", recipient_kind="individual"),
        lambda: make.commitment(kind="title", title_wanted=make.award_form()),
    ],
    "commitment_counts_something": [lambda: make.commitment(count=0)],
    "percent_is_not_negative": [lambda: make.commitment(percent=-1)],
    "target_range_in_order": [
        lambda: make.commitment(target_low=5, target_high=4),
        lambda: make.commitment(target_high=4),
    ],
    "judged_by_two_people": [_judged_by_one],
    "evidence_is_one_thing": [
        lambda: Evidence.objects.create(commitment=make.commitment()),
        lambda: Evidence.objects.create(commitment=make.commitment(), entry=make.entry(), document=make.document()),
    ],
    "report_version_once": [lambda: _twice(make.report, owner=make.party())],
    "issued_report_is_frozen_numbered_and_dated": [
        lambda: _issued(snapshot=None),
        lambda: _issued(snapshot_digest=""),
        lambda: _issued(number=None),
        lambda: _issued(dated=None),
    ],
    "new_version_says_why": [lambda: make.report(version=2)],
    "one_current_text": [lambda: _twice(_text, owner=make.party())],
    "kept_reason_is_written": [lambda: _reason(owner=make.party(), reason="")],
    "one_reason_per_finding": [lambda: _twice(_reason, owner=make.party())],
    "sent_once": [_sent_twice],
    "withdrawn_value_does_not_stand": [lambda: make.observation(withdrawn=True)],
    "committed_batch_has_its_document": [lambda: make.import_batch(state="committed")],
    "undone_batch_says_why": [lambda: make.import_batch(state="undone")],
}
CASES = [pytest.param(name, case, id=f"{name}-{i}") for name, cases in REFUSED.items() for i, case in enumerate(cases)]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_the_database_refuses(name: str, case: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        case()
    told = str(refusal.value)
    assert name in told or all(f".{field}" in told for field in _fields_of(name))


def test_every_constraint_of_every_table_has_a_case() -> None:
    assert set(REFUSED) == {constraint.name for model in _models() for constraint in model._meta.constraints}


ACCEPTED: dict[str, Callable[[], object]] = {
    "two documents without number": lambda: _twice(make.document, issuer=make.party()),
    "the same number in another year": lambda: (
        make.document("15/QĐ-BV", issuer=(hospital := make.party())),
        make.document("15/QĐ-BV", issuer=hospital, year=2025),
    ),
    "an entry again after it was withdrawn": lambda: (
        make.entry(register=(register := make.register()), key="may tho", withdrawn=True),
        make.entry(register=register, key="may tho"),
    ),
    "a document again after it was withdrawn": lambda: (
        make.document("15/QĐ-BV", issuer=(hospital := make.party()), withdrawn=True),
        make.document("15/QĐ-BV", issuer=hospital),
    ),
    "an entry without time": lambda: make.entry(happened_from=None, happened_to=None),
    "a value that was replaced": lambda: (
        make.observation(measure=(measure := make.measure()), owner=(owner := make.party()), current=False),
        make.observation(measure=measure, owner=owner),
    ),
    "a plan beside the actual value": lambda: (
        make.observation(measure=(measure := make.measure()), owner=(owner := make.party())),
        make.observation(measure=measure, owner=owner, basis="plan"),
    ),
    "a stated value with a note only": _stated,
    "a stated comparison": lambda: make.observation(**SHARE),
    "a body open at both ends": lambda: make.party(valid_from=EARLY),
    "an issued report": _issued,
    "two people judge": lambda: make.commitment(self_assessed_by=make.user("An"), verified_by=make.user("Bình")),
}


@pytest.mark.parametrize("case", ACCEPTED.values(), ids=ACCEPTED)
def test_the_database_accepts(case: Callable[[], object]) -> None:
    with transaction.atomic():
        case()


def _models() -> list[Any]:
    return list(apps.get_app_config("records").get_models())


def _fields_of(name: str) -> list[str]:
    """The columns of a unique key: SQLite names them instead of the key."""
    for model in _models():
        for constraint in model._meta.constraints:
            if constraint.name == name and isinstance(constraint, UniqueConstraint):
                return [model._meta.get_field(field).column for field in constraint.fields]
    return [name]
