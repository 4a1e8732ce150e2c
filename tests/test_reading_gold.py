"""The two printed reports are read as a person reads them: the documents they cite, their outline, their header.

`gold/printed-<period>.txt` has the lines of the report, each that names no document cut after some words;
`gold/documents-<period>.yaml` restates what a person found there.
"""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.reading.citations import citations_of
from vinhdanh.reading.header import header_of
from vinhdanh.reading.model import Citation
from vinhdanh.reading.outline import outline_of
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source
from vinhdanh.records.kit.yaml12 import read_yaml
from vinhdanh.text.folding import fold

GOLD = Path(__file__).parent / "gold"
PERIODS = ("2018H1", "2020")
COUNTED = {"2018H1": 17, "2020": 19}
LEAST = 0.97


def printed(period: str) -> Text:
    lines = (GOLD / f"printed-{period}.txt").read_text(encoding="utf-8").split("\n")
    return text_of(Source(period, tuple(lines)))


def gold(period: str) -> dict[str, Any]:
    kept: dict[str, Any] = read_yaml(GOLD / f"documents-{period}.yaml")
    return kept


def wanted(period: str) -> Counter[tuple[Any, ...]]:
    documents = gold(period)["documents"]
    assert len(documents) == COUNTED[period]
    return Counter((each["symbol"], each["type"], each["date"], each["line"]) for each in documents)


def found(period: str) -> Counter[tuple[Any, ...]]:
    text = printed(period)
    return Counter(
        (each.symbol, each.type, each.date.isoformat() if each.date else None, text.line(each.start))
        for each in citations_of(text)
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
    text = printed(period)
    return next(
        each
        for each in citations_of(text)
        if (each.symbol, each.type, text.line(each.start)) == (document["symbol"], document["type"], document["line"])
    )


@pytest.mark.parametrize("period", PERIODS)
def test_the_part_a_document_plays_is_told(period: str) -> None:
    for document in gold(period)["documents"]:
        assert citation_of(period, document).role == document["role"], document


@pytest.mark.parametrize("period", PERIODS)
def test_an_issuer_is_only_told_as_it_is_printed(period: str) -> None:
    text = fold(printed(period).text)
    told = [citation_of(period, document).issuers for document in gold(period)["documents"]]
    assert all(fold(name) in text for names in told for name in names)
    assert sum(1 for names in told if names) == COUNTED[period]


@pytest.mark.parametrize("period", PERIODS)
def test_the_outline_is_exact(period: str) -> None:
    text = printed(period)
    read = [(each.level, each.number, text.line(each.start)) for each in outline_of(text)]
    assert read == [(each["level"], each["number"], each["line"]) for each in gold(period)["outline"]]


def test_the_headers_tell_number_day_and_signatory() -> None:
    first, second = (header_of(printed(period)) for period in PERIODS)
    assert (first.symbol, first.date, first.place) == ("132/BC-SCT", date(2018, 6, 14), "Bắc Giang")
    assert (second.symbol, second.sign, second.date, second.month, second.year) == (None, "/BC-SCT", None, 12, 2020)
    assert (second.superior, second.agency) == ("UBND TỈNH BẮC GIANG", "SỞ CÔNG THƯƠNG")
    assert [len(header.recipients) for header in (first, second)] == [8, 6]
    assert {header.signature.name for header in (first, second) if header.signature} == {"Trần Quang Tấn"}
