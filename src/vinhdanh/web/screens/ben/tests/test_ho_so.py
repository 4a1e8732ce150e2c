"""What a person or unit can be proposed for."""

from datetime import date
from typing import Any, cast

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.casework.proposing.tests.recording import rated, told
from vinhdanh.records.models import AwardCase, Party
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories

DAY = "?ngay=2025-12-20"


@pytest.fixture
def nurse(body: Party) -> Party:
    """A nurse of the hospital."""
    return make.person("Ngô Thị Hoa", parent=body)


def won(party: Party, code: str, year: int, **facts: Any) -> AwardCase:
    """A title or form of that year, decided at the start of the next."""
    form = make.award_form(code, is_title=code in {"LDTT", "CSTDCS"}, title=code)
    decided = make.document(f"{year}/QĐ-{code}", issued_on=date(year + 1, 2, 1), year=year + 1)
    plain: dict[str, Any] = {"state": "decided", "decision": decided}
    return make.award(recipient=party, form=form, period=str(year), **plain | facts)


def within(node: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements at `path` below a node."""
    return cast("list[html.HtmlElement]", node.xpath(path))


def award(page: str, title: str) -> html.HtmlElement:
    """The part of the page about one award."""
    return within(html.fromstring(page), f"//details[.//h3='{title}']")[0]


def test_every_condition_shows_its_state_its_article_and_its_mark(as_an: Client, nurse: Party, body: Party) -> None:
    for address in (f"/nguoi/{nurse.pk}/", f"/don-vi/{body.pk}/"):
        tree = html.fromstring(as_an.get(address + DAY).content.decode())
        items = within(tree, "//details//ul[@class='asks']/li")
        assert len(items) > 10
        for item in items:
            state = str(item.xpath("normalize-space(p[1]/span)"))
            assert state in {
                "đạt",
                "chưa đạt",
                "người quyết định",
                "chưa rõ, phải xem xét",
                "đơn vị kiểm tra khi chọn",
            }
            assert item.xpath("normalize-space(.//cite)")
            assert within(item, ".//*[@class='cite']//span[starts-with(@class, 'tag')]")


def test_evidence_leads_to_the_register_of_awards(as_an: Client, nurse: Party) -> None:
    titles = [won(nurse, "CSTDCS", year) for year in (2023, 2024)]
    page = as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    part = award(page, "Chiến sĩ thi đua bộ, ban, ngành, tỉnh")
    links = {link.text_content(): link.get("href") for link in within(part, ".//p[starts-with(., 'Căn cứ')]/a")}
    assert links == {
        f"Chiến sĩ thi đua cơ sở năm {year}": f"/ho-so/award_case/{title.pk}/"
        for year, title in zip((2023, 2024), titles, strict=True)
    }


def test_what_is_missing_and_the_earliest_year_are_said(as_an: Client, nurse: Party) -> None:
    won(nurse, "BK_TTG", 2023)
    part = award(as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode(), "Huân chương Lao động hạng Ba")
    words = part.text_content()
    assert "chưa đủ điều kiện" in words
    assert "Còn thiếu: Bằng khen của Thủ tướng Chính phủ mới được tặng năm 2023, chưa đủ 5 năm" in words
    assert "Sớm nhất: năm 2028" in words


def test_what_the_record_does_not_hold_is_said_and_not_guessed(as_an: Client, nurse: Party) -> None:
    page = as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    assert "Hồ sơ chưa ghi" in page
    part = award(page, "Lao động tiên tiến").text_content()
    assert "hồ sơ chưa ghi kỷ luật" in part
    assert "hồ sơ chưa ghi xếp loại hằng năm" in part
    assert "đủ điều kiện" not in part


def test_what_was_won_for_the_year_is_shown_at_its_award(as_an: Client, nurse: Party) -> None:
    title = won(nurse, "LDTT", 2024)
    part = award(as_an.get(f"/nguoi/{nurse.pk}/?ngay=2025-03-01").content.decode(), "Lao động tiên tiến")
    assert "đã được tặng năm 2024" in part.text_content()
    assert within(part, f".//a[@href='/ho-so/award_case/{title.pk}/']")


def test_a_nomination_is_not_shown(as_an: Client, nurse: Party) -> None:
    won(nurse, "LDTT", 2024, state="nominated")
    assert "Chưa ghi danh hiệu, hình thức khen thưởng nào" in as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()


def test_the_law_of_the_day_and_the_group_decide(as_an: Client, nurse: Party) -> None:
    old = as_an.get(f"/nguoi/{nurse.pk}/?ngay=2023-12-20").content.decode()
    assert "Nghị định 91/2017/NĐ-CP" in award(old, "Chiến sĩ thi đua cơ sở").text_content()
    farmer = as_an.get(f"/nguoi/{nurse.pk}/{DAY}&nhom=farmer").content.decode()
    assert '<option value="farmer" selected>nông dân</option>' in farmer
    assert "Lao động, sản xuất có hiệu quả" in award(farmer, "Lao động tiên tiến").text_content()


def test_an_unknown_group_is_told(as_an: Client, nurse: Party) -> None:
    response = as_an.get(f"/nguoi/{nurse.pk}/?nhom=hoc-sinh")
    assert response.status_code == 404
    assert "Không có nhóm “hoc-sinh”" in response.content.decode()


def test_a_block_is_not_proposed_for_anything(as_an: Client, body: Party) -> None:
    block = make.party("Khối thi đua các bệnh viện", kind="block")
    page = as_an.get(f"/don-vi/{block.pk}/").content.decode()
    assert "Khối thi đua không phải là đối tượng của danh hiệu" in page


def test_a_day_outside_the_coded_law_is_refused_in_a_sentence(as_an: Client, nurse: Party) -> None:
    response = as_an.get(f"/nguoi/{nurse.pk}/?ngay=2001-01-01")
    assert response.status_code == 422
    assert "hãy chọn ngày từ 01/10/2017" in response.content.decode()


def test_who_is_not_there_is_told(as_an: Client, nurse: Party, body: Party) -> None:
    for address in ("/nguoi/99999/", "/don-vi/99999/", f"/don-vi/{nurse.pk}/", f"/nguoi/{body.pk}/"):
        response = as_an.get(address)
        assert response.status_code == 404
        assert "Không có người hay đơn vị này" in response.content.decode()


def test_a_person_who_is_closed_stays_in_the_circle(as_an: Client, body: Party) -> None:
    patient = make.person("Cụ Tư", privacy="closed")
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert as_an.get(f"/nguoi/{patient.pk}/").status_code == 200
    assert staff.get(f"/nguoi/{patient.pk}/").status_code == 404


def test_names_in_the_registers_lead_here(as_an: Client, nurse: Party) -> None:
    won(nurse, "LDTT", 2024)
    link = f'href="/ho-so/party/{nurse.pk}/"'
    assert link in as_an.get("/khen-thuong/?nam=2024").content.decode()
    assert link in as_an.get("/tim/?q=ngo thi hoa").content.decode()
    assert as_an.get(f"/ho-so/party/{nurse.pk}/")["Location"] == f"/nguoi/{nurse.pk}/"


@pytest.mark.parametrize("count", [1, 8])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, nurse: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for year in range(2025 - count, 2025):
        won(nurse, "LDTT", year)
    with django_assert_num_queries(
        8
    ):  # who is signed in and may do what; the party; its awards, its entries; the registers
        as_an.get(f"/nguoi/{nurse.pk}/{DAY}")


def test_a_rating_is_led_to_and_what_is_missing_leads_to_its_form(as_an: Client, nurse: Party) -> None:
    (entry, _other) = [*rated(nurse, 2025, muc="httnv"), *rated(nurse, 2024)]
    told("sang_kien", nurse, nam=2024, ten="Sổ tay", loai="de_an")
    page = as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    part = award(page, "Lao động tiên tiến")
    assert "đủ điều kiện" in part.text_content()
    assert within(part, f".//p[starts-with(., 'Căn cứ')]/a[@href='/so/xep_loai/{entry.pk}/']")
    (form,) = within(award(page, "Chiến sĩ thi đua cơ sở"), ".//a[starts-with(@href, '/so/sang_kien/moi/')]")
    assert as_an.get(str(form.get("href"))).content.decode().count(f'value="{nurse.code}"') == 1


def test_closed_entries_and_their_forms_stay_in_the_circle(as_an: Client, nurse: Party, body: Party) -> None:
    rated(nurse, 2024, 2025)
    told("ky_luat", nurse, nam=2025, hinh_thuc="canh_cao", state="quyet_dinh")
    address = f"/nguoi/{nurse.pk}/{DAY}"
    seen = as_an.get(address).content.decode()
    assert "bị kỷ luật cảnh cáo" in seen
    clerk = signed_in(factories.person(body, "Vũ Minh Dung", "clerk")).get(address).content.decode()
    assert "cảnh cáo</a>" not in clerk
    assert "bị kỷ luật cảnh cáo" not in clerk
    assert "/so/ky_luat/" not in clerk
    assert "không thuộc quyền xem của bạn" in clerk


def test_what_waits_is_said_first_with_its_article_its_entry_and_what_to_do(as_an: Client, nurse: Party) -> None:
    rated(nurse, 2025)
    entry = told("ky_luat", nurse, nam=2025, when="1/10/2025", state="xem_xet")
    page = as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    (notice,) = within(html.fromstring(page), "//div[@class='said wait']")
    words = " ".join(notice.text_content().split())
    assert "Đang xem xét kỷ luật" in words
    assert "có kết luận thì ghi vào sổ kỷ luật rồi xét lại" in words
    assert words.endswith("khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP đã đọc nguyên văn")
    assert within(notice, f".//a[@href='/so/ky_luat/{entry.pk}/']")
    later = as_an.get(f"/nguoi/{nurse.pk}/?ngay=2025-09-30").content.decode()
    assert not within(html.fromstring(later), "//div[@class='said wait']")


def test_who_may_not_read_discipline_is_told_to_ask_whether_or_not_anything_waits(body: Party, nurse: Party) -> None:
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    before = staff.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    told("ky_luat", nurse, nam=2025, when="1/10/2025", state="xem_xet")
    after = staff.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode()
    notices = [within(html.fromstring(page), "//div[@class='said wait']") for page in (before, after)]
    (first,), (second,) = notices
    assert first.text_content() == second.text_content()
    assert "hãy hỏi thường trực thi đua, khen thưởng" in first.text_content()
    assert within(first, ".//cite")


def test_a_share_of_people_that_were_not_counted_is_not_told_as_met(as_an: Client, nurse: Party) -> None:
    rated(nurse, 2020)
    part = award(as_an.get(f"/nguoi/{nurse.pk}/?ngay=2020-12-20").content.decode(), "Chiến sĩ thi đua cơ sở")
    (item,) = within(part, ".//li[contains(., 'không quá 15%') or contains(., 'Không quá 15%')]")
    assert str(item.xpath("normalize-space(p[1]/span)")) == "đơn vị kiểm tra khi chọn"


def test_the_registers_say_what_they_hold_the_latest_first(as_an: Client, nurse: Party) -> None:
    (old,), (new,) = rated(nurse, 2023, muc="httnv"), rated(nurse, 2024, so_thang=11)
    tree = html.fromstring(as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode())
    (section,) = within(tree, "//section[@aria-labelledby='so-sach']")
    assert [" ".join(one.text_content().split()) for one in within(section, ".//li")] == [
        "2024 Hoàn thành xuất sắc nhiệm vụ; số tháng công tác trong năm: 11 tháng",
        "2023 Hoàn thành tốt nhiệm vụ",
    ]
    links = [link.get("href") for link in within(section, ".//li/a")]
    assert links == [f"/so/xep_loai/{one.pk}/" for one in (new, old)]


def test_awards_as_near_as_each_other_stand_in_the_order_of_the_law(as_an: Client, nurse: Party) -> None:
    rated(nurse, 2025)
    tree = html.fromstring(as_an.get(f"/nguoi/{nurse.pk}/{DAY}").content.decode())
    titles = [one.text_content() for one in within(tree, "//details//h3")]
    orders = [one for one in titles if one.startswith("Huân chương Độc lập")]
    assert orders == [f"Huân chương Độc lập hạng {rank}" for rank in ("Ba", "Nhì", "Nhất")]


def test_pages_of_people_and_units_stand_under_khen_thuong(as_an: Client, nurse: Party, body: Party) -> None:
    for address in (f"/nguoi/{nurse.pk}/", f"/don-vi/{body.pk}/"):
        tree = html.fromstring(as_an.get(address).content.decode())
        (current,) = within(tree, "//header//a[@aria-current='page']")
        assert current.text_content() == "Khen thưởng"


def test_a_unit_leads_to_the_screening_of_its_people(as_an: Client, nurse: Party, body: Party) -> None:
    assert f'href="/ra-soat/?don_vi={body.pk}"' in as_an.get(f"/don-vi/{body.pk}/").content.decode()
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert "/ra-soat/?don_vi" not in staff.get(f"/don-vi/{body.pk}/").content.decode()
