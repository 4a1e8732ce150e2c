"""Everything of one report, in the order in which it would be recorded."""

from collections import Counter

import pytest

from vinhdanh.importing.reports.items import Confidence, Item, Kind, item_of
from vinhdanh.importing.reports.proposing import propose
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.records.models import Party
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db


def items() -> tuple[Item, ...]:
    return propose(hospital.reading(), hospital.record(), period("2024")).items


def test_a_report_gives_itself_bodies_documents_values_comparisons_and_awards() -> None:
    found = items()
    assert Counter(item.kind for item in found) == {
        Kind.REPORT: 1,
        Kind.PARTY: 4,
        Kind.DOCUMENT: 2,
        Kind.VALUE: 3,
        Kind.COMPARISON: 3,
        Kind.AWARD: 2,
    }
    assert found[0].kind is Kind.REPORT
    assert len({item.key for item in found}) == len(found)


def test_every_item_says_why_and_quotes_its_line() -> None:
    for item in items():
        assert item.why.endswith(".")
        assert item.quote
        line = hospital.LINES[item.line - 1]
        for _line, start, end in item.places[:1]:
            assert line[start:end]


def test_every_need_is_an_item_before_it() -> None:
    seen: set[str] = set()
    for item in items():
        assert set(item.needs) <= seen
        seen.add(item.key)


def test_people_counted_by_an_award_are_no_value() -> None:
    told = [item for item in items() if item.kind is Kind.VALUE]
    assert {item.values["value"] for item in told} == {"ước 45.200 lượt", "61,4 tỷ đồng", "02 máy"}


def test_only_what_fits_nothing_is_unsure() -> None:
    unsure = [item.title for item in items() if item.confidence is Confidence.LOW]
    assert unsure == ["02 máy"]


def test_items_survive_being_kept() -> None:
    assert tuple(item_of(item.as_json()) for item in items()) == items_again()


def items_again() -> tuple[Item, ...]:
    return propose(hospital.reading(), Party.objects.get(short_name="Bệnh viện"), period("2024")).items
