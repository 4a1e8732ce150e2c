"""The words of both files matched by person, and held by the engine."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.arrays.packing import sums_hold, words_of_events, words_of_years
from vinhdanh.casework.screening.arrays.people import People, Words
from vinhdanh.casework.screening.arrays.reading import Pool
from vinhdanh.casework.screening.faults import Seen, tell_stranger
from vinhdanh.casework.screening.population import Population
from vinhdanh.law.bits import full
from vinhdanh.law.screening.layout import Layout
from vinhdanh.law.screening.titles import Screened


def pack(engine: Arrays, population: Population, found: Screened, layout: Layout, seen: Seen) -> bool:
    """Hold the words; False where a sum ran over and needs more room. Raises Odd, and Unusable for a stranger."""
    del seen
    with Pool(engine.threads) as pool, ThreadPoolExecutor(1) as beside:
        reading = beside.submit(words_of_years, pool, population.years, layout, found.judged)
        events = words_of_events(pool, population.events, layout, found.judged, found.on)
        years = reading.result()
    if not sums_hold(layout, events.added):
        return False
    engine.hold(*_matched(population, layout, years, events))
    return True


def _matched(population: Population, layout: Layout, years: People, events: People) -> tuple[Any, Words]:
    """The words of both files for everybody with a row of YEARS that is near enough to be looked at."""
    if np.array_equal(years.persons, events.persons):
        return _near(layout, years.persons, years.ored | events.ored | events.added)
    places = np.searchsorted(years.persons, events.persons)
    strange = places == len(years.persons)
    strange |= years.persons[np.where(strange, 0, places)] != events.persons
    if strange.any():
        tell_stranger(int(events.persons[strange][0]), population.years, population.events)
    words = dict(years.ored)
    for name, word in (events.ored | events.added).items():
        words[name] = np.zeros(len(years.persons), np.int64)
        words[name][places] = word
    return _near(layout, years.persons, words)


def _near(layout: Layout, persons: Any, words: Words) -> tuple[Any, Words]:
    near = (words[layout.present.word] >> layout.present.at) & full(layout.present.years) != 0
    if near.all():
        return persons, words
    return persons[near], {name: word[near] for name, word in words.items()}
