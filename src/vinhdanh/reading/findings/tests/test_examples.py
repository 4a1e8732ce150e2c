"""Every rule judges its own examples, and a consistent text with one thing changed is found out."""

from pathlib import Path

import pytest

from vinhdanh.reading.findings.run import RULES
from vinhdanh.reading.findings.tests.examples import FOLDER, KINDS, Example, examples
from vinhdanh.reading.model import Finding

FEWEST = 4


def told(example: Example) -> list[Finding]:
    return list(RULES[example.rule](example.reading, example.earlier))


def of_kind(kind: str) -> list[Example]:
    return [example for example in examples() if example.kind == kind]


@pytest.mark.parametrize("example", of_kind("holds"), ids=str)
def test_what_holds_is_said_to(example: Example) -> None:
    found = told(example)
    assert [one.message for one in found if one.severity] == []
    assert found


@pytest.mark.parametrize("example", of_kind("breaks"), ids=str)
def test_what_breaks_is_found(example: Example) -> None:
    assert [one for one in told(example) if one.severity]


@pytest.mark.parametrize("example", of_kind("cannot_tell"), ids=str)
def test_what_nobody_can_judge_is_passed_over(example: Example) -> None:
    assert [one.message for one in told(example)] == []


@pytest.mark.parametrize("example", of_kind("holds"), ids=str)
def test_one_change_in_a_consistent_text_is_found(example: Example) -> None:
    found = list(RULES[example.rule](example.mutated, example.earlier))
    assert [one for one in found if one.severity]


@pytest.mark.parametrize("example", examples(), ids=str)
def test_places_lie_in_the_text_and_messages_are_one_sentence(example: Example) -> None:
    reading = example.reading
    for one in RULES[example.rule](reading, example.earlier):
        assert one.places
        assert all(0 <= start < end <= len(reading.text.text) for start, end in one.places)
        assert one.message.endswith(".")
        assert "\n" not in one.message


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_enough_examples_of_each_kind(rule: str) -> None:
    for kind in KINDS:
        assert len([one for one in of_kind(kind) if one.rule == rule]) >= FEWEST, kind


def test_every_folder_is_a_rule_that_runs() -> None:
    folders = {path.parent.name for path in Path(FOLDER).glob("*/rule.py")}
    assert folders == set(RULES)
