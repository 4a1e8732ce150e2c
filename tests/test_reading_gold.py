"""The two printed reports are read as a person reads them: documents, outline, header, figures, contradictions.

`gold/documents-<period>.yaml` and `gold/figures-<period>.yaml` restate what a person found there.
"""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.printed import PERIODS, printed
from vinhdanh.reading.as_json import lines_of
from vinhdanh.reading.findings.run import examine
from vinhdanh.reading.model import Citation
from vinhdanh.text.folding import fold
from vinhdanh.text.yaml12 import read_yaml

GOLD = Path(__file__).parent / "gold"
COUNTED = {"2018H1": 17, "2020": 19}
LEAST = 0.97
LEAST_QUANTITIES = 0.95
# rule and lines of every contradiction that a person found; nothing else may be called one
CONTRADICTIONS = {
    "2018H1": {
        ("part_above_whole", (71,)),
        ("thing_counted", (87,)),
        ("document_twins", (19, 123)),  # the symbol, and the title
    },
    "2020": {
        ("document_twins", (34, 68)),
        ("number_order", (38, 68)),
        ("counted_before_done", (116,)),
        ("stale_year", (138,)),
        ("claims_and_plan", (52, 58, 182)),
        ("spelled_two_ways", (68, 70, 116)),  # Lãng Cao and Lăng Cao: damage of the scan, not a contradiction
    },
}


def gold(what: str, period: str) -> dict[str, Any]:
    kept: dict[str, Any] = read_yaml(GOLD / f"{what}-{period}.yaml")
    return kept


def wanted(period: str) -> Counter[tuple[Any, ...]]:
    documents = gold("documents", period)["documents"]
    assert len(documents) == COUNTED[period]
    return Counter((each["symbol"], each["type"], each["date"], each["line"]) for each in documents)


def found(period: str) -> Counter[tuple[Any, ...]]:
    reading = printed(period)
    return Counter(
        (each.symbol, each.type, each.date.isoformat() if each.date else None, reading.text.line(each.start))
        for each in reading.citations
    )


def f1(want: Counter[tuple[Any, ...]], got: Counter[tuple[Any, ...]]) -> float:
    return 2 * (want & got).total() / (want.total() + got.total())


def test_every_document_with_a_number_is_read_and_none_besides() -> None:
    for period in PERIODS:
        want = Counter({key: count for key, count in wanted(period).items() if key[0]})
        assert {key: count for key, count in found(period).items() if key[0]} == want


def test_the_documents_of_both_reports_are_read_as_a_person_reads_them() -> None:
    want = sum((wanted(period) for period in PERIODS), Counter[tuple[Any, ...]]())
    got = sum((found(period) for period in PERIODS), Counter[tuple[Any, ...]]())
    assert f1(want, got) >= LEAST, (want - got, got - want)


def citation_of(period: str, document: dict[str, Any]) -> Citation:
    reading = printed(period)
    return next(
        each
        for each in reading.citations
        if (each.symbol, each.type, reading.text.line(each.start))
        == (document["symbol"], document["type"], document["line"])
    )


@pytest.mark.parametrize("period", PERIODS)
def test_the_part_a_document_plays_is_told(period: str) -> None:
    for document in gold("documents", period)["documents"]:
        assert citation_of(period, document).role == document["role"], document


@pytest.mark.parametrize("period", PERIODS)
def test_an_issuer_is_only_told_as_it_is_printed(period: str) -> None:
    text = fold(printed(period).text.text)
    told = [citation_of(period, document).issuers for document in gold("documents", period)["documents"]]
    assert all(fold(name) in text for names in told for name in names)
    assert sum(1 for names in told if names) == COUNTED[period]


@pytest.mark.parametrize("period", PERIODS)
def test_the_outline_is_exact(period: str) -> None:
    reading = printed(period)
    read = [(each.level, each.number, reading.text.line(each.start)) for each in reading.outline]
    assert read == [(each["level"], each["number"], each["line"]) for each in gold("documents", period)["outline"]]


def test_the_headers_tell_number_day_and_signatory() -> None:
    first, second = (printed(period).header for period in PERIODS)
    assert (first.symbol, first.date, first.place) == ("132/BC-SCT", date(2018, 6, 14), "Bắc Giang")
    assert (second.symbol, second.sign, second.date, second.month, second.year) == (None, "/BC-SCT", None, 12, 2020)
    assert (second.superior, second.agency) == ("UBND TỈNH BẮC GIANG", "SỞ CÔNG THƯƠNG")
    assert [len(header.recipients) for header in (first, second)] == [8, 6]
    assert {header.signature.name for header in (first, second) if header.signature} == {"Trần Quang Tấn"}


def quantities_wanted(period: str) -> list[dict[str, Any]]:
    """What a reader must find; a count that is only implied ("tập thể Sở" is one collective) counts as missed."""
    wanted: list[dict[str, Any]] = gold("figures", period)["quantities"]
    return wanted


def missed_and_extra(period: str) -> tuple[list[str], int, int]:
    """The quantities missed, how many were met, and how many were read that nobody marked."""
    reading = printed(period)
    left = [(float(each.value), reading.text.line(each.start)) for each in reading.figures]
    missed = []
    for each in sorted(quantities_wanted(period), key=lambda one: "implied" in one):
        places = [(float(each["value"]), line) for line in each["lines"]]
        hit = next((place for place in places if place in left), None)
        if hit is None:
            missed.append(each["id"])
        else:
            left.remove(hit)
    return missed, len(quantities_wanted(period)) - len(missed), len(left)


def test_the_quantities_of_both_reports_are_read() -> None:
    missed, met, extra = zip(*(missed_and_extra(period) for period in PERIODS), strict=True)
    assert 2 * sum(met) / (2 * sum(met) + sum(map(len, missed)) + sum(extra)) >= LEAST_QUANTITIES, (missed, extra)


@pytest.mark.parametrize("period", PERIODS)
def test_every_comparison_is_read_and_none_besides(period: str) -> None:
    reading = printed(period)
    read = {
        (float(each.pct), each.direction.value, each.against.value, reading.text.line(each.start))
        for each in reading.ratios
    }
    wanted = gold("figures", period)["comparisons"]
    assert read == {(float(one["pct"]), one["direction"], one["base"], one["lines"][0]) for one in wanted}


@pytest.mark.parametrize("period", PERIODS)
def test_the_contradictions_are_found_and_no_other(period: str) -> None:
    reading = printed(period)
    findings, verified = examine(reading)
    assert {(told.rule, tuple(lines_of(reading.text, told))) for told in findings} == CONTRADICTIONS[period]
    assert verified


def test_one_directive_has_two_symbols_and_two_titles() -> None:
    twins = [told for told in examine(printed("2018H1"))[0] if told.rule == "document_twins"]
    assert ["ký hiệu" in told.finding.message for told in twins] == [True, False]
