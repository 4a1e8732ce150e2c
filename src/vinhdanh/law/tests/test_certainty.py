"""A citation is less sure from the day an amendment holds that was not read."""

from datetime import date

import pytest

from vinhdanh.law.certainty import MARKS, cite_in
from vinhdanh.law.citing import Cite
from vinhdanh.law.epochs import epoch_on
from vinhdanh.law.keys import Confidence, weakest

LAW = Cite(instrument="LUAT_2022", article=24)


def test_the_law_of_2022_is_read_until_the_law_of_2026_amends_it() -> None:
    assert cite_in(LAW, epoch_on(date(2026, 9, 30))).confidence is Confidence.TEXT
    assert cite_in(LAW, epoch_on(date(2026, 10, 1))).confidence is Confidence.SECONDARY


def test_what_was_never_read_does_not_become_surer_and_what_is_not_amended_stays() -> None:
    epoch = epoch_on(date(2026, 10, 1))
    remembered = LAW.model_copy(update={"confidence": Confidence.MEMORY})
    assert cite_in(remembered, epoch).confidence is Confidence.MEMORY
    assert cite_in(Cite(instrument="ND_73"), epoch).confidence is Confidence.TEXT


def test_a_dossier_received_before_the_amendment_keeps_the_law_that_was_read() -> None:
    assert cite_in(LAW, epoch_on(date(2026, 10, 1), date(2026, 9, 30))).confidence is Confidence.TEXT


def test_nothing_is_sure_of_a_dossier_whose_transitional_rule_was_not_read() -> None:
    waited = epoch_on(date(2024, 2, 1), date(2023, 12, 20))
    assert cite_in(LAW, waited).confidence is Confidence.SECONDARY
    assert cite_in(LAW, epoch_on(date(2024, 2, 1), date(2024, 1, 2))).confidence is Confidence.TEXT


@pytest.mark.parametrize(("other", "weaker"), [("text", "secondary"), ("memory", "memory")])
def test_the_weakest_of_some_confidences(other: str, weaker: str) -> None:
    assert weakest(Confidence.SECONDARY, Confidence(other)).value == weaker


def test_every_confidence_has_a_mark_for_the_officer() -> None:
    assert set(MARKS) == set(Confidence)


@pytest.mark.parametrize(
    ("article", "words"),
    [(24, "Điều 24 Luật"), ("24a", "Điều 24a Luật"), ("phụ lục I", "phụ lục I Luật"), (None, "Luật")],
)
def test_an_annex_is_cited_without_the_word_for_an_article(article: int | str | None, words: str) -> None:
    assert Cite(instrument="LUAT_2022", article=article).in_words("Luật") == words
