"""The figures of one body for one period: counted from registers, observed, or stated by an issued document.

Which value stands: a counted one where the register holds the list; a stated one where an issued document gives
a number and the register does not (yet) hold as many; an observed one for typed measures and indicators.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.db import models

from vinhdanh.casework.counting import Counted, count, reached_on
from vinhdanh.casework.log import concept_of
from vinhdanh.records.kit.schema import FieldType, MeasureSpec, RegisterSpec
from vinhdanh.records.models import Entry, Measure, Observation, Party, RegisterType
from vinhdanh.text.comparisons import Base, Comparison, Wording, compare
from vinhdanh.text.periods import Period, Window
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class SourceRef:
    """The record behind a figure or a sentence: concept, id and a label a reader recognises."""

    concept: str
    id: int
    label: str

    @classmethod
    def of(cls, record: models.Model) -> "SourceRef":
        """The reference to a stored record."""
        return cls(concept_of(record), record.pk, str(record))


@dataclass(frozen=True)
class Figure:
    """A value ready to print. `whole` is set for ratios (26/43); `window` where it differs from the period."""

    measure: str
    title: str
    quantity: Quantity
    sources: tuple[SourceRef, ...]
    observation: Observation | None = None
    counted: Counted | None = None
    whole: Quantity | None = None
    window: Window | None = None

    @property
    def is_nothing(self) -> bool:
        """Nothing happened: a sentence may leave it out. A zero that somebody typed is a statement and stays."""
        return self.observation is None and self.quantity.low == 0 and not (self.counted and self.counted.entries)


@dataclass(frozen=True)
class ComparisonFigure:
    """A comparison: computed from two observations (`operands`: the value and its base, in one unit), or only stated
    by an issued document."""

    measure: str
    comparison: Comparison
    label: str
    sources: tuple[SourceRef, ...]
    stated: Observation | None
    computed: Comparison | None
    operands: tuple[Quantity, Quantity] | None = None


@lru_cache(maxsize=256)
def _spec(_digest: str, register: int) -> RegisterSpec:
    return RegisterSpec.model_validate(RegisterType.objects.get(pk=register).declaration)


def spec_of(register: RegisterType) -> RegisterSpec:
    """The declaration of a register, parsed once per version of it."""
    return _spec(register.digest, register.pk)


class Figures:
    """All figures of `owner` for `period`, read lazily and kept for the life of one report or page."""

    def __init__(self, owner: Party, period: Period) -> None:
        self.owner = owner
        self.period = period
        self.measures = {m.code: m for m in Measure.objects.select_related("register")}
        self._observed: dict[str, dict[tuple[str, str, str], Observation]] = {}
        self._figures: dict[str, Figure | None] = {}

    def of(self, code: str) -> Figure | None:
        """The figure of a measure (`ccn.tong`, `gtsxcn`); None when nothing is known. KeyError for an unknown code."""
        if code not in self._figures:
            self._figures[code] = self._resolve(self.measures[code])
        return self._figures[code]

    def observed(self, code: str, basis: str, *, period: str = "", base: str = "") -> Observation | None:
        """The current observation of a measure with this basis, for this or another period."""
        return self._observations(period or self.period.code).get((code, basis, base))

    def stated(self) -> Iterable[Observation]:
        """Every value that an issued document states for this period."""
        kept = self._observations(self.period.code)
        return [o for (_code, basis, _base), o in kept.items() if basis == Observation.Basis.STATED]

    def counted(self, measure: Measure, window: Window | None = None) -> Counted | None:
        """The measure counted from its register for the period (or `window`), whatever a document states."""
        if measure.register is None:
            return None
        spec = spec_of(measure.register)
        name = measure.code.partition(".")[2]
        return count(measure.register, spec, spec.measures[name], window or self.period.window)

    def listed_that_count(self, observation: Observation) -> tuple[list[Entry], list[Entry]]:
        """Of the entries a stated value lists: those that the measure's state admits, and those it does not."""
        listed = list(observation.listed.select_related("register").order_by("id"))
        declaration = MeasureSpec.model_validate(observation.measure.declaration)
        if declaration.reached is None or observation.measure.register is None:
            return listed, []
        spec = spec_of(observation.measure.register)
        ids = reached_on(spec, declaration.reached, [entry.pk for entry in listed], self.period.window.end)
        return [e for e in listed if e.pk in ids], [e for e in listed if e.pk not in ids]

    def comparison(self, code: str, base: Base, wording: Wording | None = None) -> ComparisonFigure | None:
        """The comparison of a measure with the same period or the plan; None when the base is not known."""
        stated = self.observed(code, Observation.Basis.STATED_COMPARISON, base=base.value)
        actual, against = self._actual(code, self.period.code), self._base_value(code, base)
        printed = stated.comparison if stated else None
        wanted = wording or (printed.wording if printed else _usual_wording(base))
        computed, operands = None, None
        if actual and against and against.quantity.low > 0 and actual.quantity.low >= 0:
            value, base_value = operands = actual.quantity, against.quantity.in_unit(actual.quantity.unit)
            computed = compare(value.low, base_value.low, base, wanted, printed.decimals if printed else 1)
        shown = computed or (printed.as_wording(wanted) if printed else None)
        if shown is None:
            return None
        behind = [record for record in (actual, against if computed else None, stated) if record]
        label = (stated.comparison_label if stated else "") or self._base_label(base)
        sources = tuple(map(SourceRef.of, behind))
        return ComparisonFigure(code, shown, label, sources, stated, computed, operands)

    def _base_label(self, base: Base) -> str:
        """What the base is called when it is not the period's own: a half-year is measured against the year's plan."""
        return "kế hoạch năm" if base is Base.PLAN and self.period != self.period.whole_year else ""

    def _resolve(self, measure: Measure) -> Figure | None:
        declaration = MeasureSpec.model_validate(measure.declaration) if measure.register else None
        if declaration and declaration.ratio:
            ratio = self._ratio(measure, declaration.ratio)
            if ratio:
                return ratio
        if declaration and declaration.total:
            return self._total(measure, declaration.total)
        stated = self._stated_or_actual(measure.code)
        counted = self.counted(measure)
        if stated and (counted is None or not _list_is_kept(stated, counted)):
            return Figure(
                measure.code,
                measure.title,
                stated.quantity,
                (SourceRef.of(stated),),
                observation=stated,
                counted=counted,
                window=self.own_window(stated),
            )
        if counted is None or measure.register is None:
            return None
        if not counted.entries and self._only_told(measure.register):
            return None
        entries = list(Entry.objects.filter(pk__in=counted.entries).order_by("happened_from", "id"))
        sources = tuple(map(SourceRef.of, entries)) or (SourceRef.of(measure.register),)
        window = self._own_span(spec_of(measure.register), entries)
        return Figure(measure.code, measure.title, counted.quantity, sources, counted=counted, window=window)

    def _ratio(self, measure: Measure, names: tuple[str, str]) -> Figure | None:
        register = measure.code.partition(".")[0]
        part, whole = (self.of(f"{register}.{name}") for name in names)
        if part is None or whole is None or not whole.quantity.low:
            return None
        sources = tuple(dict.fromkeys(part.sources + whole.sources))
        observation = part.observation or whole.observation
        return Figure(
            measure.code, measure.title, part.quantity, sources, observation, part.counted, whole.quantity, part.window
        )

    def _total(self, measure: Measure, names: list[str]) -> Figure | None:
        register = measure.code.partition(".")[0]
        parts = [self.of(f"{register}.{name}") for name in names]
        known = [part for part in parts if part is not None]
        if len(known) < len(names):
            return None
        unit = measure.unit
        total = sum((part.quantity.in_unit(unit).low for part in known), Decimal(0))
        sources = tuple(dict.fromkeys(source for part in known for source in part.sources))
        observation = next((part.observation for part in known if part.observation), None)
        return Figure(measure.code, measure.title, Quantity(total, None, unit), sources, observation)

    def _stated_or_actual(self, code: str) -> Observation | None:
        return self._actual(code, self.period.code) or self.observed(code, Observation.Basis.STATED)

    def _actual(self, code: str, period: str) -> Observation | None:
        return self.observed(code, Observation.Basis.ACTUAL, period=period)

    def _base_value(self, code: str, base: Base) -> Observation | None:
        if base is Base.SAME_PERIOD:
            return self._actual(code, self.period.same_period_before.code)
        return self.observed(code, Observation.Basis.PLAN) or self.observed(
            code, Observation.Basis.PLAN, period=self.period.whole_year.code
        )

    def _observations(self, period: str) -> dict[tuple[str, str, str], Observation]:
        if period not in self._observed:
            found = Observation.objects.current().filter(owner=self.owner, period=period)
            rows = found.select_related("measure", "measure__register", "source")
            self._observed[period] = {(o.measure.code, o.basis, o.comparison_base): o for o in rows}
        return self._observed[period]

    def _only_told(self, register: RegisterType) -> bool:
        """Whether a document tells this period's figures and the register lacks the list: then no entry is not zero."""
        told = [o for o in self.stated() if o.measure.register_id == register.pk and _is_counted(o.measure)]
        return any((found := self.counted(o.measure)) is None or not _list_is_kept(o, found) for o in told)

    def own_window(self, observation: Observation) -> Window | None:
        """The window of the value where it is not the period's own (procedures counted on 14/6)."""
        if observation.window_to is None:
            return None
        return self._other_than_period(observation.window_from or self.period.window.start, observation.window_to)

    def _own_span(self, spec: RegisterSpec, entries: list[Entry]) -> Window | None:
        """Figures typed for spans of time run to the end of the last span (dossiers to 31/5, checks to 10/6)."""
        starts = [entry.happened_from for entry in entries if entry.happened_from]
        ends = [entry.happened_to for entry in entries if entry.happened_to]
        keyed_by_span = any(spec.fields[code].type is FieldType.WINDOW for code in spec.key)
        return self._other_than_period(min(starts), max(ends)) if keyed_by_span and starts and ends else None

    def _other_than_period(self, start: date, end: date) -> Window | None:
        if start > end:
            return None
        window = Window(start, end)
        return None if window == self.period.window else window


def _is_counted(measure: Measure) -> bool:
    """Whether entries stand behind a measure itself, not behind its parts or nowhere."""
    return not any(measure.declaration.get(way) for way in ("typed", "ratio", "total"))


def _list_is_kept(stated: Observation, counted: Counted) -> bool:
    """Whether the register holds the things a stated number counts: it lists them, or it has as many."""
    if stated.listed.exists():
        return True
    return bool(counted.entries) and counted.quantity.in_unit(stated.unit).low >= stated.low


def _usual_wording(base: Base) -> Wording:
    return Wording.GROWTH if base is Base.SAME_PERIOD else Wording.SHARE
