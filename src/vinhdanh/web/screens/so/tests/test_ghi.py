"""Writing and correcting an entry."""

from typing import Any

from django.test import Client

from vinhdanh.records.models import Entry, Party, RegisterType, User
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories

NEW = {
    "xa": "Đông Hưng",
    "lan": "3",
    "so_nguoi": "khoảng 200",
    "cap_thuoc": "150",
    "when": "5/5/2021",
    "state": "da_kham",
}


def post(client: Client, words: dict[str, str], address: str = "/so/kham_luu_dong/moi/") -> Any:
    """Send the form."""
    return client.post(address, words)


def test_what_was_typed_becomes_an_entry_with_its_author(as_an: Client, an: User, visits: RegisterType) -> None:
    response = post(as_an, NEW)
    entry = Entry.objects.get()
    assert response["Location"] == f"/so/kham_luu_dong/{entry.pk}/"
    assert entry.label == "Đợt 3 tại Đông Hưng"
    assert entry.values["so_nguoi"] == {"low": "200", "qualifier": "approx"}
    assert entry.state == "da_kham"
    version = entry.versions.get()
    assert version.by == an


def test_a_refusal_stands_at_its_field_and_nothing_typed_is_lost(as_an: Client, visits: RegisterType) -> None:
    response = post(as_an, NEW | {"cap_thuoc": "300"})
    page = response.content.decode()
    assert response.status_code == 422
    assert not Entry.objects.exists()
    assert 'id="w-cap_thuoc"' in page
    assert "chỉ cấp thuốc cho người đã khám" in page
    assert 'value="khoảng 200"' in page
    assert 'aria-invalid="true"' in page


def test_a_missing_field_and_a_wrong_time_are_refused_where_they_stand(as_an: Client, visits: RegisterType) -> None:
    assert 'id="w-xa"' in post(as_an, NEW | {"xa": ""}).content.decode()
    page = post(as_an, NEW | {"when": "ngày kia"}).content.decode()
    assert "ngày kia" in page
    assert not Entry.objects.exists()


def test_an_unknown_source_document_is_refused_at_its_row(as_an: Client, visits: RegisterType) -> None:
    assert 'id="w-source"' in post(as_an, NEW | {"source": "99/QĐ-KHÔNG"}).content.decode()


def test_computed_fields_are_shown_and_not_typed(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    page = as_an.get(f"/so/kham_luu_dong/{entry.pk}/sua/").content.decode()
    assert 'name="khong_thuoc"' not in page
    assert "30 người" in page


def test_the_form_of_a_correction_reads_back_what_stands(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits, so_nguoi="trên 300", kinh_phi="12,5")
    before = dict(entry.values)
    page = as_an.get(f"/so/kham_luu_dong/{entry.pk}/sua/")
    words = {row.name: row.value for row in page.context["rows"]} | {"reason": "đọc lại"}
    post(as_an, words, f"/so/kham_luu_dong/{entry.pk}/sua/")
    entry.refresh_from_db()
    assert entry.version == 2
    assert entry.values == before


def test_a_correction_needs_its_reason(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    response = post(as_an, NEW, f"/so/kham_luu_dong/{entry.pk}/sua/")
    assert response.status_code == 422
    assert 'id="w-reason"' in response.content.decode()


def test_a_writer_who_cannot_see_a_closed_field_keeps_it(body: Party, an: User, visits: RegisterType) -> None:
    entry = factories.entry(visits, ca_nang="cụ Tư thôn Đoài")
    head_of_unit = signed_in(factories.person(body, "Ngô Quang Em", "unit_head"))
    page = head_of_unit.get(f"/so/kham_luu_dong/{entry.pk}/sua/").content.decode()
    assert "cụ Tư" not in page
    post(head_of_unit, NEW | {"reason": "ghi nhầm xã"}, f"/so/kham_luu_dong/{entry.pk}/sua/")
    entry.refresh_from_db()
    assert entry.values["xa"] == "Đông Hưng"
    assert entry.values["ca_nang"] == "cụ Tư thôn Đoài"


def test_staff_may_write_but_not_correct(body: Party, an: User, visits: RegisterType) -> None:
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert staff.get("/so/kham_luu_dong/moi/").status_code == 200
    entry = factories.entry(visits)
    assert staff.get(f"/so/kham_luu_dong/{entry.pk}/sua/").status_code == 403
