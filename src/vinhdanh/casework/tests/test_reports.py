"""Verbs on reports: drafted by one, signed by another, issued once under its number, corrected by a new version."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.reports import (
    correct,
    digest,
    issue,
    keep_reason,
    open_report,
    record_past_report,
    return_report,
    sign,
    submit,
)
from vinhdanh.casework.tests.auditing import no_line, one_line, refused
from vinhdanh.casework.texts import write_text
from vinhdanh.records.models import Party, Report, Role, User

pytestmark = pytest.mark.django_db
DAY = date(2024, 12, 20)
SNAPSHOT = {"document": {"title": "Báo cáo"}, "report": {"b": 1, "a": [2]}}


@pytest.fixture
def report(hospital: Party, an: User) -> Report:
    return open_report(hospital, "tong_ket_nam", "2024", actor=an)


@pytest.fixture
def recipients(hospital: Party) -> list[Role]:
    return [
        make.role("recipient", body=hospital, channel="paper", title="Sở Y tế (b/c)"),
        make.role("recipient", body=hospital, channel="electronic", party=make.party("Công đoàn ngành")),
    ]


def signed(report: Report, an: User, binh: User) -> Report:
    submit(report, open_contradictions=0, actor=an)
    return sign(report, actor=binh)


def issued(report: Report, an: User, binh: User, **facts: Any) -> Report:
    plain: dict[str, Any] = {"number": 7, "dated": DAY, "signatory": None, "snapshot": SNAPSHOT, "recipients": []}
    return issue(signed(report, an, binh), **plain | facts, actor=an)


def test_a_report_is_opened_once(report: Report, hospital: Party, an: User) -> None:
    with no_line():
        assert open_report(hospital, "tong_ket_nam", "2024", actor=an) == report
    with one_line("report.open"):
        assert open_report(hospital, "tong_ket_nam", "2025", actor=an) != report


def test_a_report_goes_from_draft_to_issue_one_line_a_step(
    report: Report, an: User, binh: User, recipients: list[Role]
) -> None:
    with one_line("report.submitted"):
        submit(report, open_contradictions=0, actor=an)
    with one_line("report.signed"):
        sign(report, actor=binh)
    head = make.role("head")
    with one_line("report.issued") as lines:
        kept = issue(
            report,
            number=7,
            dated=DAY,
            signatory=head,
            snapshot=SNAPSHOT,
            recipients=[*recipients, recipients[0]],
            actor=an,
        )
    assert (kept.state, kept.number, kept.dated, kept.signatory) == ("issued", 7, DAY, head)
    assert kept.snapshot_digest == digest(SNAPSHOT)
    assert lines[0].after == {"number": 7, "digest": kept.snapshot_digest}
    assert list(kept.dispatches.order_by("id").values_list("printed", "channel", "sent_on")) == [
        ("Sở Y tế (b/c)", "paper", DAY),
        ("Công đoàn ngành", "electronic", DAY),
    ]


def test_open_contradictions_stop_the_report(report: Report, an: User) -> None:
    with refused("Còn 2 mâu thuẫn chưa gỡ: hãy sửa số liệu hoặc ghi lý do giữ lại", "gate"):
        submit(report, open_contradictions=2, actor=an)


def test_nobody_signs_what_they_submitted(report: Report, an: User) -> None:
    second_account = User.objects.create_user(username="an-2", person=an.person)
    with refused("Báo cáo chưa trình nên chưa ký được", "state"):
        sign(report, actor=an)
    submit(report, open_contradictions=0, actor=an)
    for own in (an, second_account):
        with refused("Người trình không tự ký: cần một người khác ký", "state"):
            sign(report, actor=own)


def test_a_submission_of_another_day_does_not_bind(report: Report, an: User, binh: User) -> None:
    submit(report, open_contradictions=0, actor=an)
    return_report(report, reason="thiếu số liệu", actor=binh)
    submit(report, open_contradictions=0, actor=binh)
    assert sign(report, actor=an).state == "signed"


def test_a_submitted_report_is_given_back_with_a_reason(report: Report, an: User, binh: User) -> None:
    with refused("Chỉ trả lại được báo cáo đã trình và chưa phát hành", "state"):
        return_report(report, reason="a", actor=binh)
    submit(report, open_contradictions=0, actor=an)
    with refused("Hãy ghi lý do trả lại", "reason"):
        return_report(report, reason=" ", actor=binh)
    with one_line("report.return") as lines:
        kept = return_report(report, reason=" thiếu số ", actor=binh)
    assert (kept.state, lines[0].reason) == ("drafting", "thiếu số")


def test_only_a_signed_report_is_issued(report: Report, an: User, binh: User) -> None:
    facts: dict[str, Any] = {"dated": DAY, "signatory": None, "snapshot": SNAPSHOT, "recipients": [], "actor": an}
    with refused("phải được ký trước khi lấy số", "state"):
        issue(report, number=7, **facts)
    signed(report, an, binh)
    with refused("bắt đầu từ 01", "number"):
        issue(report, number=0, **facts)


def test_a_number_is_given_once_a_year(report: Report, hospital: Party, an: User, binh: User) -> None:
    issued(report, an, binh)
    half = signed(open_report(hospital, "so_ket_nua_nam", "2024H1", actor=an), an, binh)
    facts: dict[str, Any] = {"signatory": None, "snapshot": SNAPSHOT, "recipients": [], "actor": an}
    with refused("Số 07 năm 2024 đã cấp cho báo cáo khác: hãy lấy số tiếp theo", "number"):
        issue(half, number=7, dated=date(2024, 7, 1), **facts)
    assert issue(half, number=7, dated=date(2025, 1, 2), **facts).number == 7


def test_another_body_has_numbers_of_its_own(report: Report, an: User, binh: User) -> None:
    issued(report, an, binh)
    other = open_report(make.party(), "tong_ket_nam", "2024", actor=an)
    assert issued(other, an, binh).number == 7


def test_what_was_issued_is_not_changed_any_more(report: Report, an: User, binh: User) -> None:
    kept = issued(report, an, binh)
    label = "Báo cáo đang ở bước “phát hành”, không sửa được nữa: hãy trả lại hoặc đính chính"
    with refused(label, "state"):
        submit(kept, open_contradictions=0, actor=an)
    with refused(label, "state"):
        keep_reason(kept, "f", "a", "b", actor=an)
    with refused("đã trình và chưa phát hành", "state"):
        return_report(kept, reason="a", actor=an)
    with refused(label, "state"):
        write_text(kept.owner, kept.outline, kept.period, "uu_diem", "khác", actor=an)


def test_a_stale_copy_of_the_report_changes_nothing(report: Report, an: User, binh: User) -> None:
    stale = Report.objects.get(pk=report.pk)
    issued(report, an, binh)
    with refused("không sửa được nữa", "state"):
        keep_reason(stale, "f", "a", "b", actor=an)


def test_a_correction_is_a_new_version_and_the_issued_one_stays(report: Report, an: User, binh: User) -> None:
    with refused("Chỉ đính chính báo cáo đã phát hành", "state"):
        correct(report, reason="a", actor=an)
    kept = issued(report, an, binh)
    with refused("Hãy ghi lý do đính chính", "reason"):
        correct(kept, reason="", actor=an)
    with one_line("report.correct"):
        new = correct(kept, reason="sai số liệu mục II", actor=an)
    assert (new.version, new.state, new.supersedes, new.number) == (2, "drafting", kept, None)
    kept.refresh_from_db()
    assert (kept.state, kept.snapshot) == ("issued", SNAPSHOT)
    with refused("đã có bản đính chính: hãy mở bản mới nhất", "state"):
        correct(kept, reason="a", actor=an)
    assert open_report(kept.owner, kept.outline, kept.period, actor=an) == new
    assert issued(new, an, binh, number=8).version == 2


def test_a_contradiction_is_kept_with_its_reason(report: Report, an: User) -> None:
    with refused("Hãy ghi lý do giữ lại", "reason"):
        keep_reason(report, "f", "a > b", " ", actor=an)
    with refused("dài 1001 chữ", "reason"):
        keep_reason(report, "f", "a > b", "a" * 1001, actor=an)
    with one_line("report.keep_reason") as lines:
        keep_reason(report, "f", "a > b", " chép từ văn bản ", actor=an)
    kept = keep_reason(report, "f", "a > b", "đã hỏi lại", actor=an)
    assert (kept.reason, lines[0].reason) == ("đã hỏi lại", "chép từ văn bản")


def test_the_digest_does_not_depend_on_the_order_of_keys() -> None:
    assert digest({"a": 1, "b": [1, 2]}) == digest({"b": [1, 2], "a": 1})
    assert digest({"a": 1, "b": [1, 2]}) != digest({"a": 1, "b": [2, 1]})


def test_a_report_of_the_past_is_recorded_where_it_stood(hospital: Party) -> None:
    with one_line("report.record"):
        kept = record_past_report(hospital, "tong_ket_nam", "2023", state="signed", actor=None)
    assert kept.state == "signed"
    with refused("kỳ 2023 đã có trong hồ sơ", "period"):
        record_past_report(hospital, "tong_ket_nam", "2023", state="drafting", actor=None)
    with refused("Không có bước “lost”", "state"):
        record_past_report(hospital, "tong_ket_nam", "2022", state="lost", actor=None)
    with refused("thì ghi là văn bản"):
        record_past_report(hospital, "tong_ket_nam", "2022", state="issued", number=1, dated=DAY, actor=None)
