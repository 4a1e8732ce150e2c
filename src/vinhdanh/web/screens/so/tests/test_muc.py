"""The page of one entry."""

from django.test import Client

from vinhdanh.casework.registers import RawEntry, RawEvent, correct_entry, record_event
from vinhdanh.records.models import Party, RegisterType, User
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories


def page_of(client: Client, pk: int) -> str:
    """The words of the page."""
    return client.get(f"/so/kham_luu_dong/{pk}/").content.decode()


def test_it_says_what_the_entry_says_and_where_it_comes_from(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    page = page_of(as_an, entry.pk)
    assert "120 người" in page
    assert "30 người" in page  # worked out: not given medicine
    assert "sổ giấy của khoa Khám bệnh" in page


def test_it_tells_which_figures_count_the_entry(as_an: Client, visits: RegisterType) -> None:
    page = page_of(as_an, factories.entry(visits).pk)
    counted = page[page.index("Mục này được đếm trong") :]
    assert "Đợt khám lưu động" in counted
    assert "năm 2021" in counted


def test_states_and_events_stand_in_the_order_of_their_days(as_an: Client, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    record_event(entry, RawEvent("tong_ket", "30/3/2021"), actor=None)
    record_event(entry, RawEvent("tai_kham", "20/3/2021", {"so_hen": "15"}), actor=None)
    page = page_of(as_an, entry.pk)
    told = page[page.index("Diễn biến") :]
    assert told.index("Đã khám") < told.index("Hẹn tái khám") < told.index("Đã tổng kết")
    assert "Số người hẹn: 15 người" in told


def test_a_correction_shows_who_why_and_what_changed(as_an: Client, visits: RegisterType, an: User) -> None:
    entry = factories.entry(visits)
    raw = RawEntry({"xa": "Phú Bình", "lan": "1", "so_nguoi": "125", "cap_thuoc": "90"})
    correct_entry(entry, raw, actor=an, reason="đếm lại phiếu khám")
    page = page_of(as_an, entry.pk)
    assert "đếm lại phiếu khám" in page
    assert "<s>120</s> → 125" in page
    assert "Lê Thị An" in page


def test_relations_that_hold_are_said_too(as_an: Client, visits: RegisterType) -> None:
    page = page_of(as_an, factories.entry(visits).pk)
    assert "Đã khớp" in page
    assert "chỉ cấp thuốc cho người đã khám" in page


def test_a_name_made_of_closed_fields_stays_closed(body: Party, as_an: Client) -> None:
    kept = factories.register(label="Ca {ca_nang}, lần {lan}")
    entry = factories.entry(kept, ca_nang="cụ Tư thôn Đoài")
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert "cụ Tư thôn Đoài" in page_of(as_an, entry.pk)
    assert "cụ Tư thôn Đoài" not in page_of(staff, entry.pk)
    assert "cụ Tư thôn Đoài" not in staff.get("/so/kham_luu_dong/bang.csv").content.decode()
    found, unfound = (staff.get("/so/kham_luu_dong/", {"q": q}).context["rows"] for q in ("cụ tư", "cụ năm"))
    assert [row.label for row in found] == [row.label for row in unfound]  # searching would tell the name


def test_a_closed_register_opens_to_its_circle_only(body: Party, as_an: Client) -> None:
    entry = factories.entry(factories.register(privacy="closed"))
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert as_an.get(f"/so/kham_luu_dong/{entry.pk}/").status_code == 200
    assert staff.get(f"/so/kham_luu_dong/{entry.pk}/").status_code == 403


def test_an_unknown_entry_is_told(as_an: Client, visits: RegisterType) -> None:
    assert as_an.get("/so/kham_luu_dong/999/").status_code == 404
