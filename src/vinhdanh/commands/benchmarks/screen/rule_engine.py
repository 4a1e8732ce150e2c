"""The same conditions in rule-engine: one compiled rule an entry, each result a fact for those after it."""

from typing import Any

from rule_engine import Rule

from vinhdanh.commands.benchmarks.screen.deciding import decide_each, entries_of
from vinhdanh.commands.benchmarks.screen.naive import Told
from vinhdanh.commands.benchmarks.screen.people import Rows
from vinhdanh.commands.benchmarks.screen.tree import Tree


def decide(tree: Tree, rows: Rows) -> Told:
    """Judge the people of the rows."""
    rules = [(name, Rule(text)) for name, text in entries_of(tree, _count)]

    def one(facts: dict[str, Any]) -> dict[str, Any]:
        for name, rule in rules:
            facts[name] = rule.evaluate(facts)
        return facts

    return decide_each(tree, rows, one)


def _count(years: str, test: str) -> str:
    return f"[year for year in {years} if year {test}].length"
