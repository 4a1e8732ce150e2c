"""Each register shows what it takes and what it refuses; and the check sees one that does not."""

from pathlib import Path

import pytest

from tests.repository.planting import ROOT, plant
from tests.repository.registers import registers

FILE = "src/vinhdanh/packs/y_te/registers/giuong_benh.yaml"
GLOSSARY = {"docs/glossary.md": "| `giuong_benh` | Sổ giường bệnh |\n"}
TWO_LISTS = "examples:\n  accepted: [{so: 3}]\n  refused: [{so: 900}]\n"
ONE_LIST = "examples:\n  - {so: 3}\n  - {so: 900, refused: quá số giường}\n"


def test_every_register_is_shown_by_examples_and_stands_in_the_glossary() -> None:
    assert registers(ROOT) == []


@pytest.mark.parametrize("examples", [TWO_LISTS, ONE_LIST])
def test_a_register_with_both_examples_is_passed(tmp_path: Path, examples: str) -> None:
    plant(tmp_path, {FILE: f"fields: {{so: {{max: 500}}}}\n{examples}", **GLOSSARY})
    assert registers(tmp_path) == []


@pytest.mark.parametrize("examples", ["", "examples: []\n", "examples: {refused: [{so: 900}]}\n"])
def test_a_register_without_an_accepted_example_is_seen(tmp_path: Path, examples: str) -> None:
    plant(tmp_path, {FILE: f"fields: {{so: number}}\n{examples}", **GLOSSARY})
    assert registers(tmp_path) == [f"{FILE}: no accepted example."]


@pytest.mark.parametrize("limits", ["relations: [a <= b]\n", "fields: [{name: so, max: 500}]\n"])
def test_limits_without_a_refused_example_are_seen(tmp_path: Path, limits: str) -> None:
    plant(tmp_path, {FILE: f"{limits}examples: [{{so: 3}}]\n", **GLOSSARY})
    assert registers(tmp_path) == [f"{FILE}: it has limits (relations, max) and no refused example."]


def test_a_register_that_the_glossary_does_not_name_is_seen(tmp_path: Path) -> None:
    plant(tmp_path, {FILE: ONE_LIST, "docs/glossary.md": "giuong_benh, without its backticks\n"})
    assert registers(tmp_path) == [f"{FILE}: `giuong_benh` is not in docs/glossary.md."]
