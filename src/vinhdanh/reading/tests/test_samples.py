"""The readers and the rules on made reports of many bodies."""

import pytest

from vinhdanh.reading.as_json import lines_of
from vinhdanh.reading.findings.run import examine
from vinhdanh.reading.tests import sampled
from vinhdanh.reading.tests.sampled import SETS, Sample, samples, score

LEAST = {"quantities": 0.97, "comparisons": 0.93, "citations": 0.97, "awards": 0.85}
FOUND = 0.75  # of the contradictions that were planted
WORDS_OF_A_PAGE = 450
FALSE_IN_TEN_PAGES = 1.0


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("kind", LEAST)
def test_what_a_person_read_is_read(which: str, kind: str) -> None:
    found = score(getattr(sampled, kind)(which))
    assert found.f1 >= LEAST[kind], found


def planted(sample: Sample) -> list[set[int]]:
    return [set(one["lines"]) for one in sample.gold.get("contradictions") or []]


@pytest.mark.parametrize("which", SETS)
def test_planted_contradictions_are_found(which: str) -> None:
    told = [
        (lines, [set(lines_of(sample.reading.text, one)) for one in examine(sample.reading)[0]])
        for sample in samples(which)
        for lines in planted(sample)
    ]
    met = sum(1 for lines, found in told if any(lines & one for one in found))
    assert met / len(told) >= FOUND, (met, len(told))


@pytest.mark.parametrize("which", SETS)
def test_consistent_texts_raise_less_than_one_alarm_in_ten_pages(which: str) -> None:
    false, words = [], 0
    for sample in samples(which):
        words += len(sample.reading.text.text.split())
        lines = set().union(*planted(sample))
        false += [
            (sample.name, one.rule, one.finding.message)
            for one in examine(sample.reading)[0]
            if not lines & set(lines_of(sample.reading.text, one))
        ]
    assert len(false) / (words / WORDS_OF_A_PAGE / 10) < FALSE_IN_TEN_PAGES, false
