"""The same conditions in zen-engine: one decision of one expression node, whose entries refer to those before them."""

import json
import re
from typing import Any

from zen import ZenEngine

from vinhdanh.commands.benchmarks.screen.deciding import decide_each, entries_of
from vinhdanh.commands.benchmarks.screen.naive import Told
from vinhdanh.commands.benchmarks.screen.people import Rows
from vinhdanh.commands.benchmarks.screen.tree import Tree

_ENTRY = re.compile(r"\b(?:met|may)_\w+")


def decide(tree: Tree, rows: Rows) -> Told:
    """Judge the people of the rows."""
    entries = [
        {"id": name, "key": name, "value": _ENTRY.sub(r"$.\g<0>", text)} for name, text in entries_of(tree, _count)
    ]
    nodes = [
        {"id": "facts", "type": "inputNode", "name": "facts", "position": _NOWHERE},
        {
            "id": "law",
            "type": "expressionNode",
            "name": "law",
            "content": {"expressions": entries},
            "position": _NOWHERE,
        },
        {"id": "verdicts", "type": "outputNode", "name": "verdicts", "position": _NOWHERE},
    ]
    edges = [
        {"id": f"{one}-{other}", "sourceId": one, "targetId": other, "type": "edge"}
        for one, other in (("facts", "law"), ("law", "verdicts"))
    ]
    decision = ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def one(facts: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = decision.evaluate(facts)["result"]
        return found

    return decide_each(tree, rows, one)


_NOWHERE = {"x": 0, "y": 0}


def _count(years: str, test: str) -> str:
    return f"count({years}, # {test})"
