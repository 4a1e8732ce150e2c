"""Years on record."""

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils import timezone

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.office import chosen_year, years_on_record
from vinhdanh.web.tests import factories


def test_an_empty_record_is_in_this_year(db: None) -> None:
    assert years_on_record() == [timezone.localdate().year]


def test_years_come_from_values_reports_and_entries_latest_first(body: Party, visits: RegisterType) -> None:
    factories.entry(visits)
    factories.value(factories.indicator(), body, "2019H1", "5")
    assert years_on_record() == [2021, 2019]


def test_the_year_asked_for_is_taken_and_nonsense_refused() -> None:
    get = RequestFactory().get
    assert chosen_year(get("/"), [2021, 2019]) == 2021
    assert chosen_year(get("/?nam=2019"), [2021, 2019]) == 2019
    with pytest.raises(Http404):
        chosen_year(get("/?nam=20xx"), [2021])
