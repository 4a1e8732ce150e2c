"""Lists of movements."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.movements import add_movement
from vinhdanh.records.models import Movement
from vinhdanh.reports.composing.blocks import movements
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import MovementsBlock
from vinhdanh.reports.pieces import Piece
from vinhdanh.reports.tests.factories import body, place

pytestmark = pytest.mark.django_db


def add(code: str, kind: str = "thematic", **facts: Any) -> Movement:
    return add_movement(code=code, kind=kind, title=f"Thi đua {code}", actor=None, **facts)


def told(where: Place, line: str = "{ten}", kind: str = "thematic") -> list[Piece]:
    block = MovementsBlock.model_validate({"movements": {"kind": [kind]}, "line": line})
    return movements.compose(block, where)


def texts(*args: Any, **facts: Any) -> list[str]:
    return [piece.text for piece in told(*args, **facts)]


def test_movements_that_touch_the_year_are_told_by_date() -> None:
    add("mua-he", starts_on=date(2021, 6, 1), ends_on=date(2021, 8, 31))
    add("dau-nam", starts_on=date(2020, 12, 1), ends_on=date(2021, 1, 15))
    add("nam-truoc", starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31))
    add("nam-sau", starts_on=date(2022, 1, 1))
    add("bo", starts_on=date(2021, 1, 1), state="cancelled")
    add("chua-ro-ngay")
    assert texts(place(body())) == ["Thi đua dau-nam", "Thi đua mua-he"]


def test_an_occasion_alone_is_told_in_its_own_year() -> None:
    add("le", occasion_on=date(2021, 5, 19), occasion_origin=date(1891, 5, 19), occasion="Ngày sinh")
    line = "{dip}: {so_nam} ({hai_moc})"
    assert texts(place(body()), line) == ["Ngày sinh: 130 năm (19/5/1891 - 19/5/2021)"]
    assert texts(place(body(), "2020"), line) == []


def test_a_half_year_tells_what_touches_it() -> None:
    add("mua-xuan", starts_on=date(2021, 1, 1), ends_on=date(2021, 3, 31))
    add("ca-nam", starts_on=date(2021, 1, 1), ends_on=date(2021, 12, 31))
    add("mua-thu", starts_on=date(2021, 9, 1), ends_on=date(2021, 11, 20))
    assert texts(place(body(), "2021H1")) == ["Thi đua mua-xuan", "Thi đua ca-nam"]
    assert texts(place(body(), "2021H2")) == ["Thi đua ca-nam", "Thi đua mua-thu"]


def test_a_year_is_told_with_its_waves() -> None:
    parent = add(
        "nam-2021", "year", starts_on=date(2021, 1, 1), ends_on=date(2021, 12, 31), launchers=(body("Sở Y tế"),)
    )
    spans = [(date(2021, 1, 1), date(2021, 6, 30)), (date(2021, 7, 1), date(2021, 12, 31))]
    waves = [
        add(f"dot-{n}", "wave", parent=parent, sequence=n, starts_on=start, ends_on=end)
        for n, (start, end) in enumerate(spans, start=1)
    ]
    (line,) = told(place(body()), "{phat_dong} phát động {so_dot}: {cac_dot}", "year")
    assert line.text == (
        "Sở Y tế phát động 02 đợt: đợt 1 từ 01/01/2021 đến 30/6/2021; đợt 2 từ 01/7/2021 đến 31/12/2021"
    )
    assert {source.id for source in line.sources} == {parent.pk, *(wave.pk for wave in waves)}


def test_what_is_not_known_is_left_out() -> None:
    add("mua-he", starts_on=date(2021, 6, 1))
    line = "{ten}[ từ {tu}][ đến {den}][, {so_nam}][, {so_dot}][ nhằm {muc_tieu}]"
    assert texts(place(body()), line) == ["Thi đua mua-he từ 01/6/2021"]
