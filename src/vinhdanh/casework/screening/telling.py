"""What a screening came to, in plain values: counts by title, what each bit means, and who was overlooked."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.run import Masks
from vinhdanh.law.certainty import cite_in
from vinhdanh.law.citing import Cite
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.epochs import Epoch, epoch_on, symbol
from vinhdanh.law.names import award_title
from vinhdanh.law.screening.outcomes import FACTS, VERDICTS, conditions_column
from vinhdanh.law.screening.titles import Bits, Screened, Title

MET, OPEN, WANTING = "met", "open", "wanting"


class Overlooked(NamedTuple):
    """One who can be proposed for `titles` and was given none of them lately, with the facts of `FACTS`."""

    person: int
    titles: tuple[str, ...]
    facts: dict[str, int]


class Wanting(NamedTuple):
    """A condition of a title as one person stands to it: met, left open, or wanting."""

    condition: Condition
    state: str


def counts(engine: Engine, masks: Masks, table: Any) -> dict[str, dict[str, int]]:
    """Return for each title how many have each verdict, are one condition short, and were overlooked."""
    asked: dict[str, Any] = {}
    for number, title in enumerate(masks.screened.titles):
        for code, name in VERDICTS.items():
            asked[f"{title.award}:{name}"] = (table[title.award] == code).sum()
        asked[f"{title.award}:near"] = ((table.near & (1 << number)) != 0).sum()
        asked[f"{title.award}:overlooked"] = ((table.overlooked & (1 << number)) != 0).sum()
    found = dict(zip(asked, engine.rows(table.aggregate(**asked))[0], strict=True))
    names = (*VERDICTS.values(), "near", "overlooked")
    return {
        title.award: {name: int(found[f"{title.award}:{name}"] or 0) for name in names}
        for title in masks.screened.titles
    }


def people(engine: Engine, table: Any) -> tuple[int, int]:
    """Return how many people were screened, and how many of them were overlooked for some title."""
    rows = engine.rows(table.aggregate(people=table.count(), overlooked=(table.overlooked != 0).sum()))
    return int(rows[0][0]), int(rows[0][1] or 0)


def overlooked(engine: Engine, masks: Masks, table: Any, most: int) -> list[Overlooked]:
    """Return at most so many of those who were overlooked, the longest in good standing first."""
    chosen = table.filter(table.overlooked != 0).select("person_id", "overlooked", *FACTS)
    ordered = chosen.order_by([chosen.excellent_years.desc(), chosen.good_years.desc(), chosen.person_id])
    return [
        Overlooked(int(person), titles_of(masks.screened, bits), dict(zip(FACTS, map(int, facts), strict=True)))
        for person, bits, *facts in engine.rows(ordered.limit(most))
    ]


def titles_of(screened: Screened, bits: int) -> tuple[str, ...]:
    """The titles that a set of bits names."""
    return tuple(title.award for number, title in enumerate(screened.titles) if bits >> number & 1)


def standing(title: Title, bits: int) -> Iterator[list[Wanting]]:
    """Route by route, how one person stands to every condition."""
    for route in title.told():
        yield [Wanting(condition, _state(one, bits)) for condition, one in route]


def as_json(engine: Engine, masks: Masks, table: Any, most: int) -> dict[str, Any]:
    """Return the JSON of the contract: what was screened, what the columns and bits mean, and the counts."""
    found, epoch = masks.screened, epoch_on(masks.screened.on)
    numbers, (number, strong) = counts(engine, masks, table), people(engine, table)
    return {
        "on": found.on.isoformat(),
        "year": found.judged,
        "law": [symbol(key) for key in epoch.stack],
        "people": number,
        "titles": {
            title.award: {
                "name": award_title(title.award),
                "version": title.version.id,
                "verdicts": {name: numbers[title.award][name] for name in VERDICTS.values()},
                "near": numbers[title.award]["near"],
                "overlooked": numbers[title.award]["overlooked"],
                "bit": place,
                "conditions_column": conditions_column(title.award),
                "routes": [_route(title, route, epoch) for route in range(len(title.routes))],
            }
            for place, title in enumerate(found.titles)
        },
        "near_column": "near",
        "overlooked_column": "overlooked",
        "facts": FACTS,
        "left_out": found.left_out,
        "overlooked": {
            "people": strong,
            "first": [
                {"person_id": one.person, "titles": list(one.titles), **one.facts}
                for one in overlooked(engine, masks, table, most)
            ],
        },
    }


def _route(title: Title, number: int, epoch: Epoch) -> dict[str, Any]:
    told = list(title.told())[number]
    return {
        "name": title.routes[number].name,
        "conditions": [
            {
                "id": condition.id,
                "text": condition.say(),
                "cite": _cite(condition.cite, epoch),
                "bit": bits.met,
                "open_bit": bits.open,
                "always": bits.always if bits.met is None else None,
            }
            for condition, bits in told
        ],
    }


def _cite(cite: Cite, epoch: Epoch) -> dict[str, Any]:
    return cite_in(cite, epoch).as_json(symbol(cite.instrument))


def _state(bits: Bits, held: int) -> str:
    if bits.met is None:
        return {True: MET, False: WANTING, None: OPEN}[bits.always]
    if held >> bits.met & 1:
        return MET
    return OPEN if bits.open is not None and held >> bits.open & 1 else WANTING
