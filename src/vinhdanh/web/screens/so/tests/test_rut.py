"""Taking an entry out of the counts."""

from django.test import Client

from vinhdanh.records.models import RegisterType
from vinhdanh.web.tests import factories


def test_it_asks_why_and_keeps_the_entry_readable(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    address = f"/so/kham_luu_dong/{entry.pk}/rut/"
    assert 'id="w-reason"' in as_an.post(address, {"reason": " "}).content.decode()
    as_an.post(address, {"reason": "ghi trùng"})
    entry.refresh_from_db()
    assert entry.withdrawn
    assert "đã rút khỏi sổ" in as_an.get(f"/so/kham_luu_dong/{entry.pk}/").content.decode()
    assert "Đợt 1" in as_an.get("/so/kham_luu_dong/?buoc=da_rut").content.decode()
