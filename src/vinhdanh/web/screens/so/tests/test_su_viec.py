"""Recording a step or an event of an entry."""

from django.test import Client

from vinhdanh.records.models import RegisterType
from vinhdanh.web.tests import factories


def test_the_next_step_is_recorded_with_its_day(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    as_an.post(f"/so/kham_luu_dong/{entry.pk}/ghi/tong_ket/", {"when": "30/3/2021"})
    entry.refresh_from_db()
    assert entry.state == "tong_ket"


def test_a_step_back_is_refused_on_the_page(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    response = as_an.post(f"/so/kham_luu_dong/{entry.pk}/ghi/ke_hoach/", {"when": "30/3/2021"})
    assert response.status_code == 422
    assert "không thể ghi bước" in response.content.decode()


def test_an_event_asks_for_its_own_fields(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    address = f"/so/kham_luu_dong/{entry.pk}/ghi/tai_kham/"
    assert 'name="so_hen"' in as_an.get(address).content.decode()
    assert 'id="w-so_hen"' in as_an.post(address, {"when": "20/3/2021"}).content.decode()
    as_an.post(address, {"when": "20/3/2021", "so_hen": "15"})
    assert entry.events.get(code="tai_kham").values == {"so_hen": "15"}


def test_a_day_is_asked_for(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    assert 'id="w-when"' in as_an.post(f"/so/kham_luu_dong/{entry.pk}/ghi/tong_ket/", {}).content.decode()


def test_an_undeclared_event_is_told(as_an: Client, visits: RegisterType) -> None:
    assert as_an.get(f"/so/kham_luu_dong/{factories.entry(visits).pk}/ghi/bay_len/").status_code == 404
