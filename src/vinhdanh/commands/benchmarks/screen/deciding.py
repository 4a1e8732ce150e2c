"""What both rule engines share: the entries of a decision in their order, and the facts of each person."""

import time
from collections.abc import Callable
from typing import Any

from vinhdanh.commands.benchmarks.screen.naive import Told
from vinhdanh.commands.benchmarks.screen.people import Rows, gathered
from vinhdanh.commands.benchmarks.screen.texts import Count, Texts, facts_of
from vinhdanh.commands.benchmarks.screen.tree import Ruling, Tree

Entries = list[tuple[str, str]]  # (name, expression), each over facts and the entries before it
Decide = Callable[[dict[str, Any]], dict[str, Any]]


def entries_of(tree: Tree, count: Count) -> Entries:
    """A truth for each question, met and met or open, and the same for each award."""
    texts, known = Texts(count, tree.screened.lead), frozenset(tree.awards)
    entries: Entries = []
    for questions, rulings in tree.levels:
        for one in questions:
            entries.append((f"met_{one.name}", texts.of(one.condition, hopeful=False, known=known)))
            open_ = texts.of(one.condition, hopeful=True, known=known) if one.open else f"met_{one.name}"
            entries.append((f"may_{one.name}", open_))
        for ruling in rulings:
            entries.append((f"met_{ruling.award}", _any_route(ruling, "met", sure=True)))
            entries.append((f"may_{ruling.award}", _any_route(ruling, "may", sure=False)))
    return entries


def decide_each(tree: Tree, rows: Rows, decide: Decide) -> Told:
    """The seconds of the decisions alone, a person at a time: facts are gathered before the clock runs."""
    conditions: list[Any] = [one.condition for questions, _rulings in tree.levels for one in questions]
    windows = [one for one in conditions if one.kind in {"prior_award", "since_prior"}]
    runs = sorted({one.run for one in conditions if one.kind == "initiative" and one.run is not None})
    people = [(number, facts_of(person, windows, runs)) for number, person in gathered(tree.screened, rows)]
    start = time.perf_counter()
    told = [(number, decide(facts)) for number, facts in people]
    seconds = time.perf_counter() - start
    codes = {
        number: {award: 2 * bool(found[f"met_{award}"]) + bool(found[f"may_{award}"]) for award in tree.awards}
        for number, found in told
    }
    return Told(seconds, codes)


def _any_route(ruling: Ruling, kind: str, *, sure: bool) -> str:
    routes = [names for names, known in ruling.routes if known or not sure]
    texts = [" and ".join(f"{kind}_{name}" for name in names) if names else "true" for names in routes]
    return " or ".join(f"({text})" for text in texts) if texts else "false"
