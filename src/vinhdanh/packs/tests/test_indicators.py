"""One indicator, several definitions: the files must let a reader, and the gate, tell them apart."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

from vinhdanh.records.kit.pack_files import IndicatorSpec
from vinhdanh.records.kit.packs import indicators


def definitions(specs: list[IndicatorSpec]) -> Iterator[tuple[IndicatorSpec, IndicatorSpec]]:
    """Every two definitions of the same indicator (the same title)."""
    same: dict[str, list[IndicatorSpec]] = defaultdict(list)
    for spec in specs:
        same[spec.title].append(spec)
    for group in same.values():
        yield from combinations(group, 2)


def hold_together(one: IndicatorSpec, other: IndicatorSpec) -> bool:
    """Whether both definitions hold on some day."""
    starts = [spec.valid.get("from", date.min) for spec in (one, other)]
    ends = [spec.valid.get("to", date.max) for spec in (one, other)]
    return max(starts) <= min(ends)


def told_apart(one: IndicatorSpec, other: IndicatorSpec) -> bool:
    """Whether scope or price basis differ, under two version names, in one unit and one place in the report."""
    differ = (one.scope, one.price_basis) != (other.scope, other.price_basis) and one.version != other.version
    return differ and (one.unit, one.order) == (other.unit, other.order)


def made(**facts: object) -> IndicatorSpec:
    base = {"indicator": "x", "title": "Sản lượng điện", "printed": "Sản lượng điện", "unit": "MWh", "order": 1}
    return IndicatorSpec.model_validate(base | {"version": "1", "owner": "phòng Năng lượng"} | facts)


def test_two_definitions_of_one_indicator_never_hold_on_the_same_day() -> None:
    pairs = list(definitions(list(indicators("cong_thuong").values())))
    assert pairs, "the pack has indicators whose definition changed"
    assert [(a.indicator, b.indicator) for a, b in pairs if hold_together(a, b)] == []


def test_two_definitions_of_one_indicator_say_what_differs() -> None:
    pairs = definitions(list(indicators("cong_thuong").values()))
    assert [(a.indicator, b.indicator) for a, b in pairs if not told_apart(a, b)] == []


@pytest.mark.parametrize(
    ("earlier", "later", "together"),
    [
        ({"to": "2018-12-31"}, {"from": "2019-01-01"}, False),
        ({"to": "2019-01-01"}, {"from": "2019-01-01"}, True),
        ({}, {"from": "2019-01-01"}, True),
    ],
)
def test_days_that_two_definitions_share_are_found(
    earlier: dict[str, str], later: dict[str, str], together: bool
) -> None:
    days = [{name: date.fromisoformat(day) for name, day in valid.items()} for valid in (earlier, later)]
    assert hold_together(made(valid=days[0]), made(valid=days[1])) is together


def test_definitions_that_differ_in_nothing_are_found() -> None:
    assert not told_apart(made(version="1"), made(version="2"))
    assert told_apart(made(version="1", scope="qua địa bàn"), made(version="2", scope="trên địa bàn"))
