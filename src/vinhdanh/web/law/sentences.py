"""A condition as a sentence with its article and how surely it is known."""

from dataclasses import dataclass

from django.urls import reverse

from vinhdanh.law.certainty import MARKS, cite_in
from vinhdanh.law.citing import Cite
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.standard import MeetsStandardOf
from vinhdanh.law.epochs import Epoch, symbol
from vinhdanh.law.keys import Confidence

COLOURS = {Confidence.TEXT: "ok", Confidence.SECONDARY: "amber", Confidence.MEMORY: "red"}


@dataclass(frozen=True)
class Place:
    """Where a sentence of the law stands, in words, and the mark of how surely it is known."""

    words: str
    mark: str
    colour: str


@dataclass(frozen=True)
class Sentence:
    """One condition in the officer's words; `by_people` where only people can tell, `leads_to` another award's page."""

    text: str
    note: str
    place: Place
    by_people: bool
    leads_to: str


def place_of(cite: Cite, epoch: Epoch) -> Place:
    """The article in words; an amendment that was not read makes it less sure."""
    sure = cite_in(cite, epoch).confidence
    return Place(cite.in_words(symbol(cite.instrument)), MARKS[sure], COLOURS[sure])


def sentence_of(condition: Condition, epoch: Epoch) -> Sentence:
    """The condition as it is said."""
    leads_to = reverse("luat_hinh_thuc", args=[condition.award]) if isinstance(condition, MeetsStandardOf) else ""
    return Sentence(
        condition.say(), condition.note, place_of(condition.cite, epoch), condition.kind == "human", leads_to
    )
