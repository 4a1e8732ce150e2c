"""The officer's words in a report: kept, reworded, and left alone once they were submitted."""

import pytest

from vinhdanh.casework.reports import open_report, sign, submit
from vinhdanh.casework.tests.auditing import no_line, one_line, refused
from vinhdanh.casework.texts import write_text
from vinhdanh.records.models import Party, Report, ReportText, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(hospital: Party, an: User) -> Report:
    return open_report(hospital, "tong_ket_nam", "2024", actor=an)


def test_words_are_kept_and_the_wording_before_stays(report: Report, an: User) -> None:
    place = (report.owner, report.outline, report.period, "uu_diem")
    write_text(*place, "Toàn viện đoàn kết.", actor=an)
    with one_line("text.write") as lines:
        new = write_text(*place, "  Toàn viện đoàn kết, sáng tạo. ", actor=an)
    assert list(ReportText.objects.filter(current=True)) == [new]
    assert new.text == "Toàn viện đoàn kết, sáng tạo."
    assert lines[0].before == {"text": "Toàn viện đoàn kết."}
    assert ReportText.objects.count() == 2


def test_the_same_words_again_are_no_change(report: Report, an: User) -> None:
    place = (report.owner, report.outline, report.period, "uu_diem")
    kept = write_text(*place, "Toàn viện đoàn kết.", actor=an)
    with no_line():
        assert write_text(*place, " Toàn viện đoàn kết.", actor=an) == kept


@pytest.mark.parametrize("state", ["submitted", "signed"])
def test_words_are_not_changed_behind_the_signatory(report: Report, an: User, binh: User, state: str) -> None:
    submit(report, open_contradictions=0, actor=an)
    if state == "signed":
        sign(report, actor=binh)
    with refused("không sửa được nữa", "state"):
        write_text(report.owner, report.outline, report.period, "uu_diem", "khác", actor=an)


def test_words_may_be_written_before_any_report_is_opened(hospital: Party) -> None:
    assert write_text(hospital, "tong_ket_nam", "2030", "uu_diem", "a", actor=None).current
    with refused("dài 61 chữ", "slot"):
        write_text(hospital, "tong_ket_nam", "2030", "a" * 61, "a", actor=None)
