"""What every person's words say about every title: verdict, conditions as bits, near misses, who is overlooked."""

from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple

import ibis

from vinhdanh.law.bits import YEARS, all_but_latest, full, has, unbroken
from vinhdanh.law.keys import Discipline, Rating, Scope
from vinhdanh.law.screening.columns import Columns, counted, unpacked
from vinhdanh.law.screening.layout import Layout
from vinhdanh.law.screening.leaves import Leaf
from vinhdanh.law.screening.titles import FOR_MOST, RECENT, Screened, Title, same

VERDICTS = {0: "not_eligible", 1: "needs_judgement", 3: "eligible"}  # bit 0: not refused, bit 1: met
FACTS = {
    "good_years": "số năm liên tục đến năm xét được đánh giá hoàn thành tốt nhiệm vụ trở lên",
    "excellent_years": f"số năm hoàn thành xuất sắc nhiệm vụ trong {RECENT:02d} năm đến năm xét",
    "initiative_years": f"số năm có sáng kiến được công nhận trong {RECENT:02d} năm đến năm xét",
    "disciplined_years": f"số năm bị kỷ luật trong {RECENT:02d} năm đến năm xét",
}


class _Truth(NamedTuple):
    """The names of the columns that say that a thing is met, and that it is met or open.

    They are int32 with all bits set where it is true: to join such costs half of what booleans cost.
    """

    met: str
    may: str


def conditions_column(award: str) -> str:
    """The name of the column that holds the conditions of a title as bits."""
    return f"{award}_conditions"


def words_columns(layout: Layout) -> dict[str, str]:
    """The columns of the table of words."""
    return {"person_id": "int64", **dict.fromkeys(layout.words, "int64")}


def outcomes(screened: Screened, layout: Layout, words: Any) -> Any:
    """Return the table of outcomes, one row a person, from that of words.

    Columns: `person_id`; for each title its verdict as a code (see `VERDICTS`) and its conditions; `near` and
    `overlooked` with one bit a title in the order of `screened.titles`; the facts of `FACTS` about the overlooked.
    """
    table, names = unpacked(words, layout, screened.looked_at)
    questions: dict[str, _Truth] = {}
    standards: dict[str, tuple[str, str]] = {}
    for level in screened.levels():
        columns = Columns(table, names, lead=screened.lead, standards=standards)
        table = table.mutate(**_told(level, columns, questions))
        verdicts: dict[str, Any] = {}
        for title in level:
            standards[title.award] = names_of = _Truth(f"met_{title.award}", f"may_{title.award}")
            verdicts |= zip(names_of, _verdict(title, table, questions), strict=True)
        table = table.mutate(**verdicts)
    packed = {conditions_column(title.award): _packed(title, table, questions) for title in screened.titles}
    table = table.mutate(**packed)
    table = table.mutate(**_flags(screened, table, names), **_facts(table, names))
    long, *short = FACTS
    table = counted(counted(table, long, bits=YEARS), *short, bits=RECENT)
    return table.select("person_id", **_output(screened, table))


def _told(level: list[Title], columns: Columns, questions: dict[str, _Truth]) -> dict[str, Any]:
    """Columns for what no title before asked; `questions` learns their names."""
    told: dict[str, Any] = {}
    for condition, bits in (one for title in level for route in title.told() for one in route):
        if bits.met is None or same(condition) in questions:
            continue
        met = may = f"q{len(questions)}"
        told[met] = _flag(condition.columns(columns))
        if bits.open is not None:
            may = f"{met}_may"
            told[may] = _flag(condition.possible(columns))
        questions[same(condition)] = _Truth(met, may)
    return told


def _verdict(title: Title, table: Any, questions: dict[str, _Truth]) -> tuple[Any, Any]:
    """Whether a route is met, and whether one is met or open."""
    met, may = [], []
    for route in title.told():
        known = [questions[same(condition)] for condition, bits in route if bits.met is not None]
        always = {bits.always for _condition, bits in route if bits.met is None}
        if False in always:
            continue
        may.append(_all([table[one.may] for one in known]))
        if None not in always:
            met.append(_all([table[one.met] for one in known]))
    return _any(met), _any(may)


def _packed(title: Title, table: Any, questions: dict[str, _Truth]) -> Any:
    """The conditions of a title in the bits of one integer."""
    terms: dict[int, Any] = {}
    for condition, bits in (one for route in title.told() for one in route):
        if bits.met is None or bits.met in terms:
            continue
        names = questions[same(condition)]
        terms[bits.met] = table[names.met] & (1 << bits.met)
        if bits.open is not None:
            terms[bits.open] = (table[names.may] ^ table[names.met]) & (1 << bits.open)  # what is met may be
    return reduce(or_, terms.values()) if terms else ibis.literal(0, "int32")


def _flags(screened: Screened, table: Any, names: dict[Leaf, str]) -> dict[str, Any]:
    """Near misses and who is overlooked, one bit a title."""
    near, overlooked = [], []
    strong = _strong(table, names)
    for number, title in enumerate(screened.titles):
        met = table[f"met_{title.award}"]
        near.append(_flag(_one_short(title, table, met)) & (1 << number))
        if title.can_be_met and title.award not in FOR_MOST:
            lately = table[names[Leaf("titled", title.award)]] & full(RECENT)
            overlooked.append(_flag(strong & (lately == 0)) & met & (1 << number))
    return {"near": reduce(or_, near), "overlooked": reduce(or_, overlooked)}


def _strong(table: Any, names: dict[Leaf, str]) -> Any:
    """Strong results: hoàn thành xuất sắc nhiệm vụ in the judged year and in one more of the recent years."""
    excellent = table[names[Leaf("rated", Rating.HTXSNV)]]
    return has(excellent, 0) & ((excellent & (full(RECENT) - 1)) != 0)


def _output(screened: Screened, table: Any) -> dict[str, Any]:
    """Codes, conditions, flags, and the facts about the overlooked."""
    made: dict[str, Any] = {}
    for title in screened.titles:
        met, may = table[f"met_{title.award}"], table[f"may_{title.award}"]
        made[title.award] = (met & 2) | (may & 1)
        made[conditions_column(title.award)] = table[conditions_column(title.award)]
    made["near"], made["overlooked"] = table.near, table.overlooked
    missing = ibis.null("int8")
    return made | {name: ibis.ifelse(table.overlooked != 0, table[name].cast("int8"), missing) for name in FACTS}


def _one_short(title: Title, table: Any, met: Any) -> Any:
    """Whether a route lacks exactly one condition, which is known not to be met, and every other one is met."""
    held = table[conditions_column(title.award)]
    short = []
    for route in title.told():
        if any(bits.met is None and bits.always is not True for _condition, bits in route):
            continue
        needed = sum({1 << bits.met for _condition, bits in route if bits.met is not None})
        doubtful = sum({1 << bits.open for _condition, bits in route if bits.open is not None})
        others = all_but_latest((held & needed) ^ needed)
        short.append((others | met | (held & doubtful) if doubtful else others | met) == 0)
    return reduce(or_, short) if short else ibis.literal(value=False)


def _facts(table: Any, names: dict[Leaf, str]) -> dict[str, Any]:
    """The years that each fact counts: the first in all years, the others in the recent ones."""
    lately = full(RECENT)
    return {
        "good_years": unbroken(table[names[Leaf("rated", Rating.HTTNV)]]),
        "excellent_years": table[names[Leaf("rated", Rating.HTXSNV)]] & lately,
        "initiative_years": table[names[Leaf("initiatives", Scope.CO_SO, 1)]] & lately,
        "disciplined_years": table[names[Leaf("disciplined", Discipline.KHIEN_TRACH)]] & lately,
    }


def _flag(truth: Any) -> Any:
    """All bits where it is true, none where it is not: a negated 1 has all, which is quicker than to choose."""
    return -(truth.cast("int32"))


def _all(truths: list[Any]) -> Any:
    return reduce(and_, truths) if truths else ibis.literal(-1, "int32")


def _any(truths: list[Any]) -> Any:
    return reduce(or_, truths) if truths else ibis.literal(0, "int32")
