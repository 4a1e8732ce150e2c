"""Counted lists become entries only where nothing is left to guess."""

from typing import Any

import pytest
from tests import factories as make

from vinhdanh.importing.reports.entries import entries
from vinhdanh.importing.reports.figures import Figures
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.measures import Measures
from vinhdanh.importing.reports.standing import Standing
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db
YEAR = period("2024")
HEAD = "Khám lưu động: đã tổ chức"
LIST = f"{HEAD} 03 đợt khám lưu động là Đợt khám xã Sơn Hải (120 người); Đợt khám xã Bản Mù; Đợt khám xã Hòa Bắc 2."


def items(line: str, **register: Any) -> list[Item]:
    hospital.visits(**register)
    read = hospital.reading(line)
    found = Figures(read, Measures(YEAR), Standing(hospital.body(), YEAR)).read(frozenset())
    return entries(read.text, read.figures, found.measures, YEAR)


def test_a_whole_list_becomes_one_entry_each() -> None:
    found = items(LIST)
    assert [item.values["f.xa"] for item in found] == ["Sơn Hải", "Bản Mù", "Hòa Bắc 2"]
    first = found[0]
    assert (first.kind, first.confidence, first.title) == (
        Kind.ENTRY,
        Confidence.MEDIUM,
        "Đợt khám xã Sơn Hải: đã khám",
    )
    assert first.values == {
        "register": "kham_luu_dong",
        "state": "da_kham",
        "event": "",
        "when": "2024",
        "f.xa": "Sơn Hải",
    }
    assert first.quote == "Đợt khám xã Sơn Hải (120 người)"
    assert [item.key for item in found] == ["m1", "m2", "m3"]


def test_an_entry_of_the_record_is_known() -> None:
    register = hospital.visits()
    make.entry(register=register, key="ban mu", label="Đợt khám xã Bản Mù")
    read = hospital.reading(LIST)
    found = Figures(read, Measures(YEAR), Standing(hospital.body(), YEAR)).read(frozenset())
    known = [item.known for item in entries(read.text, read.figures, found.measures, YEAR)]
    assert known == ["", "Khám lưu động: Đợt khám xã Bản Mù", ""]


@pytest.mark.parametrize(
    "line",
    [
        LIST.replace("03", "04"),
        LIST.replace("Đợt khám xã Bản Mù", "trạm y tế Bản Mù"),
        LIST.replace("xã Bản Mù", "xã vùng sâu"),
        LIST.replace(" là Đợt", ", Đợt").replace("xã Sơn Hải (120 người); ", "xã Sơn Hải, "),
    ],
)
def test_a_list_that_does_not_fit_in_full_gives_nothing(line: str) -> None:
    assert items(line) == []


@pytest.mark.parametrize(
    "register",
    [
        {
            "fields": {
                "xa": {"title": "Xã", "type": "text"},
                "doan": {"title": "Đoàn", "type": "text", "required": True},
            }
        },
        {
            "fields": {
                "xa": {"title": "Xã", "type": "text"},
                "nguoi": {"title": "Người", "type": "number", "unit": "người", "required_at": "da_kham"},
            }
        },
        {"label": "{xa}"},
        {"fields": {"xa": {"title": "Xã", "type": "party"}}},
        {
            "measures": {
                "da_kham": {
                    "title": "Đợt khám lưu động đã tổ chức",
                    "unit": "đợt",
                    "reached": "da_kham",
                    "over": "stock",
                }
            }
        },
    ],
)
def test_a_register_that_asks_for_more_gives_nothing(register: dict[str, Any]) -> None:
    assert items(LIST, **register) == []


def test_a_list_of_events_names_the_event() -> None:
    measure = {"title": "Đợt khám lưu động đã tổ chức", "unit": "đợt", "count": "to_chuc"}
    found = items(LIST, measures={"to_chuc": measure}, events={"to_chuc": {"title": "Tổ chức", "fields": {}}})
    assert {(item.values["state"], item.values["event"]) for item in found} == {("", "to_chuc")}


def test_an_event_that_asks_for_more_gives_nothing() -> None:
    measure = {"title": "Đợt khám lưu động đã tổ chức", "unit": "đợt", "count": "to_chuc"}
    fields = {"ai": {"title": "Ai", "type": "text", "required": True}}
    assert items(LIST, measures={"to_chuc": measure}, events={"to_chuc": {"title": "Tổ chức", "fields": fields}}) == []
