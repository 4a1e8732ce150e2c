"""The screening page: who is shown under which filter, who may see it, and the workbook of the same lines."""

from datetime import date
from io import BytesIO
from typing import cast

import pytest
from django.test import Client
from lxml import html
from openpyxl import load_workbook
from tests import factories as make

from vinhdanh.casework.proposing.population import EventRow, YearRow
from vinhdanh.casework.proposing.tests.recording import initiative, rated, told
from vinhdanh.casework.screening import recorded
from vinhdanh.records.models import AwardCase, Party
from vinhdanh.web.screens.ra_soat import danh_sach

pytestmark = pytest.mark.django_db
Rows = tuple[list[YearRow], list[EventRow]]
ADDRESS = "/ra-soat/?ngay=2025-12-20"


@pytest.fixture
def people(monkeypatch: pytest.MonkeyPatch) -> Rows:
    """One who was never honoured, one as good who was, and one whose results are short."""
    unit = make.party("Phòng Thử nghiệm")
    found = [make.person(name, parent=unit) for name in ("Ví Dụ Bỏ Sót", "Ví Dụ Đã Khen", "Ví Dụ Còn Thiếu")]
    never, honoured, short = (one.pk for one in found)
    years = [YearRow(one, year, "HTXSNV", 12, "none") for one in (never, honoured) for year in range(2021, 2026)]
    years += [YearRow(short, year, "HTNV", 12, "none") for year in range(2021, 2026)]
    events = [EventRow(honoured, date(year, 12, 1), "award", "CSTDCS", "cong_trang") for year in range(2021, 2025)]
    monkeypatch.setattr(recorded, "population", lambda _on: (years, events))
    return years, events


@pytest.mark.usefixtures("people")
def test_the_overlooked_come_first_with_the_facts_that_say_so(as_an: Client) -> None:
    page = as_an.get(ADDRESS).content.decode()
    assert "Ví Dụ Bỏ Sót" in page
    assert "Ví Dụ Còn Thiếu" not in page
    assert "05 năm liền hoàn thành tốt nhiệm vụ trở lên; 03 năm hoàn thành xuất sắc trong 03 năm gần nhất" in page


@pytest.fixture
def waiting(people: Rows, monkeypatch: pytest.MonkeyPatch) -> Party:
    """The one who was never honoured, now under consideration."""
    never = Party.objects.get(name="Ví Dụ Bỏ Sót")
    monkeypatch.setattr(recorded, "on_hold", lambda _on: {never.pk})
    return never


def rows(page: str, label: str) -> list[str]:
    """The lines of the table that is called so, as words."""
    return [words(one) for one in within(page, f"//div[@aria-label='{label}']//tbody/tr")]


def within(page: str, path: str) -> list[html.HtmlElement]:
    """The elements at `path`."""
    return cast("list[html.HtmlElement]", html.fromstring(page).xpath(path))


def words(node: html.HtmlElement) -> str:
    """What a reader sees of it."""
    return " ".join(node.text_content().split())


def number(page: str, title: str, column: str) -> str:
    """What the table of totals counts."""
    (cell,) = within(page, f"//table[contains(@class, 'tally')]//tr[th='{title}']/td[@data-label='{column}']")
    return words(cell)


def test_who_waits_is_counted_apart_and_not_among_the_eligible(as_an: Client, waiting: Party) -> None:
    page = as_an.get(f"{ADDRESS}&loc=eligible").content.decode()
    assert not [row for row in rows(page, "Kết quả rà soát") if waiting.name in row]
    assert number(page, "Chiến sĩ thi đua cơ sở", "Đủ điều kiện") == "1"
    assert number(page, "Chiến sĩ thi đua cơ sở", "Trong đó có thể bị bỏ sót") == "0"
    assert number(page, "Chiến sĩ thi đua cơ sở", "Tạm dừng xét") == "1"


def test_why_they_wait_is_said_with_its_article_its_mark_and_what_to_do(as_an: Client, waiting: Party) -> None:
    (notice,) = within(as_an.get(ADDRESS).content.decode(), "//div[@class='said wait']")
    assert f"tạm dừng xét 1 người: {waiting.name}" in words(notice)
    assert "có kết luận thì ghi vào sổ kỷ luật rồi xét lại" in words(notice)
    assert words(notice).endswith("khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP đã đọc nguyên văn")


def test_who_waits_is_shown_with_what_they_would_be_otherwise(as_an: Client, waiting: Party) -> None:
    (first, *_others) = rows(as_an.get(f"{ADDRESS}&loc=hold").content.decode(), "Kết quả rà soát")
    assert waiting.name in first
    assert "Chiến sĩ thi đua cơ sở" in first
    assert "tạm dừng xét: đang xem xét kỷ luật" in first
    assert "nếu kết luận không bị kỷ luật: đủ điều kiện" in first


@pytest.mark.usefixtures("people")
def test_who_is_proposed_already_is_not_overlooked_and_is_marked(as_an: Client) -> None:
    never = Party.objects.get(name="Ví Dụ Bỏ Sót")
    form = make.award_form("CSTDCS", is_title=True)
    proposal = make.award(recipient=never, form=form, period="2025", state="nominated")
    address = f"{ADDRESS}&danh_hieu=CSTDCS"
    assert "Không có ai" in as_an.get(address).content.decode()
    found = rows(as_an.get(f"{address}&loc=eligible").content.decode(), "Kết quả rà soát")
    assert ["đang đề nghị năm 2025" in row for row in found] == [never.name in row for row in found]
    AwardCase.objects.filter(pk=proposal.pk).update(state="refused")
    assert never.name in as_an.get(address).content.decode()


def test_who_was_given_the_title_for_the_year_is_marked(
    as_an: Client, people: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    honoured = Party.objects.get(name="Ví Dụ Đã Khen")
    years, events = people
    given = EventRow(honoured.pk, date(2025, 12, 10), "award", "LDTT", "cong_trang")
    monkeypatch.setattr(recorded, "population", lambda _on: (years, [*events, given]))
    found = rows(as_an.get(f"{ADDRESS}&loc=eligible&danh_hieu=LDTT").content.decode(), "Kết quả rà soát")
    assert ["đã được tặng năm 2025" in row for row in found] == [honoured.name in row for row in found]
    assert any(honoured.name in row for row in found)


@pytest.mark.usefixtures("people")
def test_everybody_screened_stands_in_one_column(as_an: Client) -> None:
    page = as_an.get(ADDRESS).content.decode()
    apart = ("Đủ điều kiện", "Phải xem xét thêm", "Chưa đủ điều kiện", "Tạm dừng xét")
    for title in ("Lao động tiên tiến", "Chiến sĩ tiên tiến", "Huân chương Lao động hạng Ba"):
        assert sum(int(number(page, title, column)) for column in apart) == 3


@pytest.mark.usefixtures("people")
def test_the_eligible_show_the_article_they_stand_on(as_an: Client) -> None:
    found = rows(as_an.get(f"{ADDRESS}&loc=eligible&danh_hieu=LDTT").content.decode(), "Kết quả rà soát")
    assert len(found) == 2
    assert all("Điều 24 Luật 06/2022/QH15 đã đọc nguyên văn" in row for row in found)


@pytest.mark.usefixtures("people")
def test_the_numbers_are_those_of_the_chosen_unit(as_an: Client) -> None:
    other = make.party("Phòng Khác")
    Party.objects.filter(name="Ví Dụ Đã Khen").update(parent=other)
    page = as_an.get(f"{ADDRESS}&don_vi={other.pk}").content.decode()
    assert number(page, "Lao động tiên tiến", "Đủ điều kiện") == "1"
    assert "trong đơn vị đã chọn" in page
    assert "Phòng Khác; năm xét 2025, ngày quyết định 20/12/2025" in page  # paper shows no filters


@pytest.mark.usefixtures("people")
def test_a_unit_whose_people_have_no_year_is_not_shown_as_everybody(as_an: Client) -> None:
    other = make.party("Phòng Chưa Ghi")
    make.person("Ví Dụ Chưa Ghi", parent=other)
    page = as_an.get(f"{ADDRESS}&don_vi={other.pk}&loc=eligible").content.decode()
    assert "Không có ai khi lọc như vậy" in page
    assert "1 người chưa ghi năm nào nên chưa xét" in page


@pytest.mark.usefixtures("people")
def test_a_unit_or_title_that_is_not_there_is_as_none_chosen(as_an: Client) -> None:
    page = as_an.get(f"{ADDRESS}&don_vi=99999&danh_hieu=KHONG_CO&loc=la").content.decode()
    assert "Có thể bị bỏ sót: 1 người" in page


@pytest.mark.usefixtures("people")
def test_a_long_list_is_shown_in_pages_that_keep_the_filters(as_an: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(danh_sach, "LINES_ON_A_PAGE", 2)
    page = as_an.get(f"{ADDRESS}&loc=not_eligible&trang=2").content.decode()
    assert len(rows(page, "Kết quả rà soát")) == 2
    assert "?ngay=2025-12-20&amp;loc=not_eligible&amp;trang=3" in page


@pytest.mark.usefixtures("people")
def test_who_has_no_year_on_record_is_named(as_an: Client) -> None:
    stranger = make.person("Ví Dụ Chưa Ghi")
    page = as_an.get(ADDRESS).content.decode()
    assert f'<a href="/nguoi/{stranger.pk}/?ngay=2025-12-20">Ví Dụ Chưa Ghi</a>' in page


@pytest.mark.usefixtures("people")
def test_what_is_missing_is_told_with_its_article_and_mark(as_an: Client) -> None:
    page = as_an.get(f"{ADDRESS}&loc=near&danh_hieu=LDTT").content.decode()
    assert "Ví Dụ Còn Thiếu" in page
    assert "Điều 24 Luật 06/2022/QH15" in page
    assert "đã đọc nguyên văn" in page


@pytest.mark.usefixtures("people")
def test_the_workbook_holds_the_lines_of_the_filters(as_an: Client) -> None:
    answer = as_an.get("/ra-soat/bang.xlsx?ngay=2025-12-20&loc=eligible&danh_hieu=CSTDCS")
    book = load_workbook(BytesIO(answer.content))
    names = [row[0].value for row in book["Rà soát"].iter_rows(min_row=2)]
    assert sorted(map(str, names)) == ["Ví Dụ Bỏ Sót", "Ví Dụ Đã Khen"]
    assert book["Theo hình thức"].max_row > 5


def test_the_workbook_says_who_waits_and_what_it_stands_on(as_an: Client, waiting: Party) -> None:
    book = load_workbook(BytesIO(as_an.get("/ra-soat/bang.xlsx?ngay=2025-12-20&loc=hold").content))
    heads, *lines = book["Rà soát"].iter_rows(values_only=True)
    first = dict(zip(heads, lines[0], strict=True))
    assert (first["Họ và tên"], first["Kết quả"]) == (waiting.name, "đủ điều kiện")
    assert first["Tạm dừng xét"] == "đang xem xét kỷ luật"
    assert "Luật 06/2022/QH15 (đã đọc nguyên văn)" in str(first["Điều khoản"])
    made = dict(book["Cách lập"].iter_rows(values_only=True))
    assert (made["Tạm dừng xét"], made["Năm xét"]) == (1, 2025)
    assert "khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP" in str(made["Vì sao tạm dừng"])


@pytest.mark.usefixtures("people")
def test_the_workbook_keeps_numbers_as_numbers_and_its_heads_in_sight(as_an: Client) -> None:
    book = load_workbook(BytesIO(as_an.get("/ra-soat/bang.xlsx?ngay=2025-12-20").content))
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
    assert all(isinstance(row[1], int) for row in book["Theo hình thức"].iter_rows(min_row=2, values_only=True))


@pytest.mark.usefixtures("people")
def test_rows_of_the_workbook_are_as_high_as_their_text(as_an: Client) -> None:
    sheet = load_workbook(BytesIO(as_an.get("/ra-soat/bang.xlsx?ngay=2025-12-20&loc=not_eligible").content))["Rà soát"]
    assert "Căn cứ" not in [cell.value for cell in sheet[1]]  # nobody here was overlooked
    texts = {row[0].row: max(len(str(cell.value or "")) for cell in row) for row in sheet.iter_rows(min_row=2)}
    shortest, longest = min(texts, key=texts.__getitem__), max(texts, key=texts.__getitem__)
    assert sheet.row_dimensions[longest].height > sheet.row_dimensions[shortest].height


def test_a_quota_that_the_unit_has_spent_is_told_as_on_the_page_of_the_person(as_an: Client) -> None:
    unit = make.party("Phòng Đã Đủ", kind="unit")
    one = make.person("Ví Dụ Quá Tỷ Lệ", parent=unit)
    rated(one, 2019, 2020)
    initiative(one, 2020)
    told("quan_so", unit, nam=2020, thanh_vien=5, ldtt=4, cstdcs=1)
    address = "/ra-soat/?ngay=2020-12-31&danh_hieu=CSTDCS"
    assert "Không có ai" in as_an.get(f"{address}&loc=eligible").content.decode()
    (row,) = rows(as_an.get(f"{address}&loc=not_eligible").content.decode(), "Kết quả rà soát")
    assert "Hồ sơ: vượt tỷ lệ: 1 người, được tối đa 0 (15% của 4)" in row


def test_study_without_a_fair_result_is_told_as_on_the_page_of_the_person(as_an: Client) -> None:
    one = make.person("Ví Dụ Đi Học")
    rated(one, 2019, 2020, muc="httnv")
    told("nghi_hoc", one, nam=2020, loai="di_hoc", so_thang=12, ket_qua="trung_binh")
    page = as_an.get("/ra-soat/?ngay=2020-12-31&danh_hieu=LDTT&loc=not_eligible").content.decode()
    (row,) = rows(page, "Kết quả rà soát")
    assert "Hồ sơ: đi học 12 tháng, kết quả học tập: trung bình" in row


def test_a_decision_of_january_is_for_the_year_before(as_an: Client) -> None:
    one = make.person("Ví Dụ Tháng Giêng")
    rated(one, 2024, 2025)
    assert "Xét 1 người cho năm 2024" in as_an.get("/ra-soat/?ngay=2025-01-15").content.decode()


def test_a_year_that_nobody_is_rated_for_is_told(as_an: Client) -> None:
    rated(make.person("Ví Dụ Năm Trước"), 2024)
    page = as_an.get(f"{ADDRESS}&loc=not_eligible").content.decode()
    assert "Hồ sơ chưa ghi xếp loại năm 2025 của ai, nên bảng này xét đến năm 2024" in page
    assert "?ngay=2024-12-31" in page


def test_without_ratings_the_page_says_where_to_record_them(as_an: Client) -> None:
    answer = as_an.get(ADDRESS)
    assert answer.status_code == 422
    assert "sổ xếp loại" in answer.content.decode()


def test_a_day_years_after_the_last_rating_is_refused_in_an_officers_words(as_an: Client) -> None:
    rated(make.person("Ví Dụ Cũ"), 2020)
    page = as_an.get(ADDRESS).content.decode()
    assert "Hồ sơ mới ghi xếp loại đến năm 2020" in page
    assert "hoặc chọn ngày đến 31/12/2021" in page
    assert "parquet" not in page


@pytest.mark.usefixtures("people")
def test_a_day_that_cannot_be_read_is_told_and_the_filters_stay(as_an: Client) -> None:
    answer = as_an.get("/ra-soat/?ngay=hom-qua&danh_hieu=LDTT&loc=near")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<option value="LDTT" selected>' in page
    assert '<option value="near" selected>' in page
    assert "Mở sổ xếp loại" not in page


def test_only_those_who_may_read_what_is_closed_may_screen(as_chi: Client) -> None:
    assert as_chi.get(ADDRESS).status_code == 403
    assert as_chi.get("/ra-soat/bang.xlsx").status_code == 403
