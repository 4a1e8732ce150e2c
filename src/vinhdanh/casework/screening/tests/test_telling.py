"""What a screening came to: counts, near misses, and who was overlooked with the facts that say so."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import judged, packed
from vinhdanh.casework.screening.telling import as_json
from vinhdanh.casework.screening.tests.people import Rows
from vinhdanh.law.rules_reading import rules

_GOOD = [(1, year, "HTXSNV", 12, "none") for year in range(2021, 2026)]
_SAME = [(2, *row[1:]) for row in _GOOD]  # as good, and honoured for it
_SHORT = [(3, 2025, "HTXSNV", 12, "khien_trach")]


@pytest.fixture
def told(tmp_path: Path) -> dict[str, Any]:
    held = [(2, date(year, 12, 20), "award", "CSTDCS", "cong_trang") for year in range(2021, 2026)]
    found = Rows([*_GOOD, *_SAME, *_SHORT], held)
    engine = DuckDb(threads=1)
    masks = packed(engine, Population(*found.write(tmp_path), date(2025, 12, 28)), rules())
    return as_json(engine, masks, judged(engine, masks), 20)


def test_every_title_has_its_verdicts_counted(told: dict[str, Any]) -> None:
    assert told["people"] == 3
    assert told["titles"]["LDTT"]["verdicts"] == {"not_eligible": 1, "needs_judgement": 0, "eligible": 2}
    assert told["law"][0] == "Luật 06/2022/QH15"


def test_one_condition_short_is_a_near_miss(told: dict[str, Any]) -> None:
    assert told["titles"]["LDTT"]["near"] == 1


def test_only_the_one_never_honoured_is_overlooked_with_the_facts(told: dict[str, Any]) -> None:
    first = told["overlooked"]["first"]
    mine = next(one for one in first if one["person_id"] == 1)
    assert "CSTDCS" in mine["titles"]
    assert (mine["good_years"], mine["excellent_years"], mine["disciplined_years"]) == (5, 3, 0)
    assert all("CSTDCS" not in one["titles"] for one in first if one["person_id"] == 2)


def test_every_condition_tells_its_article_and_its_bit(told: dict[str, Any]) -> None:
    for title in told["titles"].values():
        for route in title["routes"]:
            for condition in route["conditions"]:
                assert condition["cite"]["instrument"]
                assert condition["bit"] is not None or condition["always"] in (True, False, None)
