"""One entry: what it says, what happened to it, where it comes from, and which figures it stands behind."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.bodies import own_body
from vinhdanh.records.kit.checking import broken_relations, held_relations, relation_in_words, stated_differences
from vinhdanh.records.kit.fields import shown
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.counted_in import counts_of, evidence_of
from vinhdanh.web.entries.finding import find_entry
from vinhdanh.web.entries.history import changes, field_facts, happenings
from vinhdanh.web.privacy import visible_fields, visible_label


@open_to("record.read")
def muc(request: Request, code: str, pk: int) -> HttpResponse:
    """The page of one entry."""
    entry, spec = find_entry(request, code, pk)
    context: dict[str, Any] = {
        "entry": entry,
        "spec": spec,
        "label": visible_label(entry, spec, request.acts),
        "facts": field_facts(spec.fields, entry.values, request.acts),
        "hidden": len(spec.fields) - len(visible_fields(spec.fields, request.acts)),
        "happenings": happenings(entry, spec, request.acts),
        "changes": changes(entry, spec, request.acts),
        "counts": counts_of(entry, spec, own_body()),
        "evidence": evidence_of(entry),
        "steps": next_steps(entry, spec),
    }
    return render(request, "screens/so/muc.html", context | _agreements(entry, spec, request.acts))


def next_steps(entry: Entry, spec: RegisterSpec) -> list[tuple[str, str]]:
    """The states the entry may still reach, then the events its register declares."""
    order = list(spec.states)
    at = order.index(entry.state) if entry.state in order else -1
    over = entry.state in spec.exits
    states = [] if over else [(code, spec.states[code]) for code in order[at + 1 :]]
    return states + [(code, event.title) for code, event in spec.events.items()]


def _agreements(entry: Entry, spec: RegisterSpec, acts: frozenset[str]) -> dict[str, Any]:
    """Relations that hold and break, in words; those on closed fields only for those who may see them."""
    seen = visible_fields(spec.fields, acts)
    broken = [r for r in broken_relations(spec, entry.values) if set(r.pair) <= set(seen)]
    held = [r for r in held_relations(spec, entry.values) if set(r.pair) <= set(seen)]
    return {
        "broken": [(relation_in_words(spec, r, entry.values), r.why) for r in broken],
        "held": [(relation_in_words(spec, r, entry.values), r.why) for r in held],
        "stated": [
            (spec.fields[code].title, shown(spec.fields[code], entry.stated[code]), shown(spec.fields[code], kept))
            for code in stated_differences(spec, entry.values, entry.stated)
            if code in seen and (kept := entry.values[code])
        ],
    }
