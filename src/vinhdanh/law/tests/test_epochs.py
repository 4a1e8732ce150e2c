"""Every day from the first on has one stack of instruments, and one version of each award for each kind of subject."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from vinhdanh.law.citing import Cite
from vinhdanh.law.epochs import NoLaw, day_of_law, epoch_on, frame
from vinhdanh.law.keys import SubjectKind
from vinhdanh.law.rule import Rule, Version
from vinhdanh.law.rules_reading import rules
from vinhdanh.text.yaml12 import BadDeclaration

_DAY = timedelta(days=1)
_FIRST = date(2017, 10, 1)
_RULES = [
    pytest.param(rule, kind, id=f"{award}-{kind.value}")
    for award, rule in rules().items()
    if rule.computable
    for kind in rule.subjects
]
# its circular came into force after these days; the version says so and keeps the lowest confidence
_AHEAD_OF_ITS_CIRCULAR = {"ldtt_2024_dau_nam", "cstt_2024_dau_nam"}


def _around(*days: date | None) -> set[date]:
    return {near for day in days if day is not None for near in (day - _DAY, day, day + _DAY)}


@pytest.mark.parametrize(("rule", "kind"), _RULES)
def test_every_boundary_day_has_one_version(rule: Rule, kind: SubjectKind) -> None:
    versions = rule.versions_for(kind)
    begins = min(version.first for version in versions)
    for day in sorted(_around(*(d for v in versions for d in (v.first, v.last)))):
        holding = [version.id for version in versions if version.holds(day)]
        assert len(holding) == (1 if day >= begins else 0), f"{day}: {holding}"


@pytest.mark.parametrize(("rule", "kind"), _RULES)
def test_the_last_version_has_no_end(rule: Rule, kind: SubjectKind) -> None:
    assert [version.id for version in rule.versions_for(kind) if version.last is None] != []


def test_every_boundary_day_of_the_epochs_has_one() -> None:
    for day in sorted(_around(*(d for one in frame().epochs for d in (one.first, one.last)))):
        holding = [one.key for one in frame().epochs if one.holds(day)]
        assert len(holding) == (1 if day >= _FIRST else 0), f"{day}: {holding}"


def test_a_day_before_the_first_epoch_is_refused_with_the_first_day() -> None:
    with pytest.raises(NoLaw, match="01/10/2017"):
        epoch_on(_FIRST - _DAY)


@pytest.mark.parametrize(
    ("on", "received", "epoch"),
    [
        (date(2025, 7, 1), date(2025, 6, 30), "E1B"),
        (date(2025, 7, 1), date(2025, 7, 1), "E2"),
        (date(2025, 6, 30), date(2025, 6, 1), "E1B"),
        (date(2026, 10, 1), date(2026, 9, 30), "E3"),
        (date(2026, 10, 1), date(2026, 10, 1), "E4"),
        (date(2026, 10, 1), None, "E4"),
    ],
)
def test_a_dossier_received_before_the_change_stays_under_the_old_stack(
    on: date, received: date | None, epoch: str
) -> None:
    assert epoch_on(on, received).key == epoch
    assert epoch_on(day_of_law(on, received)).key == epoch


@pytest.mark.parametrize(
    ("on", "received", "doubted"),
    [
        (date(2024, 1, 1), date(2023, 12, 31), True),
        (date(2024, 1, 1), date(2024, 1, 1), False),
        (date(2023, 12, 31), date(2023, 12, 1), False),
        (date(2024, 1, 1), None, False),
        (date(2025, 7, 1), date(2025, 6, 30), False),
    ],
)
def test_a_dossier_that_waited_for_the_law_of_2022_carries_a_doubt(
    on: date, received: date | None, doubted: bool
) -> None:
    epoch = epoch_on(on, received)
    assert bool(epoch.doubt) is doubted
    assert ("Điều 95 Luật 06/2022/QH15" in epoch.doubt) is doubted


@pytest.mark.parametrize(("rule", "kind"), _RULES)
def test_a_version_cites_instruments_that_hold_on_its_days(rule: Rule, kind: SubjectKind) -> None:
    known = {one.key: one for one in frame().instruments}
    for version in rule.versions_for(kind):
        if version.id in _AHEAD_OF_ITS_CIRCULAR:
            continue
        for cite in _cites(version):
            instrument = known[cite.instrument]
            assert instrument.first <= version.first, f"{version.id} cites {cite.instrument}"
            ends = instrument.last or date.max
            assert version.last is None or version.last <= ends, f"{version.id} cites {cite.instrument}"


def test_two_versions_on_one_day_for_one_kind_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "LDTT"
    folder.mkdir()
    (folder / "rule.yaml").write_text(_TWICE, encoding="utf-8")
    with pytest.raises(BadDeclaration, match="01/01/2024 có hai phiên bản"):
        rules(tmp_path)


def test_versions_for_two_kinds_may_hold_on_one_day(tmp_path: Path) -> None:
    folder = tmp_path / "LDTT"
    folder.mkdir()
    content = _TWICE.replace("id: a\n", "id: a\n  subjects: [person]\n").replace(
        "id: b\n", "id: b\n  subjects: [collective]\n"
    )
    (folder / "rule.yaml").write_text(content, encoding="utf-8")
    rule = rules(tmp_path)["LDTT"]
    found = {kind: rule.version_on(date(2024, 5, 1), kind) for kind in rule.subjects}
    assert {kind.value: one.id for kind, one in found.items() if one} == {"person": "a", "collective": "b"}


def _cites(version: Version) -> Iterator[Cite]:
    yield version.cite
    for one in version.all:
        yield one.cite
    for route in version.routes:
        for one in route.conditions:
            yield one.cite


_TWICE = """
award: LDTT
subjects: [person, collective]
versions:
- id: a
  from: 2023-01-01
  cite: {instrument: LUAT_2022}
  routes:
  - {name: tot, conditions: [{id: tot, kind: rating, at_least: HTTNV, cite: {instrument: LUAT_2022}}]}
- id: b
  from: 2024-01-01
  cite: {instrument: LUAT_2022}
  routes:
  - {name: tot, conditions: [{id: tot, kind: rating, at_least: HTTNV, cite: {instrument: LUAT_2022}}]}
"""
