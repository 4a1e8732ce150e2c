"""One number changed in a consistent relation of a made report is found out."""

import re

import pytest

from vinhdanh.reading.findings.run import RULES
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading, read
from vinhdanh.reading.source import Source
from vinhdanh.reading.tests.sampled import Sample, samples

CHANGED = ("count_and_list", "direction_and_sign")
SAID = 0.75  # of the lists that a person found consistent


def relations() -> list[tuple[Sample, str, Finding]]:
    return [
        (sample, rule, one)
        for sample in samples("samples")
        for rule in CHANGED
        for one in RULES[rule](sample.reading, None)
        if one.severity is None
    ]


def with_text(reading: Reading, start: int, end: int, words: str) -> Reading:
    text = reading.text.text
    changed = text[:start] + words + text[end:]
    return read(Source("doi_so.txt", tuple(changed.split("\n"))))


def mutated(reading: Reading, rule: str, one: Finding) -> Reading:
    """The text with the count raised by one, or with the two values of a change swapped."""
    start, end = one.places[0]
    printed = reading.text.text[start:end]
    if rule == "count_and_list":
        word = printed.split(" ")[0]
        more = f"{int(one.printed) + 1:02d}"
        return with_text(reading, start, start + len(word), more)
    numbers = list(re.finditer(r"\d[\d.,]*", printed))
    first, last = numbers[0], numbers[-1]
    swapped = printed[: first.start()] + last.group() + printed[first.end() : last.start()] + first.group()
    return with_text(reading, start, start + last.end(), swapped)


def kinds_of(reading: Reading, rule: str) -> list[str]:
    return [one.message for one in RULES[rule](reading, None) if one.severity]


@pytest.mark.parametrize(
    ("sample", "rule", "one"), relations(), ids=lambda value: value.name if isinstance(value, Sample) else None
)
def test_one_number_changed_in_a_consistent_relation_is_found(sample: Sample, rule: str, one: Finding) -> None:
    before = kinds_of(sample.reading, rule)
    after = kinds_of(mutated(sample.reading, rule, one), rule)
    assert len(after) == len(before) + 1


def test_most_lists_that_a_person_found_consistent_are_said_to_be() -> None:
    lists, said = 0, 0
    for sample in samples("samples"):
        told = [one for one in RULES["count_and_list"](sample.reading, None) if one.severity is None]
        lines = {sample.reading.text.line(start) for one in told for start, _ in one.places}
        for relation in sample.gold.get("holds") or []:
            if relation["kind"] == "count_list":
                lists += 1
                said += bool(lines & set(relation["lines"]))
    assert said >= SAID * lists > 0


def test_no_rule_is_left_without_a_relation_to_change() -> None:
    assert {rule for _, rule, _ in relations()} == set(CHANGED)
