"""The officer's words in the demo record: no figure is typed, every reference leads somewhere."""

import re
from typing import Any

import pytest

from vinhdanh.records.kit.packs import PACKS, indicators, registers, typed_measures
from vinhdanh.records.kit.schema import TOKEN
from vinhdanh.text.yaml12 import read_yaml

DEMO = PACKS / "cong_thuong" / "demo"
NAMES_WITH_DIGITS = re.compile(r"Covid-19|ISO 9001:2015")
WORDS_OF_A_REPORT = {"ky", "nam", "ky_sau", "nam_sau", "co_quan", "co_quan_ngan"}


def rows(concept: str) -> list[dict[str, Any]]:
    """All rows of one concept in the demo's files."""
    return [row for path in sorted(DEMO.glob("*.yaml")) for row in read_yaml(path).get(concept, [])]


def typed_figures(text: str) -> list[str]:
    """Digits that stand in a text outside a live reference and outside a name."""
    return re.findall(r"\d[\d.,]*", NAMES_WITH_DIGITS.sub("", TOKEN.sub("", text)))


def known_tokens() -> set[str]:
    """Every name that a text may refer to."""
    headline = set(indicators("cong_thuong"))
    compared = {f"{code}.{base}" for code in headline for base in ("cung_ky", "ke_hoach")}
    counted = {f"{spec.register_}.{name}" for spec in registers("cong_thuong").values() for name in spec.measures}
    typed = {measure.code for measure in typed_measures("cong_thuong")}
    return headline | compared | counted | typed | WORDS_OF_A_REPORT


def test_no_figure_is_typed_in_the_officers_words() -> None:
    found = {row["slot"]: typed_figures(row["text"]) for row in rows("texts")}
    assert {slot: figures for slot, figures in found.items() if figures} == {}


def test_every_reference_in_the_officers_words_is_declared() -> None:
    used = {token for row in rows("texts") for token in TOKEN.findall(row["text"])}
    assert used - known_tokens() == set()
    assert used, "some figures stand in the words"


def test_values_are_kept_under_the_definition_of_their_year() -> None:
    specs = indicators("cong_thuong")
    wrong = []
    for row in [*rows("observations"), *rows("commitments")]:
        spec = specs.get(row.get("measure", ""))
        if spec:
            year = int(str(row["period"])[:4])
            first, last = (spec.valid[edge].year if edge in spec.valid else year for edge in ("from", "to"))
            wrong += [] if first <= year <= last else [(row["measure"], row["period"])]
    assert wrong == []


def test_a_target_taken_from_the_reports_has_no_value_and_no_outcome() -> None:
    targets = [row for row in rows("commitments") if row["kind"] == "target"]
    assert targets
    assert [row["code"] for row in targets if {"target", "outcome", "percent"} & set(row)] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [("Tăng 12,5% so với cùng kỳ", ["12,5"]), ("Dịch Covid-19 bùng phát {dich_bung_phat}", [])],
)
def test_a_typed_figure_is_seen_and_a_name_is_not(text: str, figures: list[str]) -> None:
    assert typed_figures(text) == figures
