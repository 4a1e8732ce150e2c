"""The screening page: who is shown under which filter, who may see it, and the workbook of the same lines."""

from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests import factories as make

from vinhdanh.casework.proposing.population import EventRow, YearRow
from vinhdanh.casework.screening import recorded
from vinhdanh.records.models import Party

pytestmark = pytest.mark.django_db
ADDRESS = "/ra-soat/?ngay=2025-12-20"


@pytest.fixture
def people(monkeypatch: pytest.MonkeyPatch) -> None:
    """One who was never honoured, one as good who was, and one whose results are short."""
    unit = make.party("Phòng Thử nghiệm")
    found = [make.person(name, parent=unit) for name in ("Ví Dụ Bỏ Sót", "Ví Dụ Đã Khen", "Ví Dụ Còn Thiếu")]
    never, honoured, short = (one.pk for one in found)
    years = [YearRow(one, year, "HTXSNV", 12, "none") for one in (never, honoured) for year in range(2021, 2026)]
    years += [YearRow(short, year, "HTNV", 12, "none") for year in range(2021, 2026)]
    events = [EventRow(honoured, date(year, 12, 1), "award", "CSTDCS", "cong_trang") for year in range(2021, 2025)]
    monkeypatch.setattr(recorded, "population", lambda _on: (years, events))


@pytest.mark.usefixtures("people")
def test_the_overlooked_come_first_with_the_facts_that_say_so(as_an: Client) -> None:
    page = as_an.get(ADDRESS).content.decode()
    assert "Ví Dụ Bỏ Sót" in page
    assert "Ví Dụ Còn Thiếu" not in page
    assert "05 năm liền hoàn thành tốt nhiệm vụ trở lên; 03 năm hoàn thành xuất sắc trong 03 năm gần nhất" in page


@pytest.mark.usefixtures("people")
def test_whose_discipline_is_under_consideration_waits(as_an: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    never = Party.objects.get(name="Ví Dụ Bỏ Sót")
    monkeypatch.setattr(recorded, "on_hold", lambda _on: {never.pk})
    assert "tạm dừng xét: đang xem xét kỷ luật" in as_an.get(ADDRESS).content.decode()


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


def test_without_ratings_the_page_says_where_to_record_them(as_an: Client) -> None:
    answer = as_an.get(ADDRESS)
    assert answer.status_code == 422
    assert "sổ xếp loại" in answer.content.decode()


def test_a_day_that_cannot_be_read_is_told(as_an: Client) -> None:
    assert as_an.get("/ra-soat/?ngay=hom-qua").status_code == 422


def test_only_those_who_may_read_what_is_closed_may_screen(as_chi: Client) -> None:
    assert as_chi.get(ADDRESS).status_code == 403
    assert as_chi.get("/ra-soat/bang.xlsx").status_code == 403
