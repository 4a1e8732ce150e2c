"""Opening a record by its concept and number."""

import pytest
from django.test import Client

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.doors.mo import _PAGES
from vinhdanh.web.sources import CONCEPTS, source_links
from vinhdanh.web.tests import factories


def test_a_source_link_leads_to_the_page_of_the_record(as_an: Client, body: Party, visits: RegisterType) -> None:
    entry = factories.entry(visits)
    seen = factories.value(factories.indicator(), body, "2021", "5")
    for record, words in ((entry, "Đợt 1 tại Phú Bình"), (seen, "Lượt khám bệnh"), (visits, "Khám bệnh lưu động")):
        link = source_links([SourceRef.of(record)], ["closed.read"])[0]
        assert words in as_an.get(link.url, follow=True).content.decode()


@pytest.mark.parametrize("concept", sorted(CONCEPTS))
def test_a_record_that_is_not_there_is_told(concept: str, as_an: Client, body: Party) -> None:
    response = as_an.get(f"/ho-so/{concept}/999/", follow=True)
    assert response.status_code in {404, 200}
    assert "Không có" in response.content.decode()


def test_every_kind_of_source_has_a_page() -> None:
    assert set(CONCEPTS) - {"role"} == set(_PAGES)
