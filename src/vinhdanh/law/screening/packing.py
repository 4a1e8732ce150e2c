"""From rows to words: YEARS and EVENTS grouped into people, as Ibis expressions that every engine runs."""

from datetime import date
from typing import Any

import ibis

from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, at_least
from vinhdanh.law.names import AWARDS
from vinhdanh.law.screening.layout import COUNT_AT, ROOM, Field, Layout
from vinhdanh.law.screening.leaves import Leaf
from vinhdanh.law.screening.lookups import Lookup, Numbers

YEARS_COLUMNS = {
    "person_id": "int64",
    "year": "int16",
    "rating": "string",
    "months_worked": "int8",
    "discipline": "string",
}
EVENTS_COLUMNS = {"person_id": "int64", "date": "date", "kind": "string", "key": "string", "type": "string"}
_WORD = 64  # places of the fields of one word
_MARCH = 3  # what is awarded up to its end counts for the year before, as in facts.year_of
TYPES: Numbers = {
    **{one.value: int(one is AwardType.CONG_TRANG) for one in AwardType},
    **dict.fromkeys(("sang_kien", "de_tai", "de_an"), 1),
    None: 1,
}  # 1: it counts
KEYS: Numbers = dict.fromkeys((*AWARDS, *map(str, Scope)), 1)
KINDS: Numbers = dict.fromkeys(("award", "initiative"), 1)
_KNOWN = {"key": KEYS, "kind": KINDS, "type": TYPES}


@ibis.udf.agg.builtin  # type: ignore[untyped-decorator]
def bit_or(values: int, where: bool = True) -> int:  # type: ignore[empty-body]  # noqa: FBT001, FBT002 - as Ibis asks
    """Bitwise or of a group; Ibis does not know that Spark has it too."""


def years_in_words(years: Any, layout: Layout, judged: int, lookup: Lookup) -> Any:
    """Return `person_id` and the words that YEARS fills, one row a person.

    A row with an unknown value sets no bit, not even that of `present`.
    """
    back = judged - years.year.cast("int32")
    near = years.filter(back >= 0, back < layout.present.years)
    words = {
        word: bit_or(_row_word(near, layout, fields, judged, lookup)) for word, fields in layout.year_words.items()
    }
    return near.group_by("person_id").aggregate(**words)


def _row_word(years: Any, layout: Layout, fields: list[Field], judged: int, lookup: Lookup) -> Any:
    """The bits that one row sets in one word: what each value allows, moved to the row's year."""
    leaves = {field: leaf for leaf, field in layout.of_years.items()}
    flags = {1 << field.at: leaves.get(field) for field in fields}  # None: the row is there
    rating: Numbers = {value: _allowed(flags, "rated", value) for value in (*map(str, Rating), None)}
    discipline: Numbers = {value: _allowed(flags, "disciplined", value) for value in (*map(str, Discipline), None)}
    allowed = (lookup(years.rating, rating) & lookup(years.discipline, discipline)).cast("int64")
    for flag, leaf in flags.items():
        if leaf is not None and leaf.kind == "worked":
            others = sum(flags) - flag
            allowed = allowed & ibis.ifelse(years.months_worked < int(leaf.what), sum(flags), others).cast("int64")
    return allowed * _power(judged - years.year.cast("int32"))


def _allowed(flags: dict[int, Leaf | None], kind: str, value: str | None) -> int:
    """All flags but those of the kind that the value does not reach; no measure on record is none."""
    enum = Rating if kind == "rated" else Discipline
    return sum(
        flag
        for flag, leaf in flags.items()
        if leaf is None or leaf.kind != kind or (value is not None and at_least(enum(value), enum(leaf.what)))
    )


def events_in_words(events: Any, layout: Layout, judged: int, on: date, lookup: Lookup) -> Any:
    """Return `person_id` and the words that EVENTS fills, one row a person with an event that matters.

    Of awards only those of type công trạng matter; what was decided or recognised after `on` does not.
    """
    fields = _fields(layout)
    places = _places(layout)
    first_scope = min((places[str(scope)] for scope in layout.scopes), default=len(layout.words) * _WORD)
    coded = events.select(
        "person_id",
        "date",
        place=lookup(events.key, places),
        years=lookup(events.key, {key: field.years for key, field in fields.items()}),
        counts=lookup(events.type, TYPES),
        year=events.date.year(),
    )
    # most events are too old to matter, and the year alone tells; a decision of January to March of a year that is just
    # too old sets the bit above its field
    near = coded.filter(coded.year + coded.years > judged, coded.counts == 1, coded.date <= min(on, _last_day(judged)))
    award = near.place < first_scope
    if on.year > judged:
        near = near.filter(award | (near.year <= judged))
    early = (near.date.month() <= _MARCH) & award
    back = judged - near.year + early.cast("int32")
    near = near.select("person_id", "place", back=back, bit=_power((near.place & (_WORD - 1)) + back))
    return near.group_by("person_id").aggregate(**_event_words(near, layout, places))


def _last_day(judged: int) -> date:
    """The last day of decisions that count for the judged year."""
    return date(judged + 1, _MARCH, 31)


def unread(events: Any, lookup: Lookup) -> Any:
    """Return one row: the number of rows, of those with a person and a day, the first and last day, and the numbers of
    those whose key, kind and type are known.
    """
    known = {name: lookup(events[name], values).count() for name, values in _KNOWN.items()}
    return events.aggregate(
        rows=events.count(),
        people=events.person_id.count(),
        days=events.date.count(),
        first=events.date.min(),
        last=events.date.max(),
        **known,
    )


def _fields(layout: Layout) -> dict[str | None, Field]:
    return dict([*layout.titled.items(), *((str(scope), field) for scope, field in layout.scopes.items())])


def _places(layout: Layout) -> Numbers:
    """Where the years of a key begin: its bit, counted through all words."""
    words = list(layout.event_words)
    return {key: words.index(field.word) * _WORD + field.at for key, field in _fields(layout).items()}


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
