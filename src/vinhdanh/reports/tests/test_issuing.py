"""From a draft to an issued report."""

from datetime import date

import pytest

from vinhdanh.casework.registers import RawEntry, add_entry
from vinhdanh.casework.reports import digest, sign
from vinhdanh.casework.sources import Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Dispatch, Entry, Party, RegisterType, Report
from vinhdanh.reports import issuing
from vinhdanh.reports.composing import compose
from vinhdanh.reports.freezing import thaw
from vinhdanh.reports.rendering import to_document

DAY = date(2021, 12, 14)


@pytest.fixture
def draft(hospital: Party) -> Report:
    return issuing.report_for("2021", hospital, actor=None)


@pytest.fixture
def contradiction(draft: Report) -> Entry:
    """An entry whose part exceeds its whole, as an issued paper printed it."""
    kept = RegisterType.objects.get(code="kham_benh")
    raw = RawEntry({"xa": "Cao Xá", "luot": 10, "the": 12}, "20/7/2021", as_printed=True)
    assert draft.state == Report.State.DRAFTING
    return add_entry(kept, raw, actor=None, source=Source(note="báo cáo tuần"))


def issued(draft: Report, number: int = 7) -> Report:
    submitted = issuing.submit(draft, actor=None)
    return issuing.issue(sign(submitted, actor=None), number=number, dated=DAY, actor=None)


def test_the_report_of_a_period_is_opened_once(draft: Report, hospital: Party) -> None:
    assert issuing.report_for("2021", hospital, actor=None) == draft
    assert draft.outline == "tong_ket_nam"


def test_a_clean_report_is_issued_with_its_number_day_snapshot_and_recipients(draft: Report) -> None:
    report = issued(draft)
    assert (report.state, report.number, report.dated) == (Report.State.ISSUED, 7, DAY)
    assert report.snapshot is not None
    assert thaw(report.snapshot).header.number == "07"
    assert Dispatch.objects.filter(report=report).count() == 4
    report.refresh_from_db()
    assert digest(report.snapshot) == report.snapshot_digest


def test_a_report_that_says_nothing_is_not_submitted(hospital: Party) -> None:
    empty = issuing.report_for("1999", hospital, actor=None)
    with pytest.raises(Refused, match="Báo cáo chưa có nội dung"):
        issuing.submit(empty, actor=None)


@pytest.mark.usefixtures("contradiction")
def test_a_contradiction_stops_the_report_from_being_submitted(draft: Report) -> None:
    with pytest.raises(Refused, match="Còn 1 mâu thuẫn"):
        issuing.submit(draft, actor=None)
    draft.refresh_from_db()
    assert draft.state == Report.State.DRAFTING


def test_a_contradiction_that_came_later_stops_the_issue_and_is_named(draft: Report) -> None:
    signed = sign(issuing.submit(draft, actor=None), actor=None)
    kept = RegisterType.objects.get(code="kham_benh")
    raw = RawEntry({"xa": "Cao Xá", "luot": 10, "the": 12}, "20/7/2021", as_printed=True)
    add_entry(kept, raw, actor=None, source=Source(note="báo cáo tuần"))
    with pytest.raises(Refused, match="Khám tại Cao Xá"):
        issuing.issue(signed, number=7, dated=DAY, actor=None)
    assert (signed.number, signed.dated) == (None, None)
    signed.refresh_from_db()
    assert (signed.state, signed.number) == (Report.State.SIGNED, None)


@pytest.mark.usefixtures("contradiction")
def test_a_contradiction_with_a_written_reason_goes_out_with_the_report(draft: Report, hospital: Party) -> None:
    (row,) = compose("2021", owner=hospital).gate.open_red
    issuing.keep_reason(draft, row.key, "in đúng như báo cáo tuần", actor=None)
    report = issued(draft)
    assert report.snapshot is not None
    assert report.snapshot["kept"] == [{"message": row.message, "reason": "in đúng như báo cáo tuần"}]


@pytest.mark.usefixtures("contradiction")
def test_only_what_the_gate_says_today_can_be_kept(draft: Report) -> None:
    with pytest.raises(Refused, match="không còn"):
        issuing.keep_reason(draft, "0" * 64, "vì sao", actor=None)


def test_an_issued_report_stays_when_the_record_changes(draft: Report, hospital: Party) -> None:
    report = issued(draft)
    assert report.snapshot is not None
    before = thaw(report.snapshot)
    add_entry(RegisterType.objects.get(code="kham_benh"), RawEntry({"xa": "Đông Hòa"}, "01/8/2021"), actor=None)
    report.refresh_from_db()
    assert report.snapshot is not None
    assert thaw(report.snapshot) == before
    assert to_document(compose("2021", owner=hospital)) != before


@pytest.mark.parametrize("number", [0, -1])
def test_numbers_begin_at_one(draft: Report, number: int) -> None:
    signed = sign(issuing.submit(draft, actor=None), actor=None)
    with pytest.raises(Refused, match="bắt đầu từ 01"):
        issuing.issue(signed, number=number, dated=DAY, actor=None)


def test_an_unsigned_report_is_not_issued(draft: Report) -> None:
    with pytest.raises(Refused, match="phải được ký"):
        issuing.issue(issuing.submit(draft, actor=None), number=7, dated=DAY, actor=None)


def test_a_correction_is_the_next_version_and_needs_a_reason(draft: Report, hospital: Party) -> None:
    report = issued(draft)
    with pytest.raises(Refused, match="lý do"):
        issuing.correct(report, " ", actor=None)
    new = issuing.correct(report, "sai số lượt khám", actor=None)
    assert (new.version, new.supersedes, new.state) == (2, report, Report.State.DRAFTING)
    assert compose("2021", owner=hospital).report == new
    assert issued(new, number=9).version == 2
