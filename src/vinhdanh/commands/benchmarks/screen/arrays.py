"""The two files as NumPy arrays, one value a person and year: what OpenFisca is given."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow.parquet as pq

from vinhdanh.casework.screening.population import Population
from vinhdanh.law.keys import Discipline, Rating, Scope
from vinhdanh.law.screening.packing import COUNTS
from vinhdanh.law.screening.program import Array
from vinhdanh.law.screening.titles import Screened

RATINGS = {value: rank for rank, value in enumerate(map(str, Rating), 1)}  # 0: not known
DISCIPLINES = {value: rank for rank, value in enumerate(map(str, Discipline))}
UNKNOWN_MONTHS = 12  # nobody is known to have worked less
_MARCH, _MONTHS, _EPOCH = 3, 12, 1970
_COUNTS = {text: number for text, number in COUNTS.items() if text is not None}


class Inputs(NamedTuple):
    """`values` maps the name of an input and the years back to one value a person, in the order of `people`."""

    people: Array
    values: dict[tuple[str, int], Array]
    depth: int


def inputs_of(population: Population, screened: Screened) -> Inputs:
    """Read both files whole."""
    people, values = _results(population.years, screened.judged)
    values |= _events(population.events, people, screened)
    return Inputs(people, values, 1 + max(back for _name, back in values))


def _results(path: Path, judged: int) -> tuple[Array, dict[tuple[str, int], Array]]:
    table = pq.read_table(path, read_dictionary=["rating", "discipline"])
    person = table["person_id"].to_numpy()
    people = _distinct(person)
    place = np.searchsorted(people, person)
    back = judged - table["year"].to_numpy().astype(np.int32)
    months = table["months_worked"].fill_null(UNKNOWN_MONTHS).to_numpy()
    columns = {
        "rating": (_ranks(table["rating"], RATINGS, 0), 0),
        "discipline": (_ranks(table["discipline"], DISCIPLINES, 0), 0),
        "months": (months, UNKNOWN_MONTHS),
    }
    values = {}
    for one in range(max(0, int(back.min())), int(back.max()) + 1):
        mine = back == one
        for name, (column, missing) in columns.items():
            values[name, one] = filled = np.full(len(people), missing, np.int32)
            filled[place[mine]] = column[mine]
    return people, values


def _events(path: Path, people: Array, screened: Screened) -> dict[tuple[str, int], Array]:
    """The years of each award that the rules look at, and the number of initiatives of each scope."""
    table = pq.read_table(path, read_dictionary=["kind", "key", "type"])
    table = table.filter(table["date"].to_numpy() <= np.datetime64(screened.on))
    titled = [leaf.what for leaf in screened.looked_at if leaf.kind == "titled"]
    number = _ranks(table["key"], {key: rank for rank, key in enumerate((*titled, *map(str, Scope)), 1)}, 0)
    used = (number > 0) & (_ranks(table["type"], _COUNTS, 1) > 0)
    number = number[used]
    place = np.searchsorted(people, table["person_id"].to_numpy()[used])
    month = table["date"].to_numpy()[used].astype("datetime64[M]").astype(np.int32)
    early = (number <= len(titled)) & (month % _MONTHS < _MARCH)
    back = screened.judged - (month // _MONTHS + _EPOCH) + early
    values: dict[tuple[str, int], Array] = {}
    for one in range(max(0, int(back.min(initial=0))), int(back.max(initial=0)) + 1):
        mine = back == one
        keys, places = number[mine], place[mine]
        for rank, award in enumerate(titled, 1):
            values[f"titled_{award}", one] = held = np.zeros(len(people), bool)
            held[places[keys == rank]] = True
        for rank, scope in enumerate(Scope, len(titled) + 1):
            counted = np.bincount(places[keys == rank], minlength=len(people))
            values[f"initiatives_{scope}", one] = counted.astype(np.int32)
    return values


def _distinct(person: Array) -> Array:
    """The sorted people; files are mostly written in their order, which spares the sorting."""
    steps = np.diff(person)
    return person[np.r_[True, steps > 0]] if bool((steps >= 0).all()) else np.unique(person)


def _ranks(column: Any, ranks: dict[str, int], missing: int) -> Array:
    """The number of each text; that of nothing is `missing`, that of any other text 0."""
    coded = column.unify_dictionaries().combine_chunks()
    chunks = coded.chunks if hasattr(coded, "chunks") else [coded]
    parts = []
    for chunk in chunks:
        table = np.array([*(ranks.get(text, 0) for text in chunk.dictionary.to_pylist()), missing], np.int32)
        parts.append(table[chunk.indices.fill_null(len(table) - 1).to_numpy(zero_copy_only=False)])
    return np.concatenate(parts) if parts else np.zeros(0, np.int32)
