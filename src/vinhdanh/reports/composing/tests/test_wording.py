"""Words that depend on where they stand: small letters, openers said once, the year's own word, second citations."""

from datetime import date

import pytest

from vinhdanh.records.models import Party
from vinhdanh.reports.composing.template import render, small
from vinhdanh.reports.tests.factories import body, document, place


@pytest.fixture
def owner() -> Party:
    return body("Sở Y tế Đông Giang")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Đã trình", "đã trình"),
        ("Ý kiến", "ý kiến"),
        ("UBND tỉnh giao", "UBND tỉnh giao"),
        ("TBA 110 kV", "TBA 110 kV"),
        ("Sở Công Thương", "Sở Công Thương"),
        ("4 việc", "4 việc"),
        ("", ""),
    ],
)
def test_words_inside_a_sentence_begin_small_save_names(words: str, wanted: str) -> None:
    assert small(words) == wanted
    rendered = render("Quy chế: {trang_thai|thuong}", lambda _name, _filters: words or None)
    assert "".join(map(str, rendered.segments)) == f"Quy chế: {wanted or '…'}"


@pytest.mark.django_db
def test_a_section_opens_with_trong_ky_once_and_a_year_says_nam(owner: Party) -> None:
    year = place(owner, "2021")
    assert year.reworded("Trong kỳ, {x} được cấp.") == "Trong năm, {x} được cấp."
    assert year.reworded("Trong kỳ, {y} được cấp.") == "{y} được cấp."
    assert year.at("khac").reworded("Trong kỳ, {z}.") == "Trong năm, {z}."
    assert year.reworded("Đến cuối kỳ, {x}; học kỳ I.") == "Đến cuối năm, {x}; học kỳ I."
    assert place(owner, "2021H1").reworded("Đến cuối kỳ, {x}.") == "Đến cuối kỳ, {x}."


@pytest.mark.django_db
def test_a_document_is_cited_in_full_once(owner: Party) -> None:
    where = place(owner)
    plan = document("15/KH-SYT", owner, date(2021, 3, 1), "phòng, chống dịch", kind="Kế hoạch")
    assert where.cite(plan) == "Kế hoạch số 15/KH-SYT ngày 01/3/2021 của Sở Y tế Đông Giang về phòng, chống dịch"
    assert where.at("sau").cite(plan) == "Kế hoạch số 15/KH-SYT"


@pytest.mark.django_db
def test_a_short_citation_first_leaves_the_full_one_to_come_and_an_unnumbered_document_keeps_it(owner: Party) -> None:
    where = place(owner)
    plan = document("15/KH-SYT", owner, date(2021, 3, 1), "phòng, chống dịch", kind="Kế hoạch")
    assert where.cite(plan, with_subject=False) == "Kế hoạch số 15/KH-SYT ngày 01/3/2021 của Sở Y tế Đông Giang"
    assert where.cite(plan).endswith("về phòng, chống dịch")
    letter = document("", owner, None, "tiêm chủng", kind="Công văn")
    assert (
        where.cite(letter) == where.cite(letter, with_subject=False) == "Công văn của Sở Y tế Đông Giang về tiêm chủng"
    )
