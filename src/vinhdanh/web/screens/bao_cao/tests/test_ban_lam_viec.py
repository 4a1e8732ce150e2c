"""The report workspace."""

import re

import pytest
from django.test import Client

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.tests import factories

HTMX = {"HX-Request": "true"}
FIGURE = re.compile(r'data-figure="([^"]+)"')


@pytest.fixture
def told(body: Party, visits: RegisterType, outline: str) -> Party:
    """A year with a visit, an indicator of which only the share of the plan survives, and a claim."""
    factories.entry(visits)
    factories.contradiction(body, outline)
    return body


def page_of(client: Client, query: str = "", **headers: str) -> str:
    """The words of the workspace."""
    return client.get(f"/bao-cao/2021/{query}", headers=headers).content.decode()


def figures_of(page: str) -> list[str]:
    """The ids of the figures in the page, in order."""
    return FIGURE.findall(page)


def test_every_figure_of_the_page_opens_to_its_record(as_an: Client, told: Party) -> None:
    ids = figures_of(page_of(as_an))
    assert len(ids) >= 3
    for figure in ids:
        side = page_of(as_an, f"?so={figure}", **HTMX)
        assert '<div class="src">' in side
        assert "/ho-so/" in side


def test_without_a_script_the_same_address_marks_the_figure(as_an: Client, told: Party) -> None:
    figure = figures_of(page_of(as_an))[0]
    page = page_of(as_an, f"?so={figure}")
    marked = page[page.index(f'data-figure="{figure}"') :].partition(">")[0]
    assert 'aria-current="true"' in marked
    assert "Đợt 1 tại Phú Bình" in page


def test_htmx_gets_the_side_alone(as_an: Client, told: Party) -> None:
    assert "<html" not in page_of(as_an, "?xem=kiem-tra", **HTMX)
    assert 'class="page"' not in page_of(as_an, "?xem=kiem-tra", **HTMX)


def test_a_claim_against_the_figures_is_red_on_the_page_and_in_the_outline(as_an: Client, told: Party) -> None:
    page = page_of(as_an)
    assert re.search(r'<p id="danh_gia-1" class="[^"]*\bbad\b', page)
    outline = page[page.index('aria-label="Đề cương"') : page.index('class="page"')]
    assert "có mâu thuẫn" in outline
    assert "Phải gỡ trước khi trình" in page


def test_the_implied_plan_stands_beside_the_figure(as_an: Client, told: Party) -> None:
    ids = figures_of(page_of(as_an))
    sides = [page_of(as_an, f"?so={figure}", **HTMX) for figure in ids]
    assert any("trong khoảng 49.724 đến 50.279 lượt" in side for side in sides)


def test_the_checks_of_one_section_are_shown_alone(as_an: Client, told: Party) -> None:
    side = page_of(as_an, "?xem=kiem-tra&muc=danh_gia", **HTMX)
    assert "hoàn thành mọi chỉ tiêu" in side
    assert "Xem toàn báo cáo" in side


def test_notes_tell_which_words_are_written(as_an: Client, told: Party) -> None:
    side = page_of(as_an, "?xem=ghi-chu", **HTMX)
    assert "Nhận xét chung" in side
    assert "đã viết" in side


def test_only_the_officer_may_edit_the_words(as_an: Client, as_binh: Client, told: Party) -> None:
    assert "Sửa lời văn" in page_of(as_an)
    assert "Sửa lời văn" not in page_of(as_binh)


def test_a_period_without_an_outline_is_told(as_an: Client, told: Party) -> None:
    response = as_an.get("/bao-cao/2021H1/")
    assert response.status_code == 404
    assert "chưa khai báo đề cương" in response.content.decode()
    assert as_an.get("/bao-cao/hom-qua/").status_code == 404
