"""The page of one measure."""

from django.test import Client

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.tests import factories


def page_of(client: Client, code: str, query: str = "") -> str:
    """The words of the page."""
    return client.get(f"/chi-tieu/{code}/{query}").content.decode()


def test_a_comparison_is_said_in_every_wording(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    factories.value(visits, body, "2020", "80.000")
    factories.value(visits, body, "2021", "60.000")
    factories.value(visits, body, "2021", "75.000", "plan")
    page = page_of(as_an, "luot_kham")
    for words in ("Giảm 25% so với cùng kỳ", "Bằng 75% so với cùng kỳ", "Giảm 20% so với kế hoạch", "Đạt 80% kế hoạch"):
        assert words in page


def test_the_series_is_drawn_and_told_in_a_table(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    for year, words in (("2019", "70.000"), ("2020", "80.000"), ("2021", "60.000")):
        factories.value(visits, body, year, words)
    page = page_of(as_an, "luot_kham")
    assert "<svg" in page
    assert 'fill="currentColor"' in page
    assert page.index(">năm 2019</a>") < page.index(">năm 2020</a>") < page.index(">năm 2021</a>")


def test_an_implied_plan_is_marked_as_such_in_the_series(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    factories.value(visits, body, "2021", "45.000")
    factories.share(visits, body, "2021", "90")
    page = page_of(as_an, "luot_kham")
    assert "suy ra từ tỷ lệ đã in, kế hoạch" in page
    assert "49.724 đến 50.279" in page


def test_another_definition_is_named_and_not_joined(as_an: Client, body: Party) -> None:
    new = factories.indicator("moi", version="từ 2020: cả ngoại trú", scope="cả ngoại trú")
    old = factories.indicator("cu", version="đến 2019: nội trú", scope="nội trú")
    factories.value(old, body, "2019", "11.111")
    factories.value(new, body, "2021", "60.000")
    page = page_of(as_an, "moi")
    assert "Định nghĩa khác" in page
    assert "đến 2019: nội trú" in page
    assert "11.111" not in page


def test_a_corrected_value_stays_readable_with_its_reason(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    factories.value(visits, body, "2021", "60.000")
    factories.value(visits, body, "2021", "61.500", reason="cộng thiếu trạm Phú Bình")
    page = page_of(as_an, "luot_kham")
    assert "<s>60.000 lượt</s>" in page
    assert "cộng thiếu trạm Phú Bình" in page


def test_a_measure_counted_by_a_register_leads_to_its_entries(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits)
    page = page_of(as_an, "kham_luu_dong.luot", "?ky=2021")
    assert "120 người" in page
    assert "Đợt 1 tại Phú Bình" in page


def test_a_name_with_markup_stays_words_in_the_drawing(as_an: Client, body: Party) -> None:
    odd = factories.indicator("la", title='<script>"&', unit="<b>lượt</b>")
    factories.value(odd, body, "2021", "5")
    page = page_of(as_an, "la")
    assert "<script>&quot;" not in page
    assert '<script>"' not in page
    assert "<b>lượt" not in page


def test_an_unknown_measure_is_told(as_an: Client) -> None:
    assert as_an.get("/chi-tieu/khong_co/").status_code == 404
