"""The groups of a page and the counts of a file."""

import pytest
from tests import factories as make

from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.records.models import ImportBatch
from vinhdanh.web.intake.groups import KNOWN, LOOSE, groups, made, progress
from vinhdanh.web.intake.shown import all_shown

pytestmark = pytest.mark.django_db


def item(key: str, kind: Kind, confidence: Confidence = Confidence.HIGH, **facts: str) -> Item:
    values = {"name": key, "measure": ""}
    return Item(key, kind, key, "", ((1, 0, 1),), values, confidence, "", **facts)  # type: ignore[arg-type]


ITEMS = [
    item("report", Kind.REPORT, known="Báo cáo số 1"),
    item("p1", Kind.PARTY),
    item("d1", Kind.DOCUMENT),
    item("d2", Kind.DOCUMENT, Confidence.MEDIUM),
    item("d3", Kind.DOCUMENT, known="Kế hoạch số 3"),
    item("s1", Kind.VALUE, Confidence.LOW, missing="measure"),
    item("s2", Kind.VALUE, Confidence.LOW, missing="measure"),
]


@pytest.fixture
def batch() -> ImportBatch:
    decisions = {"d1": {"verdict": "accepted"}, "s2": {"verdict": "accepted", "values": {"measure": "kham"}}}
    return make.import_batch(items=[kept.as_json() for kept in ITEMS], decisions=decisions)


def test_items_stand_by_kind_and_what_is_loose_or_known_stands_apart(batch: ImportBatch) -> None:
    found = {group.title: [row.item.key for row in group.items] for group in groups(all_shown(batch, ITEMS))}
    assert found == {
        "Báo cáo này": ["report"],
        "Đơn vị chưa có trong danh sách": ["p1"],
        "Văn bản": ["d1", "d2"],
        "Số liệu": ["s2"],
        LOOSE: ["s1"],
        KNOWN: ["d3"],
    }


def test_loose_and_known_ones_are_folded_away(batch: ImportBatch) -> None:
    folded = {group.title for group in groups(all_shown(batch, ITEMS)) if group.folded}
    assert folded == {LOOSE, KNOWN}


def test_the_counts_are_those_of_the_whole_file(batch: ImportBatch) -> None:
    found = progress(batch)
    assert (found.accepted, found.dropped, found.waiting, found.sure, found.known) == (2, 0, 3, 1, 1)


def test_what_a_batch_made_is_told_in_words() -> None:
    assert (
        made(make.import_batch(made=[["document", 1], ["document", 2], ["observation", 1]])) == "2 văn bản, 1 số liệu"
    )
    assert made(make.import_batch()) == ""
