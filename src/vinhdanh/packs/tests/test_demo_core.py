"""The demo record holds what the two reports tell of promises, awards, indicators, documents and recipients."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import Sum
from pytest_django import DjangoDbBlocker

from vinhdanh.casework.documents import cite
from vinhdanh.casework.figures import Figures
from vinhdanh.casework.packs import open_pack
from vinhdanh.casework.proposing.recorded import judged_year, recorded_case, recorded_people
from vinhdanh.casework.proposing.verdicts import verdicts
from vinhdanh.casework.screening.recorded import screened_record
from vinhdanh.casework.screening.stands import stands
from vinhdanh.importing.record_files.loading import load_folder
from vinhdanh.law.judging import Verdict
from vinhdanh.law.keys import SubjectKind
from vinhdanh.records.kit.packs import PACKS, shared_registers
from vinhdanh.records.models import AwardCase, Commitment, Document, Entry, Movement, Party, Role
from vinhdanh.text.comparisons import Base, print_comparison
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import print_quantity

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The record, loaded once for the tests below: they only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        open_pack("cong_thuong", actor=None)
        load_folder(PACKS / "cong_thuong" / "demo", "so-cong-thuong", actor=None)
        yield
        transaction.set_rollback(True)


def figures(code: str) -> Figures:
    return Figures(Party.objects.get(code="so-cong-thuong"), period(code))


def told(code: str) -> dict[str, list[str]]:
    """Each headline indicator of a period: its value and its comparisons, as a report prints them."""
    known = figures(code)
    printed: dict[str, list[str]] = {}
    for name, measure in known.measures.items():
        figure = known.of(name) if measure.is_indicator and "indicator" in measure.declaration else None
        if figure:
            compared = [known.comparison(name, base) for base in Base]
            words = [print_comparison(found.comparison) for found in compared if found]
            printed[name] = [print_quantity(figure.quantity), *words]
    return printed


def test_the_record_loads_and_prints_every_percentage_of_both_reports() -> None:
    assert told("2018H1") == {
        "gtsxcn_gia_thuc_te": ["ước 66.148 tỷ đồng", "tăng 27,6% so với cùng kỳ", "đạt 45,9% kế hoạch"],
        "xuat_khau_qua_dia_ban": ["ước 3.140 triệu USD", "tăng 6,5% so với cùng kỳ", "đạt 40,3% kế hoạch"],
        "nhap_khau_qua_dia_ban": ["ước 3.000 triệu USD", "tăng 11% so với cùng kỳ"],
        "ban_le": ["ước 11.997 tỷ đồng", "tăng 12,5% so với cùng kỳ", "đạt 47% kế hoạch"],
    }
    assert told("2020") == {
        "gtsxcn": ["ước 263.803 tỷ đồng", "tăng 20,9% so với cùng kỳ", "đạt 95,9% kế hoạch"],
        "xuat_khau": ["ước 10.450 triệu USD", "tăng 10% so với kế hoạch"],
        "nhap_khau": ["ước 9.950 triệu USD", "tăng 8,2% so với kế hoạch"],
        "ban_le": ["ước 29.308 tỷ đồng", "bằng 99,7% so với cùng kỳ", "đạt 89,4% kế hoạch"],
    }


def test_what_was_registered_for_2018_is_not_counted_as_awarded() -> None:
    rows = Commitment.objects.filter(kind="title", period="2018").order_by("sequence")
    wanted = list(rows.values_list("title_wanted__code", "recipient_kind", "count"))
    assert wanted == [
        ("CO_BO_TINH", "collective", 1),
        ("TTLDXS", "collective", 4),
        ("CSTDBT", "individual", 2),
        ("BK_BO_TINH", "collective", 5),
        ("BK_BO_TINH", "individual", 10),
    ]
    assert not AwardCase.objects.filter(period="2018").exists()


def test_awards_of_2020_count_by_form_and_recipient() -> None:
    granted = AwardCase.objects.filter(period="2020", state__in=AwardCase.GRANTED)
    by_kind = granted.values_list("recipient_kind").annotate(n=Sum("count")).order_by("recipient_kind")
    assert list(by_kind) == [("collective", 17), ("individual", 24)]
    by_form = granted.order_by().values_list("form__code").annotate(n=Sum("count"))
    assert dict(by_form) == {"BK_TTG": 1, "BK_BO_TINH": 3, "GIAY_KHEN": 37}
    asked = AwardCase.objects.get(code="de-nghi-co-2020")
    assert asked.state not in AwardCase.GRANTED


def test_key_tasks_carry_their_own_judgement_and_evidence() -> None:
    tasks = Commitment.objects.filter(kind="key_task").order_by("sequence")
    assert [(task.percent, task.state) for task in tasks] == [(Decimal(100), "self_assessed")] * 3
    assert all(task.evidence.exists() and task.assigned_by for task in tasks)
    clusters = [row.entry for row in tasks[0].evidence.all() if row.entry]
    unfounded = sorted(entry.label for entry in clusters if entry.state == "chon_chu_dau_tu")
    assert unfounded == ["CCN Lăng Cao, Tân Yên", "CCN Tiên Hưng, Lục Nam"]


def test_directions_of_both_periods_stand_by_topic() -> None:
    found = Counter(Commitment.objects.filter(kind="direction").values_list("period", "topic"))
    half = {("2018H2", "to_chuc"): 4, ("2018H2", "noi_dung"): 2, ("2018H2", "bien_phap"): 2, ("2018H2", "quyet_tam"): 1}
    year = {("2021", "noi_dung"): 4, ("2021", "giai_phap"): 3, ("2021", "quyet_tam"): 1}
    assert found == half | year


def test_the_two_waves_of_2018_cover_the_year_and_the_campaign_counts_its_years() -> None:
    one, other = Movement.objects.filter(kind="wave").order_by("sequence")
    assert one.ends_on
    assert other.starts_on
    assert (one.starts_on, other.ends_on) == (date(2018, 1, 1), date(2018, 12, 31))
    assert (other.starts_on - one.ends_on).days == 1
    special = Movement.objects.get(kind="special")
    assert special.occasion_on
    assert special.occasion_origin
    assert special.occasion_on.year - special.occasion_origin.year == 70


def test_a_directive_cited_twice_is_one_document_with_one_citation() -> None:
    directive = Document.objects.get(number=34, issuer__code="bo-chinh-tri")
    assert directive.uses.count() == 2
    assert cite(directive, with_subject=False) == "Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị"


def test_what_was_only_submitted_is_not_issued() -> None:
    unnumbered = Document.objects.filter(uses__use="advised", symbol="")
    assert unnumbered.count() == 5
    assert set(unnumbered.values_list("status", flat=True)) == {"submitted"}


@pytest.mark.parametrize(
    ("day", "leader", "recipients", "paper"),
    [(date(2018, 6, 30), "bql-giao-thong", 8, 1), (date(2020, 12, 31), "bql-dan-dung", 6, 1)],
)
def test_recipients_and_the_block_leader_follow_the_year(day: date, leader: str, recipients: int, paper: int) -> None:
    roles = Role.objects.on(day)
    assert roles.get(kind="block_leader").party.code == leader
    sent = roles.filter(kind="recipient", body__code="so-cong-thuong")
    assert (sent.count(), sent.filter(channel="paper").count()) == (recipients, paper)
    assert sent.filter(party__code=leader).exists()
    assert roles.get(kind="head", body__code="so-cong-thuong").party.name == "Trần Quang Tấn"


def test_persons_of_the_accounts_are_marked_as_made_and_no_private_address_is_kept() -> None:
    made = Party.objects.filter(kind="person", made=True)
    held = Role.objects.filter(party__in=made)
    assert set(held.values_list("kind", flat=True)) == {"emulation_officer", "clerk", "unit_head", "deputy"}
    assert not Party.objects.filter(name__contains="@").exists()
    assert not Role.objects.filter(title__contains="@").exists()


def verdict(code: str, award: str) -> Verdict:
    """The judgement on a person at the end of 2020, for who may read everything."""
    recorded = recorded_case(Party.objects.get(code=code), SubjectKind.PERSON, date(2020, 12, 31), closed=True)
    return next(one.verdict for one in verdicts(recorded) if one.award == award)


@pytest.mark.parametrize(
    ("code", "award", "wanted"),
    [
        ("chu-van-vi-du", "BK_BO_TINH", Verdict.ELIGIBLE),
        ("ta-van-vi-du", "CSTDCS", Verdict.NOT_ELIGIBLE),
        ("luong-van-vi-du", "LDTT", Verdict.HOLD),
        ("ngo-thi-gia-dinh", "LDTT", Verdict.NEEDS_JUDGEMENT),
    ],
)
def test_made_people_stand_on_every_side_of_the_law(code: str, award: str, wanted: Verdict) -> None:
    assert verdict(code, award) is wanted


@pytest.mark.parametrize("day", [date(2020, 12, 31), date(2021, 2, 1), date(2018, 12, 31)])
def test_screening_says_of_everybody_what_the_page_of_the_person_says(day: date) -> None:
    found = screened_record(day)
    people = recorded_people(
        Party.objects.filter(pk__in=found.outcomes).select_related("parent"), day, judged_year(day)
    )
    for person, recorded in people.items():
        by_page = {one.award: one.verdict for one in verdicts(recorded)}
        for one in stands(found, person):
            assert by_page[one.title.award] is (Verdict.HOLD if one.held else one.verdict), (person, one.title.award)


@pytest.mark.parametrize("code", ["dang-van-vi-du", "hoang-van-vi-du"])
def test_some_are_eligible_and_were_never_proposed(code: str) -> None:
    assert verdict(code, "CSTDCS") is Verdict.ELIGIBLE
    assert not AwardCase.objects.filter(recipient__code=code).exists()


def test_only_made_people_and_divisions_have_invented_facts() -> None:
    told = Entry.objects.filter(register__code__in=shared_registers())
    about = {entry.values["doi_tuong"] for entry in told}
    assert len(about) > 40
    assert not Party.objects.filter(code__in=about, made=False).exists()
    assert not AwardCase.objects.filter(recipient__kind="person", recipient__made=False).exists()
