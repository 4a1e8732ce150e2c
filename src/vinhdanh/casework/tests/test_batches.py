"""Verbs on batches: what was read of a file enters the record as one act, and leaves it as one."""

from collections.abc import Callable
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.batch_undoing import undo_batch
from vinhdanh.casework.batches import Made, Preview, Step, commit_batch, decide, drop_batch, open_batch
from vinhdanh.casework.commitments import register_commitment
from vinhdanh.casework.documents import add_document, use_document
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.parties import add_party
from vinhdanh.casework.registers import RawEntry, add_entry, correct_entry
from vinhdanh.casework.sources import Source
from vinhdanh.casework.tests.auditing import no_line, one_line, refused
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    Entry,
    Evidence,
    ImportBatch,
    LogLine,
    Measure,
    Observation,
    Party,
    User,
)
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import read_quantity

pytestmark = pytest.mark.django_db
YEAR = period("2024")
WHY = "tải nhầm bản dự thảo"
ITEMS = [{"key": "d1"}, {"key": "s1"}]


def preview(**facts: Any) -> Preview:
    plain: dict[str, Any] = {"file_name": "bao-cao.txt", "sha256": "a" * 64, "lines": [(1, "BÁO CÁO")], "items": ITEMS}
    return Preview(**plain | facts)


def told(hospital: Party) -> tuple[Document, bool]:
    """The report itself, entered anew."""
    subject = "Tổng kết năm 2024"
    number = Document.objects.count()
    report = add_document(code=f"bc-{number}", kind="Báo cáo", issuer=hospital, subject=subject, actor=None)
    return report, True


def step(record: Callable[[Document], Made | None], told: str = "mục thử", line: int = 12) -> Step:
    return Step("s1", told, line, record)


def cited(hospital: Party) -> Callable[[Document], Document]:
    return lambda source: add_document(
        code="kh-7", kind="Kế hoạch", symbol="7/KH-BV", issuer=hospital, subject="", source=Source(source), actor=None
    )


def counted(measure: Measure, hospital: Party, words: str, reason: str = "") -> Callable[[Document], Observation]:
    return lambda source: record_observation(
        measure,
        hospital,
        YEAR,
        basis="actual",
        quantity=read_quantity(words, unit=measure.unit),
        source=Source(source, 12),
        reason=reason,
        actor=None,
    )


def honoured(hospital: Party) -> Callable[[Document], AwardCase]:
    form = make.award_form()
    return lambda source: record_award(
        code="gk-2024",
        form=form,
        proposer=hospital,
        authority=hospital,
        authority_title="Giám đốc",
        recipient_kind="individual",
        count=12,
        period="2024",
        state="decided",
        source=Source(source, 30),
        actor=None,
    )


def promised(hospital: Party) -> Callable[[Document], Commitment]:
    form = make.award_form()
    return lambda source: register_commitment(
        code="dk-2024",
        kind="title",
        owner=hospital,
        period="2024",
        text="Giấy khen",
        title_wanted=form,
        recipient_kind="individual",
        source=Source(source, 31),
        actor=None,
    )


def happened() -> Callable[[Document], Entry]:
    register = make.register()
    return lambda source: add_entry(
        register, RawEntry({"ten": "Máy CT"}, when="2024"), source=Source(source), actor=None
    )


@pytest.fixture
def beds() -> Measure:
    return make.measure("giuong", unit="giường bệnh", title="Giường bệnh")


@pytest.fixture
def batch(hospital: Party) -> ImportBatch:
    return open_batch(hospital, YEAR, preview(), actor=None)


def test_an_upload_is_kept_as_it_was_read(hospital: Party, an: User) -> None:
    findings, notes = [{"message": "tổng sai"}], ["phông TCVN3 đã được chuyển mã"]
    with one_line("import_batch.open") as lines:
        kept = open_batch(hospital, YEAR, preview(findings=findings, notes=notes), actor=an)
    kept.refresh_from_db()
    assert (kept.lines, kept.items, kept.findings, kept.notes) == ([[1, "BÁO CÁO"]], ITEMS, findings, notes)
    assert (kept.state, kept.uploaded_by, kept.period) == ("previewed", an, "2024")
    assert lines[0].after == {"file": "bao-cao.txt", "sha256": "a" * 64, "period": "2024", "items": 2}


def test_a_file_enters_once_and_again_after_it_was_undone(hospital: Party, batch: ImportBatch) -> None:
    kept = commit_batch(batch, lambda: told(hospital), [step(cited(hospital))], actor=None)
    with refused("Tệp bao-cao.txt đã được ghi vào hồ sơ ngày", "file"):
        open_batch(hospital, YEAR, preview(), actor=None)
    open_batch(make.party(), YEAR, preview(), actor=None)
    undo_batch(kept, actor=None, reason=WHY)
    open_batch(hospital, YEAR, preview(), actor=None)


def test_decisions_are_kept_without_a_word_in_the_log(batch: ImportBatch) -> None:
    with no_line():
        decide(batch, {"d1": {"verdict": "accepted"}, "s1": {"verdict": "dropped"}})
        kept = decide(batch, {"s1": {}})
    assert kept.decisions == {"d1": {"verdict": "accepted"}}
    with refused("Mục này không có trong tệp", "key"):
        decide(batch, {"x9": {"verdict": "accepted"}})


def test_a_commit_writes_one_line_for_itself_and_one_for_each_record(
    hospital: Party, beds: Measure, batch: ImportBatch, an: User
) -> None:
    steps = [step(cited(hospital)), step(counted(beds, hospital, "250")), step(lambda _source: None)]
    known = LogLine.objects.count()
    kept = commit_batch(batch, lambda: told(hospital), steps, actor=an)
    verbs = list(LogLine.objects.order_by("id").values_list("verb", flat=True))[known:]
    assert verbs == ["document.add", "document.add", "observation.record", "import_batch.commit"]
    kept.refresh_from_db()
    assert (kept.state, kept.closed_by) == ("committed", an)
    assert kept.source is not None
    assert kept.committed_line is not None
    made = {"document": 2, "observation": 1}
    assert kept.committed_line.after == {
        "file": "bao-cao.txt",
        "sha256": "a" * 64,
        "document": kept.source.code,
        "made": made,
    }
    assert [concept for concept, _pk in kept.made] == ["document", "document", "observation"]
    assert Observation.objects.get().source == kept.source


def test_one_refused_item_keeps_everything_out_and_is_named(hospital: Party, beds: Measure, batch: ImportBatch) -> None:
    twice = [step(counted(beds, hospital, "250")), step(counted(beds, hospital, "260"), "260 giường bệnh", 40)]
    with refused("Dòng 40, 260 giường bệnh: Giường bệnh kỳ năm 2024 đã có số liệu", "s1"):
        commit_batch(batch, lambda: told(hospital), twice, actor=None)


def test_nothing_accepted_is_nothing_to_record(hospital: Party, batch: ImportBatch) -> None:
    with refused("Chưa nhận mục nào"):
        commit_batch(batch, lambda: told(hospital), [], actor=None)


def test_a_known_report_is_not_made_again_and_stays_when_the_batch_is_undone(
    hospital: Party, batch: ImportBatch
) -> None:
    report, _new = told(hospital)
    kept = commit_batch(batch, lambda: (report, False), [step(cited(hospital))], actor=None)
    assert kept.source == report
    undo_batch(kept, actor=None, reason=WHY)
    report.refresh_from_db()
    assert not report.withdrawn


def test_a_closed_batch_takes_nothing_more(hospital: Party, batch: ImportBatch) -> None:
    with one_line("import_batch.drop"):
        drop_batch(batch, actor=None)
    acts: list[Callable[[], object]] = [
        lambda: decide(batch, {"d1": {}}),
        lambda: drop_batch(batch, actor=None),
        lambda: commit_batch(batch, lambda: told(hospital), [step(cited(hospital))], actor=None),
    ]
    for act in acts:
        with refused("đã bỏ: hãy tải lên lại"):
            act()
    with refused("chỉ hoàn tác được tệp đã ghi vào hồ sơ"):
        undo_batch(batch, actor=None, reason=WHY)


def test_undoing_withdraws_everything_but_the_bodies(
    hospital: Party, beds: Measure, batch: ImportBatch, an: User
) -> None:
    old = make.observation(measure=beds, owner=hospital, period="2024", low=240)
    steps = [
        step(lambda _source: add_party(code="bo-y-te", kind="agency", name="Bộ Y tế", actor=None)),
        step(cited(hospital)),
        step(counted(beds, hospital, "250", reason="theo báo cáo")),
        step(happened()),
        step(honoured(hospital)),
        step(promised(hospital)),
    ]
    kept = commit_batch(batch, lambda: told(hospital), steps, actor=an)
    kept = undo_batch(kept, actor=an, reason=f" {WHY} ")
    kept.refresh_from_db()
    assert (kept.state, kept.reason, kept.closed_by) == ("undone", WHY, an)
    assert not Document.objects.filter(withdrawn=False).exists()
    assert Observation.objects.current().get().low == old.low
    assert Entry.objects.get().withdrawn
    assert AwardCase.objects.get().state == AwardCase.State.WITHDRAWN
    assert Commitment.objects.get().state == Commitment.State.WITHDRAWN
    assert Party.objects.filter(code="bo-y-te").exists()
    line = LogLine.objects.last()
    assert line is not None
    assert (line.verb, line.reason) == ("import_batch.undo", WHY)


def test_what_was_withdrawn_by_itself_does_not_hold_the_rest(hospital: Party, batch: ImportBatch) -> None:
    kept = commit_batch(batch, lambda: told(hospital), [step(honoured(hospital)), step(happened())], actor=None)
    AwardCase.objects.update(state="withdrawn")
    Entry.objects.update(withdrawn=True)
    undo_batch(kept, actor=None, reason=WHY)
    assert Document.objects.get().withdrawn


def corrected_value(hospital: Party) -> None:
    counted(Measure.objects.get(), hospital, "260", reason="đếm sót")(Document.objects.all()[0])


def corrected_entry(_hospital: Party) -> None:
    correct_entry(Entry.objects.get(), RawEntry({"ten": "Máy CT 128 dãy"}), actor=None, reason="ghi rõ")


def evidence(_hospital: Party) -> None:
    Evidence.objects.create(commitment=make.commitment(), award=AwardCase.objects.get())


def used(_hospital: Party) -> None:
    use_document(Document.objects.get(code="kh-7"), "guidance", "2024", actor=None)


def another_read_from_the_report(_hospital: Party) -> None:
    make.document(source=Document.objects.exclude(code="kh-7").get())


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (corrected_value, "đã được thay bằng số khác"),
        (corrected_entry, "đã được Hệ thống sửa ngày"),
        (evidence, "đang dựa vào"),
        (used, "đã được Hệ thống sửa ngày"),
        (another_read_from_the_report, "đang dựa vào"),
    ],
)
def test_later_work_holds_the_whole_batch(
    later: Callable[[Party], None], words: str, hospital: Party, beds: Measure, batch: ImportBatch
) -> None:
    steps = [step(cited(hospital)), step(counted(beds, hospital, "250")), step(happened()), step(honoured(hospital))]
    kept = commit_batch(batch, lambda: told(hospital), steps, actor=None)
    later(hospital)
    with refused(words):
        undo_batch(kept, actor=None, reason=WHY)


def test_undoing_says_why(hospital: Party, batch: ImportBatch) -> None:
    kept = commit_batch(batch, lambda: told(hospital), [step(cited(hospital))], actor=None)
    with refused("Hãy ghi lý do hoàn tác", "reason"):
        undo_batch(kept, actor=None, reason=" ")
    with refused("dài 501 chữ", "reason"):
        undo_batch(kept, actor=None, reason="a" * 501)


def test_a_refusal_inside_a_step_keeps_its_cause(hospital: Party, batch: ImportBatch) -> None:
    def refuse(_source: Document) -> None:
        raise Refused("Không được.")

    with refused("Dòng 12, mục thử: Không được", "s1"):
        commit_batch(batch, lambda: told(hospital), [step(refuse)], actor=None)
