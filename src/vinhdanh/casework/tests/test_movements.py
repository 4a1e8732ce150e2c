"""Verbs on movements: a year holds waves, one after the other."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.movements import add_movement, join_movement
from vinhdanh.casework.tests.auditing import no_line, one_line, refused
from vinhdanh.records.models import Movement

pytestmark = pytest.mark.django_db
WAVE: dict[str, Any] = {
    "kind": "wave",
    "title": "Đợt 1",
    "sequence": 1,
    "starts_on": date(2024, 1, 1),
    "ends_on": date(2024, 5, 31),
}


@pytest.fixture
def year() -> Movement:
    return add_movement(code="nam-2024", kind="year", title="Thi đua năm 2024", actor=None)


def test_a_movement_is_added_with_its_launchers() -> None:
    hospital, union = make.party(), make.party("Công đoàn bệnh viện", kind="union")
    with one_line("movement.add"):
        kept = add_movement(
            code="xanh", kind="thematic", title="Bệnh viện xanh", launchers=(hospital, union), actor=None
        )
    assert set(kept.launchers.all()) == {hospital, union}


def test_waves_follow_each_other(year: Movement) -> None:
    add_movement(code="dot-1", parent=year, actor=None, **WAVE)
    second = WAVE | {"sequence": 2, "starts_on": date(2024, 6, 1), "ends_on": date(2024, 12, 31)}
    with one_line("movement.add"):
        add_movement(code="dot-2", parent=year, actor=None, **second)
    assert year.waves.count() == 2


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"parent": None}, "Đợt thi đua phải thuộc thi đua của một năm", ""),
        ({"sequence": None}, "có số thứ tự", ""),
        ({"starts_on": None}, "ngày bắt đầu", ""),
        ({"ends_on": None}, "ngày kết thúc", ""),
        ({"sequence": 1}, "Đợt 1 của “Thi đua năm 2024” đã có", "sequence"),
        ({"starts_on": date(2024, 5, 31)}, "trùng ngày với “Đợt 1”", "starts_on"),
        ({"ends_on": date(2024, 1, 1)}, "Ngày 01/01/2024 trước ngày 01/6/2024", "ends_on"),
        ({"kind": "party"}, "Không có loại phong trào “party”", "kind"),
        ({"code": "dot-1"}, "Mã “dot-1” đã dùng", "code"),
        ({"title": "a" * 401}, "dài 401 chữ", "title"),
        ({"state": "lost"}, "Không dùng được “lost”", "state"),
    ],
)
def test_a_wave_out_of_turn_is_refused(year: Movement, facts: dict[str, Any], words: str, field: str) -> None:
    add_movement(code="dot-1", parent=year, actor=None, **WAVE)
    second: dict[str, Any] = {"code": "dot-2", "parent": year} | WAVE
    second |= {"sequence": 2, "starts_on": date(2024, 6, 1), "ends_on": date(2024, 12, 31)}
    with refused(words, field):
        add_movement(**second | facts, actor=None)


def test_a_special_campaign_within_the_year_is_no_wave(year: Movement) -> None:
    add_movement(
        code="70-nam", kind="special", title="70 năm", parent=year, starts_on=date(2024, 2, 1),
        ends_on=date(2024, 6, 1), actor=None,
    )  # fmt: skip
    assert add_movement(code="dot-1", parent=year, actor=None, **WAVE).pk


def test_a_party_joins_once(year: Movement) -> None:
    ward = make.party("Khoa Nội", kind="unit")
    with one_line("movement.join"):
        joined = join_movement(year, ward, since=date(2024, 2, 1), actor=None)
    with no_line():
        assert join_movement(year, ward, since=date(2024, 3, 1), actor=None) == joined
    assert year.participations.get().since == date(2024, 2, 1)
