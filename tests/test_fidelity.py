"""The two reports composed from the demo record carry what the printed ones tell, and the gate sees what they break.

`gold/<period>.yaml` restates, from a reading by hand, every figure of the printed report with the section it belongs
to, the relations that hold and those that do not.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from vinhdanh.casework.packs import open_pack
from vinhdanh.importing.record_files.loading import load_folder
from vinhdanh.records.kit.packs import PACKS
from vinhdanh.reports.as_json import as_json
from vinhdanh.reports.composing import compose
from vinhdanh.text.numbers import print_number
from vinhdanh.text.yaml12 import read_yaml

pytestmark = pytest.mark.django_db
GOLD = Path(__file__).parent / "gold"
PERIODS = ("2018H1", "2020")
COUNTED = {"2018H1": 76, "2020": 79}


@pytest.fixture(scope="module")
def reports(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Any]]:
    """Both reports as `vinhdanh report --json` prints them."""
    with django_db_blocker.unblock(), transaction.atomic():
        open_pack("cong_thuong", actor=None)
        load_folder(PACKS / "cong_thuong" / "demo", "so-cong-thuong", actor=None)
        yield {period: as_json(compose(period)) for period in PERIODS}
        transaction.set_rollback(True)


def gold(period: str) -> dict[str, Any]:
    kept: dict[str, Any] = read_yaml(GOLD / f"{period}.yaml")
    return kept


def key(value: Any, unit: str, qualifier: str, section: str) -> tuple[str, ...]:
    ends = (value["min"], value["max"]) if isinstance(value, dict) else (value,)
    return "-".join(f"{float(end):.4f}" for end in ends), unit, qualifier, section


def printed(report: dict[str, Any]) -> Counter[tuple[str, ...]]:
    return Counter(
        key(figure["value"], figure["unit"], figure["qualifier"], piece["section"])
        for piece in report["pieces"]
        for figure in piece["figures"]
    )


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_of_the_printed_report_stands_in_its_section(reports: dict[str, Any], period: str) -> None:
    facts = gold(period)["facts"]
    assert len(facts) == COUNTED[period]
    wanted = Counter(key(f["value"], f["unit"], f["qualifier"], f["section"]) for f in facts)
    assert wanted - printed(reports[period]) == Counter()


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_shows_its_number_and_stands_on_a_record(reports: dict[str, Any], period: str) -> None:
    for piece in reports[period]["pieces"]:
        assert piece["sources"], piece["text"]
        for figure in piece["figures"]:
            assert figure["text"] in piece["text"]
            assert figure["source"]["id"], piece["text"]
            assert shows(figure), figure


def shows(figure: dict[str, Any]) -> bool:
    """Whether the words of a figure hold its number: “từ 1 đến 3”, “không có”, “26/43”."""
    value, text = figure["value"], figure["text"].lower()
    if value == 0:
        return bool(text.startswith(("không có", "0")))
    numbers = [value["min"], value["max"]] if isinstance(value, dict) else [value]
    return all((str(n) if figure["unit"] == "năm" else print_number(Decimal(str(n)))) in text for n in numbers)


@pytest.mark.parametrize("period", PERIODS)
def test_the_gate_is_red_for_what_the_printed_report_breaks_and_for_nothing_else(
    reports: dict[str, Any], period: str
) -> None:
    rows = reports[period]["gate"]["red"]
    expected = gold(period)["contradictions"]
    unseen = [e for e in expected if not any(e["rule"] == r["rule"] and e["says"] in r["message"] for r in rows)]
    assert unseen == []
    assert len(rows) == len(expected), [row["message"] for row in rows]


@pytest.mark.parametrize("period", PERIODS)
def test_the_gate_says_which_relations_hold(reports: dict[str, Any], period: str) -> None:
    said = [row["message"] for row in reports[period]["gate"]["green"]]
    assert [words for words in gold(period)["verified"] if not any(words in message for message in said)] == []


@pytest.mark.parametrize("period", PERIODS)
def test_nothing_that_the_outline_asks_for_is_missing(reports: dict[str, Any], period: str) -> None:
    assert [row["message"] for row in reports[period]["gate"]["yellow"] if row["message"].startswith("Chưa có “")] == []


@pytest.mark.parametrize("period", PERIODS)
def test_the_words_are_tidy(reports: dict[str, Any], period: str) -> None:
    for piece in reports[period]["pieces"]:
        text = piece["text"]
        assert text == text.strip()
        for untidy in ("  ", " ,", " .", " ;", "( ", " )", "()", "[", "]", "{", "}", "..", "None", "…"):
            assert untidy not in text, text
        assert text[0].isupper() or text[0].isdigit(), text
        assert piece["kind"] in {"basis", "table", "chart"} or text.endswith((".", ":")), text
