"""A composed report as a document: layout by date, headings, recipients, blanks."""

from datetime import date

import pytest

from vinhdanh.records.models import Party, Role
from vinhdanh.reports.composing import compose
from vinhdanh.reports.issuing import report_for
from vinhdanh.reports.rendering import to_document
from vinhdanh.writing import pieces as writing

OLD, NEW = date(2020, 3, 4), date(2020, 3, 5)


def document(owner: Party, dated: date | None = None, number: int | None = None) -> writing.Document:
    draft = report_for("2021", owner, actor=None)
    draft.dated, draft.number = dated, number
    return to_document(compose("2021", owner=owner, draft=draft))


def test_what_is_not_known_yet_stays_blank(hospital: Party) -> None:
    header = document(hospital).header
    assert header.number is None
    assert header.date == writing.DocumentDate(2021, 12)
    assert (header.parent_body, header.body) == ("Sở Y tế Hoa Lư", "BV Mường Hoa")
    assert (header.sign, header.place, header.kind) == ("BC-BV", "Hoa Lư", "BÁO CÁO")


def test_number_and_day_are_printed_once_known(hospital: Party) -> None:
    header = document(hospital, date(2021, 12, 14), 7).header
    assert header.number == "07"
    assert header.date == writing.DocumentDate(2021, 12, 14)


def test_a_report_upward_is_addressed_since_decree_30_and_not_before(hospital: Party) -> None:
    addressed = document(hospital, NEW)
    assert addressed.addressees == ("Sở Y tế",)
    assert addressed.recipients.lines == ("Như trên", "Các khoa, phòng")
    before = document(hospital, OLD)
    assert before.addressees == ()
    assert before.recipients.lines == ("Sở Y tế (b/c)", "Các khoa, phòng")


def test_a_person_named_luu_is_a_recipient_and_the_filing_line_is_not(hospital: Party) -> None:
    recipients = document(hospital).recipients
    assert recipients.filing == "Lưu: VT, TCCB."
    assert recipients.electronic == ("Lưu Quang Hà",)


@pytest.mark.parametrize("title", ["Lưu VT", "Lưu: HS, VP", "lưu:VT"])
def test_the_filing_line_is_known_however_it_is_written(hospital: Party, title: str) -> None:
    Role.objects.filter(title="Lưu: VT, TCCB.").update(title=title)
    assert document(hospital).recipients.filing == title


@pytest.mark.parametrize("mark", ["(b/c)", "(để b/c)", "(để báo cáo)", "(B/c)"])
def test_whom_it_reports_to_is_known_however_it_is_written(hospital: Party, mark: str) -> None:
    Role.objects.filter(title="Sở Y tế (b/c)").update(title=f"Sở Y tế {mark}")
    assert document(hospital, NEW).addressees == ("Sở Y tế",)


def test_the_body_keeps_the_order_the_headings_and_the_figures(hospital: Party) -> None:
    made = document(hospital)
    assert made.basis == ("Căn cứ Công văn số 90/SYT-TCCB ngày 01/11/2021 của Sở Y tế về tổng kết",)
    headings = [(piece.level, piece.title) for piece in made.body if isinstance(piece, writing.Heading)]
    assert headings == [
        (writing.Level.PART, "Kết quả năm 2021"),
        (writing.Level.SECTION, "Khám chữa bệnh"),
        (writing.Level.SECTION, "Thi đua, khen thưởng"),
    ]
    paragraphs = [piece for piece in made.body if isinstance(piece, writing.Paragraph)]
    words = ["".join(run.text for run in piece.runs) for piece in paragraphs]
    assert words[0] == "Thực hiện kế hoạch năm 2021."
    assert words[-1] == "Toàn viện quyết tâm hoàn thành kế hoạch năm 2022."
    assert not any("nơi nhận" in line for line in words)
    refs = [run.ref for piece in paragraphs for run in piece.runs if run.ref]
    assert len(refs) == len(set(refs)) > 5


def test_the_table_has_a_caption_without_its_figures(hospital: Party) -> None:
    (table,) = [piece for piece in document(hospital).body if isinstance(piece, writing.Table)]
    assert table.caption == "Chỉ tiêu chủ yếu"
    assert table.rows == (("Lượt khám bệnh", "lượt", "110.000", "+10%", "104,8%"),)


def test_the_head_signs(hospital: Party) -> None:
    assert document(hospital).signature == writing.Signature(("GIÁM ĐỐC",), "Nguyễn Thị Lan")


def test_without_a_head_the_place_of_the_name_stays_blank(hospital: Party) -> None:
    Role.objects.filter(kind="head").delete()
    assert document(hospital).signature.name == ""
