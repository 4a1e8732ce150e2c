"""Uploading a past report."""

import pytest
from django.test import Client

from vinhdanh.casework.parties import add_party
from vinhdanh.records.models import ImportBatch, Party, User
from vinhdanh.web.screens.nhap_bao_cao.tests import reports

ADDRESS = "/nhap-bao-cao/tai-len/"


def words(body: Party, **changes: object) -> dict[str, object]:
    return {"file": reports.upload(), "year": "2021", "part": "", "owner": str(body.pk)} | changes


def test_a_report_is_read_and_leads_to_what_was_read(as_an: Client, an: User, body: Party) -> None:
    answer = as_an.post(ADDRESS, words(body))
    batch = ImportBatch.objects.get()
    assert answer["Location"] == f"/nhap-bao-cao/{batch.pk}/"
    assert (batch.file_name, batch.period, batch.owner, batch.uploaded_by) == (reports.NAME, "2021", body, an)


def test_a_half_year_is_a_period_too(as_an: Client, body: Party) -> None:
    as_an.post(ADDRESS, words(body, part="H1"))
    assert ImportBatch.objects.get().period == "2021H1"


def test_a_unit_of_the_body_may_have_written_it(as_an: Client, body: Party) -> None:
    ward = add_party(code="khoa-noi", kind="unit", name="Khoa Nội", parent=body, actor=None)
    assert "Khoa Nội" in as_an.get(ADDRESS).content.decode()
    as_an.post(ADDRESS, words(body, owner=str(ward.pk)))
    assert ImportBatch.objects.get().owner == ward


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"file": ""}, "file", "Chưa chọn tệp báo cáo."),
        ({"file": reports.upload(b" ")}, "file", reports.NAME),
        ({"file": reports.upload(b"PK\x03\x04", "x.docx")}, "file", "x.docx"),
        ({"year": ""}, "year", "Chưa ghi năm của báo cáo."),
        ({"year": "mười"}, "year", "“mười” không phải một năm"),
        ({"owner": "0"}, "owner", "Chọn cơ quan, đơn vị"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(
    changes: dict[str, object], field: str, sentence: str, as_an: Client, body: Party
) -> None:
    answer = as_an.post(ADDRESS, words(body, **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert f'id="w-{field}"' in page
    assert not ImportBatch.objects.exists()


def test_a_file_that_stands_in_the_record_is_not_taken_twice(as_an: Client, body: Party) -> None:
    as_an.post(ADDRESS, words(body))
    batch = ImportBatch.objects.get()
    as_an.post(f"/nhap-bao-cao/{batch.pk}/", {"viec": "nhan-het"})
    as_an.post(f"/nhap-bao-cao/{batch.pk}/", {"viec": "ghi"})
    answer = as_an.post(ADDRESS, words(body))
    assert answer.status_code == 422
    assert "đã được ghi vào hồ sơ ngày" in answer.content.decode()


@pytest.mark.usefixtures("outline")
def test_the_head_reads_but_does_not_import(as_binh: Client, as_an: Client) -> None:
    assert as_binh.get(ADDRESS).status_code == 403
    assert "Nhập báo cáo cũ" in as_an.get("/bao-cao/").content.decode()
    assert "Nhập báo cáo cũ" not in as_binh.get("/bao-cao/").content.decode()


def test_a_stranger_is_refused(as_chi: Client, body: Party) -> None:
    assert as_chi.post(ADDRESS, words(body)).status_code == 403
    assert not ImportBatch.objects.exists()
