"""From a file to a batch, and from the decisions on it to the record."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.batch_undoing import undo_batch
from vinhdanh.casework.batches import decide
from vinhdanh.casework.tests.auditing import refused
from vinhdanh.importing.reports import committing
from vinhdanh.importing.reports.committing import (
    commit,
    is_open,
    items_of,
    needed_by,
    surely,
    take_in,
    values_of,
    verdict_of,
)
from vinhdanh.importing.reports.items import Item, Kind
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.importing.reports.trying import try_item
from vinhdanh.reading.source import Unreadable
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    Entry,
    ImportBatch,
    LogLine,
    Measure,
    Observation,
    Party,
)
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db
YEAR = period("2024")
DATA = "\n".join(hospital.LINES).encode()


@pytest.fixture
def owner() -> Party:
    return hospital.record()


@pytest.fixture
def batch(owner: Party) -> ImportBatch:
    return take_in("bao-cao-2024.txt", DATA, owner, YEAR, actor=None)


def item(batch: ImportBatch, kind: Kind, words: str = "") -> Item:
    return next(found for found in items_of(batch) if found.kind is kind and words in found.title)


def accept(batch: ImportBatch, *items: Item, **values: str) -> ImportBatch:
    decision: dict[str, Any] = {"verdict": "accepted"} | ({"values": values} if values else {})
    return decide(batch, {found.key: decision for found in items})


def test_a_file_is_kept_as_read_with_what_could_be_recorded(batch: ImportBatch) -> None:
    assert (batch.file_name, batch.period, batch.state) == ("bao-cao-2024.txt", "2024", "previewed")
    assert batch.lines[0] == [1, hospital.LINES[0]]
    assert len(batch.sha256) == 64
    assert [found.kind for found in items_of(batch)][:2] == [Kind.REPORT, Kind.PARTY]


def test_what_does_not_hold_is_told_with_its_lines(owner: Party) -> None:
    lines = (*hospital.LINES, "Họp ngày 31/02/2024 tại hội trường.")
    kept = take_in("x.txt", "\n".join(lines).encode(), owner, YEAR, actor=None)
    (finding,) = [found for found in kept.findings if found["rule"] == "impossible_dates"]
    assert finding["lines"] == [len(lines)]
    assert finding["severity"] in {"error", "warning"}
    assert finding["message"].endswith(".")


def test_a_file_without_text_is_refused_in_one_sentence(owner: Party) -> None:
    with pytest.raises(Unreadable, match="rỗng"):
        take_in("x.txt", b"", owner, YEAR, actor=None)
    assert not ImportBatch.objects.exists()


def test_what_no_database_keeps_is_left_out_of_the_text(owner: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = hospital.source("BÁO CÁO", "Đã khám\x00 250 \ud800lượt trong năm 2024.")
    monkeypatch.setattr(committing, "read_bytes", lambda _name, _data: broken)
    kept = take_in("x.pdf", b"%PDF", owner, YEAR, actor=None)
    assert kept.lines[1] == [2, "Đã khám 250 lượt trong năm 2024."]


def test_the_sure_ones_are_accepted_together_and_recorded_with_line_quote_and_file(
    owner: Party, batch: ImportBatch
) -> None:
    kept = commit(decide(batch, surely(batch)), actor=None)
    value = Observation.objects.get(measure__code="kham", basis="actual")
    assert value.low == Decimal(45200)
    assert (value.source, value.source_line, value.status) == (kept.source, 12, "estimate")
    assert value.source_note.startswith("tệp bao-cao-2024.txt, trích “Số lượt khám bệnh ước đạt 45.200 lượt")
    shares = Observation.objects.filter(measure__code="kham", basis="stated_comparison")
    assert {(share.comparison_base, share.status) for share in shares} == {
        ("same_period", "estimate"),
        ("plan", "estimate"),
    }
    plan = Document.objects.get(symbol="15/KH-SYT")
    assert (plan.issuer.name, plan.issued_on, plan.source, plan.source_line) == (
        "Sở Y tế",
        date(2024, 1, 10),
        kept.source,
        8,
    )
    assert kept.source is not None
    assert (kept.source.symbol, kept.source.issuer, kept.source.source_note) == (
        "215/BC-BV",
        owner,
        "tệp bao-cao-2024.txt",
    )
    award = AwardCase.objects.get(form__code="GIAY_KHEN")
    assert (award.count, award.state, award.decided_from, award.proposer) == (12, "decided", date(2024, 1, 1), owner)
    assert not Observation.objects.filter(unit="máy").exists()


def test_after_an_undo_the_same_file_enters_again(owner: Party, batch: ImportBatch) -> None:
    undo_batch(commit(decide(batch, surely(batch)), actor=None), actor=None, reason="tải nhầm")
    again = take_in("bao-cao-2024.txt", DATA, owner, YEAR, actor=None)
    assert not [found for found in items_of(again) if found.known or found.kind is Kind.PARTY]
    commit(decide(again, surely(again)), actor=None)
    assert Observation.objects.current().filter(measure__code="kham", basis="actual").count() == 1
    assert Document.objects.filter(symbol="15/KH-SYT", withdrawn=False).count() == 1


def test_what_was_recorded_is_known_in_the_next_report(owner: Party, batch: ImportBatch) -> None:
    commit(decide(batch, surely(batch)), actor=None)
    other = take_in("ban-khac.txt", DATA + b"\n", owner, YEAR, actor=None)
    known = {found.title for found in items_of(other) if found.known}
    assert {"Kế hoạch số 15/KH-SYT", "Báo cáo số 215/BC-BV", "Số lượt khám bệnh"} <= known


def test_a_correction_is_recorded_instead_of_what_was_read(batch: ImportBatch) -> None:
    found = item(batch, Kind.VALUE, "02 máy")
    make.measure("may_tho", title="Máy thở", unit="máy")
    kept = accept(batch, found, measure="may_tho", value="3 máy")
    assert values_of(kept, found)["value"] == "3 máy"
    assert verdict_of(kept, found) == "accepted"
    commit(kept, actor=None)
    value = Observation.objects.get(measure__code="may_tho")
    assert (value.low, value.basis, value.source_line) == (Decimal(3), "stated", 14)


def test_a_value_that_differs_corrects_the_standing_one_and_says_by_what(owner: Party) -> None:
    measure = Measure.objects.get(code="kham")
    old = make.observation(measure=measure, owner=owner, low=45000, unit="lượt")
    batch = take_in("x.txt", DATA, owner, YEAR, actor=None)
    commit(accept(batch, item(batch, Kind.VALUE, "khám bệnh")), actor=None)
    new = Observation.objects.current().get(measure=measure, basis="actual")
    assert (new.supersedes, new.reason) == (old, "đính chính theo Báo cáo số 215/BC-BV, dòng 12")


def test_a_document_whose_issuer_was_dropped_stops_the_commit_and_is_named(batch: ImportBatch) -> None:
    document = item(batch, Kind.DOCUMENT, "15/KH-SYT")
    kept = accept(batch, document)
    with refused("Dòng 8, Kế hoạch số 15/KH-SYT: Chưa có “Sở Y tế” trong danh sách", document.key):
        commit(kept, actor=None)


def test_a_document_brings_its_issuer_along_unless_that_was_decided(batch: ImportBatch) -> None:
    document = item(batch, Kind.DOCUMENT, "15/KH-SYT")
    assert needed_by(batch, document) == {document.needs[0]: {"verdict": "accepted"}}
    kept = decide(batch, {document.needs[0]: {"verdict": "dropped"}})
    assert needed_by(kept, document) == {}


def test_a_renamed_body_still_answers_to_its_printed_name(batch: ImportBatch) -> None:
    body, document = item(batch, Kind.PARTY, "Sở Y tế"), item(batch, Kind.DOCUMENT, "15/KH-SYT")
    kept = accept(accept(batch, body, name="Sở Y tế tỉnh An Bình"), document)
    commit(kept, actor=None)
    assert Document.objects.get(symbol="15/KH-SYT").issuer.name == "Sở Y tế tỉnh An Bình"


def test_what_somebody_recorded_meanwhile_is_left_alone(owner: Party, batch: ImportBatch) -> None:
    board = make.party("Sở Y tế")
    make.document("15/KH-SYT", issuer=board)
    make.observation(
        measure=Measure.objects.get(code="kham"), owner=owner, low=45200, unit="lượt", qualifier="estimate"
    )
    kept = commit(decide(batch, surely(batch)), actor=None)
    assert Document.objects.filter(symbol="15/KH-SYT").count() == 1
    assert Party.objects.filter(name="Sở Y tế").count() == 1
    assert Observation.objects.filter(measure__code="kham", basis="actual").count() == 1
    assert [concept for concept, _pk in kept.made].count("observation") == 4


@pytest.mark.parametrize(
    ("kind", "words", "values", "field", "sentence"),
    [
        (Kind.VALUE, "02 máy", {}, "measure", "Chưa gắn chỉ tiêu"),
        (Kind.VALUE, "khám bệnh", {"value": "nhiều lắm"}, "", "nhiều lắm"),
        (Kind.VALUE, "khám bệnh", {"value": "3 ca"}, "value", "tính bằng lượt, không phải ca"),
        (Kind.VALUE, "khám bệnh", {"value": " "}, "value", "Giá trị: chưa ghi"),
        (Kind.VALUE, "khám bệnh", {"period": "năm nay"}, "", "không phải là mã kỳ"),
        (Kind.COMPARISON, "tăng", {"comparison": "tăng mạnh"}, "", "tăng mạnh"),
        (Kind.DOCUMENT, "15/KH-SYT", {"issued_on": "31/2/2024"}, "", "31/2/2024"),
        (Kind.DOCUMENT, "15/KH-SYT", {"issuer": "Sở Sao Hỏa"}, "", "Chưa có “Sở Sao Hỏa”"),
        (Kind.DOCUMENT, "15/KH-SYT", {"symbol": "", "subject": ""}, "subject", "phải có trích yếu"),
        (Kind.AWARD, "Giấy khen", {"form": ""}, "form", "Chưa chọn hình thức khen"),
        (Kind.AWARD, "Giấy khen", {"count": "vài"}, "count", "không phải một số"),
        (Kind.AWARD, "Giấy khen", {"authority": ""}, "authority", "Người quyết định: chưa ghi"),
        (Kind.PARTY, "Sở Y tế", {"kind": "sao"}, "kind", "Không có loại đơn vị"),
        (Kind.REPORT, "", {"issued_on": "hôm qua"}, "", "hôm qua"),
    ],
)
def test_an_item_is_tried_before_it_is_accepted(
    kind: Kind, words: str, values: dict[str, str], field: str, sentence: str, batch: ImportBatch
) -> None:
    found = item(batch, kind, words)
    with refused(sentence, field):
        try_item(batch, found, {**found.values, **values}, actor=None)


def test_trying_leaves_no_trace(batch: ImportBatch) -> None:
    lines = LogLine.objects.count()
    for found in items_of(batch):
        if is_open(found) or found.kind is Kind.REPORT:
            try_item(batch, found, found.values, actor=None)
    assert LogLine.objects.count() == lines
    assert not Document.objects.exists()
    assert not Observation.objects.exists()


def test_registered_titles_and_listed_entries_are_recorded_too(owner: Party) -> None:
    hospital.visits()
    lines = (
        *hospital.LINES,
        "Năm 2024, Bệnh viện đăng ký 04 tập thể đạt danh hiệu Tập thể lao động xuất sắc.",
        "Khám lưu động: đã tổ chức 02 đợt khám lưu động là Đợt khám xã Sơn Hải; Đợt khám xã Bản Mù.",
    )
    batch = take_in("x.txt", "\n".join(lines).encode(), owner, YEAR, actor=None)
    wanted = [found for found in items_of(batch) if found.kind in {Kind.PROMISE, Kind.ENTRY}]
    commit(accept(batch, *wanted), actor=None)
    promise = Commitment.objects.get()
    assert (promise.title_wanted and promise.title_wanted.code, promise.count, promise.period) == ("TTLDXS", 4, "2024")
    assert sorted(Entry.objects.values_list("label", "state")) == [
        ("Đợt khám xã Bản Mù", "da_kham"),
        ("Đợt khám xã Sơn Hải", "da_kham"),
    ]
    assert {entry.source_line for entry in Entry.objects.all()} == {len(lines)}


def test_nothing_is_asked_of_the_report_itself_the_known_and_the_incomplete(owner: Party, batch: ImportBatch) -> None:
    assert not is_open(item(batch, Kind.REPORT))
    assert not is_open(item(batch, Kind.VALUE, "02 máy"))
    assert is_open(item(batch, Kind.VALUE, "khám bệnh"))
    sure = surely(batch)
    assert item(batch, Kind.VALUE, "khám bệnh").key in sure
    assert surely(decide(batch, sure)) == {}
