"""From rows to words: YEARS and EVENTS grouped into people, as Ibis expressions that every engine runs.

What the rows hold is checked before they are packed (`seeing`): a string that is not known has no number here.
"""

from datetime import date
from typing import Any

import ibis

from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, at_least
from vinhdanh.law.names import AWARDS
from vinhdanh.law.screening.layout import COUNT_AT, ROOM, Field, Layout
from vinhdanh.law.screening.leaves import Leaf
from vinhdanh.law.screening.lookups import Numbers, numbered

YEARS_COLUMNS = {
    "person_id": "int64",
    "year": "int16",
    "rating": "string",
    "months_worked": "int8",
    "discipline": "string",
}
EVENTS_COLUMNS = {"person_id": "int64", "date": "date", "kind": "string", "key": "string", "type": "string"}
KNOWN = {
    "rating": tuple(map(str, Rating)),
    "discipline": tuple(map(str, Discipline)),
    "kind": ("award", "initiative"),
    "key": (*AWARDS, *map(str, Scope)),
    "type": (*map(str, AwardType), "sang_kien", "de_tai", "de_an"),
}  # the strings of each column
COUNTS: Numbers = {
    None: 1,
    **dict.fromkeys(KNOWN["type"], 1),
    AwardType.DOT_XUAT.value: 0,
    AwardType.CHUYEN_DE.value: 0,
}  # of a type: 1, it counts
_WORD = 64  # places of the fields of one word
FIRST_YEAR, LAST_YEAR = 1945, 2100  # of what rows may tell
FULL_YEAR = 12  # months of work: what is not known is taken for a full year
MARCH = 3  # what is awarded up to its end counts for the year before, as in facts.year_of


@ibis.udf.agg.builtin  # type: ignore[untyped-decorator]
def bit_or(values: int, where: bool = True) -> int:  # type: ignore[empty-body]  # noqa: FBT001, FBT002 - as Ibis asks
    """Bitwise or of a group; Ibis does not know that Spark has it too."""


def years_in_words(years: Any, layout: Layout, judged: int) -> Any:
    """Return `person_id` and the words that YEARS fills, one row a person."""
    deep = layout.present.years
    near = years.filter(years.year <= judged, years.year > judged - deep)
    words = {word: bit_or(_row_word(near, layout, fields, judged)) for word, fields in layout.year_words.items()}
    return near.group_by("person_id").aggregate(**words)


def _row_word(years: Any, layout: Layout, fields: list[Field], judged: int) -> Any:
    """The bits that one row sets in one word.

    What the row says is one bit a field, side by side. A product moves each to the oldest year of its field: the parts
    of the product do not meet, because a field is wider than there are fields in a word. Then all move to the year.
    """
    deep = layout.present.years
    leaves = {field: leaf for leaf, field in layout.of_years.items()}
    said = _said(years, [leaves.get(field) for field in fields])
    oldest = [field.at + deep - 1 for field in fields]
    moved = said.cast("int64") * sum(1 << at - number for number, at in enumerate(oldest))
    ahead = years.year.cast("int32") - (judged - deep + 1)
    return (moved & sum(1 << at for at in oldest)).__rshift__(ahead.cast("int32"))


def _said(years: Any, leaves: list[Leaf | None]) -> Any:
    """One bit a leaf; None stands for the row itself."""
    said: Any = ibis.literal(1 << leaves.index(None) if None in leaves else 0, "int32")
    for kind, column, enum in (("rated", years.rating, Rating), ("disciplined", years.discipline, Discipline)):
        numbers = _reached(leaves, kind, enum)
        if any(numbers.values()):
            said = said | numbered(column, numbers)
    for number, leaf in enumerate(leaves):
        if leaf is not None and leaf.kind == "worked":
            short = years.months_worked.fill_null(FULL_YEAR) < int(leaf.what)
            said = said | (-(short.cast("int32")) & (1 << number))
    return said


def _reached(leaves: list[Leaf | None], kind: str, enum: type[Rating] | type[Discipline]) -> Numbers:
    """For each value the bits of the leaves that it reaches; what is missing reaches none."""
    numbers: Numbers = {None: 0}
    for value in enum:
        reached = [
            number
            for number, leaf in enumerate(leaves)
            if leaf is not None and leaf.kind == kind and at_least(value, enum(leaf.what))
        ]
        numbers[value.value] = sum(1 << number for number in reached)
    return numbers


def events_in_words(events: Any, layout: Layout, judged: int, on: date) -> Any:
    """Return `person_id` and the words that EVENTS fills, one row a person with an event that matters.

    Of awards only those of type công trạng matter; what was decided or recognised after `on` does not.
    """
    fields = layout.event_fields
    places = _places(layout)
    first_scope = min((places[str(scope)] for scope in layout.scopes), default=len(layout.words) * _WORD)
    coded = events.select(
        "person_id",
        "date",
        place=numbered(events.key, places),
        years=numbered(events.key, {key: field.years for key, field in fields.items()}),
        counts=numbered(events.type, COUNTS),
        ago=judged - events.date.year(),
    )
    # most events are too old to matter, and the year alone tells; a decision of January to March of a year that is just
    # too old sets the bit above its field
    near = coded.filter(coded.years > coded.ago, coded.counts == 1, coded.date <= min(on, _last_day(judged)))
    award = near.place < first_scope
    if on.year > judged:
        near = near.filter(award | (near.ago >= 0))
    early = (near.date.month() <= MARCH) & award
    back = near.ago + early.cast("int32")
    near = near.select("person_id", "place", back=back, bit=_power((near.place & (_WORD - 1)) + back))
    return near.group_by("person_id").aggregate(**_event_words(near, layout, places))


def _last_day(judged: int) -> date:
    """The last day of decisions that count for the judged year."""
    return date(judged + 1, MARCH, 31)


def _places(layout: Layout) -> Numbers:
    """Where the years of a key begin: its bit, counted through all words."""
    words = list(layout.event_words)
    return {key: words.index(field.word) * _WORD + field.at for key, field in layout.event_fields.items()}


def _event_words(near: Any, layout: Layout, places: Numbers) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for number, word in enumerate(layout.event_words):
        mine = (near.place >= number * _WORD) & (near.place < (number + 1) * _WORD)
        made[word] = bit_or(near.bit, where=mine)
    for scope, pieces in layout.sums.items():
        serving = near.place >= places[str(scope)]  # wider scopes stand above it
        for piece in pieces:
            back = near.back - piece.first if piece.first else near.back
            mine = serving if len(pieces) == 1 else serving & (back >= 0) & (back < piece.years)
            made[piece.word] = (_power(back * layout.step) | (1 << COUNT_AT)).sum(where=mine)
    return made


def _power(exponent: Any) -> Any:
    """Two to the power of 0 to 62: a constant moved right is 64 bits wide on every engine, a 1 moved left is not."""
    return ibis.literal(1 << ROOM, "int64").__rshift__((ROOM - exponent).cast("int32"))
