"""The rules of a day as every contender takes them: distinct conditions, and the routes of each award over them."""

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.screening.titles import Screened, Title, same


class Question(NamedTuple):
    """One distinct condition; `open` where what is known may leave it open."""

    name: str
    condition: Condition
    open: bool


class Ruling(NamedTuple):
    """One award: its routes, each with the names of its questions; `sure` is False where a person decides a part."""

    award: str
    routes: tuple[tuple[tuple[str, ...], bool], ...]

    def met(self, truth: Callable[[str], Any]) -> Any:
        """Whether a route is met."""
        return _any([_all([truth(name) for name in names]) for names, sure in self.routes if sure])

    def may(self, truth: Callable[[str], Any]) -> Any:
        """Whether a route is met or open."""
        return _any([_all([truth(name) for name in names]) for names, _sure in self.routes])


class Tree(NamedTuple):
    """Level by level: the questions first asked there, and the awards that they decide."""

    screened: Screened
    levels: tuple[tuple[tuple[Question, ...], tuple[Ruling, ...]], ...]

    @property
    def awards(self) -> list[str]:
        """The awards in the order of their levels."""
        return [ruling.award for _questions, rulings in self.levels for ruling in rulings]


def tree_of(screened: Screened) -> Tree:
    """Return the tree of what is screened."""
    names: dict[str, str] = {}
    levels = []
    for titles in screened.levels():
        questions = []
        for condition, bits in (one for title in titles for route in title.told() for one in route):
            if bits.met is not None and same(condition) not in names:
                names[same(condition)] = name = f"q{len(names)}"
                questions.append(Question(name, condition, bits.open is not None))
        levels.append((tuple(questions), tuple(_ruling(title, names) for title in titles)))
    return Tree(screened, tuple(levels))


def _ruling(title: Title, names: dict[str, str]) -> Ruling:
    routes = []
    for route in title.told():
        always = {bits.always for _condition, bits in route if bits.met is None}
        if False not in always:
            asked = tuple(names[same(condition)] for condition, bits in route if bits.met is not None)
            routes.append((asked, None not in always))
    return Ruling(title.award, tuple(routes))


def _all(truths: list[Any]) -> Any:
    return reduce(and_, truths) if truths else True


def _any(truths: list[Any]) -> Any:
    return reduce(or_, truths) if truths else False
