"""The records behind a figure, as links."""

from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Party
from vinhdanh.web.sources import closed_entries, source_links
from vinhdanh.web.tests import factories


def test_a_closed_name_is_masked_and_an_open_one_is_not(body: Party) -> None:
    secret = SourceRef.of(factories.entry(factories.register(label="Ca {ca_nang}"), ca_nang="cụ Tư"))
    known = SourceRef.of(factories.entry(factories.register(register="hien_mau", measures={}, sentences={})))
    told = [link.label for link in source_links([secret, known], [])]
    assert told == [f"Mục sổ kín số {secret.id}", "Đợt 1 tại Phú Bình"]
    assert source_links([secret], ["closed.read"])[0].label == "Ca cụ Tư"


def test_a_page_asks_once_what_is_closed(body: Party, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    kept = factories.register(label="Ca {ca_nang}")
    sources = [SourceRef.of(factories.entry(kept, number, ca_nang="cụ Tư")) for number in range(10)]
    closed = closed_entries(sources, [])
    with django_assert_num_queries(0):
        assert all("kín" in source_links([source], [], closed)[0].label for source in sources)


def test_a_record_without_a_name_is_called_by_what_it_is() -> None:
    link = source_links([SourceRef("report_text", 5, "tong_ket 2021: nhan_xet")], [])[0]
    assert (link.label, link.url) == ("Lời văn của cán bộ", "/ho-so/report_text/5/")
