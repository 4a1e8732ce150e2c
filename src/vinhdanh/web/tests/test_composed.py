"""The composed report, kept while the record stands still."""

from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.texts import write_text
from vinhdanh.records.models import Party, User
from vinhdanh.web.composed import composed_report


def test_asking_again_costs_one_query(
    an: User, outline: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = composed_report("2021")
    with django_assert_num_queries(1):
        assert composed_report("2021") is first


def test_whatever_is_done_is_told_at_once(an: User, body: Party, outline: str) -> None:
    before = composed_report("2021")
    write_text(body, outline, "2021", "nhan_xet", "Năm được mùa.", actor=an)
    after = composed_report("2021")
    assert "Năm được mùa." in {piece.text for piece in after.pieces}
    assert "Năm được mùa." not in {piece.text for piece in before.pieces}
