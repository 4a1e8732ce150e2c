"""The figures of one body for one period: counted from registers, observed, or stated by an issued document.

Which value stands: a counted one where the register holds the list; a stated one where an issued document gives
a number and the register does not (yet) hold as many; an observed one for typed measures and indicators.
"""

from collections.abc import Iterable
from datetime import date

from vinhdanh.casework.counting import Counted, count, reached_on
from vinhdanh.casework.declarations import spec_of
from vinhdanh.casework.figure import ComparisonFigure, Figure, SourceRef
from vinhdanh.casework.ledger import Ledger, Row, ledgers
from vinhdanh.records.kit.computing import add
from vinhdanh.records.kit.schema import FieldType, MeasureSpec, RegisterSpec
from vinhdanh.records.models import Entry, Measure, Observation, Party, RegisterType
from vinhdanh.text.comparisons import Base, Wording, compare
from vinhdanh.text.periods import Period, Window

__all__ = ["ComparisonFigure", "Figure", "Figures", "SourceRef", "declared", "spec_of"]


class Figures:
    """All figures of `owner` for `period`, read lazily and kept for the life of one report or page."""

    def __init__(self, owner: Party, period: Period) -> None:
        self.owner = owner
        self.period = period
        self.registers = {register.code: register for register in RegisterType.objects.all()}
        self.measures = {measure.code: measure for measure in _measures(self.registers.values())}
        self._observed: dict[str, dict[tuple[str, str, str], Observation]] = {}
        self._listing: set[int] = set()
        self._figures: dict[str, Figure | None] = {}
        self._ledgers: dict[tuple[str, Window], Ledger] = {}

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
        way = declared(measure)
        if measure.register is None or way is None:
            return None
        return count(self.ledger(measure.register, window or self.period.window), way)

    def ledger(self, register: RegisterType, window: Window) -> Ledger:
        """The register as it stands for a window, read once."""
        key = (register.code, window)
        if key not in self._ledgers:
            self._ledgers[key] = Ledger(register, spec_of(register), window)
        return self._ledgers[key]

    def read_ahead(self) -> None:
        """Read the period of every register at once: a report asks for nearly all of them, a page for one."""
        specs = {register: spec_of(register) for register in self.registers.values()}
        found = ledgers(specs, self.period.window)
        self._ledgers |= {(code, self.period.window): ledger for code, ledger in found.items()}

    def listed_that_count(self, observation: Observation) -> tuple[list[Entry], list[Entry]]:
        """Of the entries a stated value lists: those that the measure's state admits, and those it does not."""
        listed = list(observation.listed.select_related("register").order_by("id"))
        declaration = declared(observation.measure)
        if declaration is None or declaration.reached is None or observation.measure.register is None:
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
        label = (stated.comparison_label if stated else "") or self._base_label(base, against)
        sources = tuple(map(SourceRef.of, behind))
        return ComparisonFigure(code, shown, label, sources, stated, computed, operands)

    def _base_label(self, base: Base, against: Observation | None) -> str:
        """What the base is called when it is not the period's own: a half-year is measured against the year's plan."""
        own = self.period == self.period.whole_year or (against is not None and against.period == self.period.code)
        return "kế hoạch năm" if base is Base.PLAN and not own else ""

    def _resolve(self, measure: Measure) -> Figure | None:
        declaration = declared(measure)
        if declaration and declaration.ratio:
            ratio = self._ratio(measure, declaration.ratio)
            if ratio:
                return ratio
        if declaration and declaration.total:
            total = self._total(measure, declaration.total)
            if total:
                return total
        stated = self._stated_or_actual(measure.code)
        counted = self.counted(measure)
        if stated and (counted is None or not self._list_is_kept(stated, counted)):
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
        rows = sorted(counted.rows, key=lambda row: row.place)
        sources = tuple(map(SourceRef.of_row, rows)) or (SourceRef.of(measure.register),)
        window = self._own_span(spec_of(measure.register), rows)
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
        total = add([part.quantity.in_unit(measure.unit) for part in known], measure.unit)
        sources = tuple(dict.fromkeys(source for part in known for source in part.sources))
        observation = next((part.observation for part in known if part.observation), None)
        return Figure(measure.code, measure.title, total, sources, observation)

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
            rows = list(found.select_related("source"))
            measures = {measure.pk: measure for measure in self.measures.values()}
            for row in rows:
                row.measure = measures[row.measure_id]
            self._observed[period] = {(o.measure.code, o.basis, o.comparison_base): o for o in rows}
            listing = Observation.listed.through.objects.filter(observation__in=found)
            self._listing |= set(listing.values_list("observation_id", flat=True))
        return self._observed[period]

    def _only_told(self, register: RegisterType) -> bool:
        """Whether a document tells this period's figures and the register lacks the list: then no entry is not zero."""
        told = [o for o in self.stated() if o.measure.register_id == register.pk and _is_counted(o.measure)]
        return any((found := self.counted(o.measure)) is None or not self._list_is_kept(o, found) for o in told)

    def lists(self, observation: Observation) -> bool:
        """Whether a stated value of this period names the entries that it counts."""
        return observation.pk in self._listing

    def _list_is_kept(self, stated: Observation, counted: Counted) -> bool:
        """Whether the register holds the things a stated number counts: it lists them, or it has as many."""
        if self.lists(stated):
            return True
        return bool(counted.entries) and counted.quantity.in_unit(stated.unit).low >= stated.low

    def own_window(self, observation: Observation) -> Window | None:
        """The window of the value where it is not the period's own (procedures counted on 14/6)."""
        if observation.window_to is None:
            return None
        return self._other_than_period(observation.window_from or self.period.window.start, observation.window_to)

    def _own_span(self, spec: RegisterSpec, rows: list[Row]) -> Window | None:
        """Figures typed for spans of time run to the end of the last span (dossiers to 31/5, checks to 10/6)."""
        starts = [row.start for row in rows if row.start]
        ends = [row.end for row in rows if row.end]
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


def declared(measure: Measure) -> MeasureSpec | None:
    """How a measure is counted, by its register's declaration; None when it is (or is now) in no register."""
    if measure.register is None:
        return None
    return spec_of(measure.register).measures.get(measure.code.partition(".")[2])


def _measures(registers: Iterable[RegisterType]) -> list[Measure]:
    """All measures, each joined to its register without reading that again."""
    by_id = {register.pk: register for register in registers}
    measures = list(Measure.objects.all())
    for measure in measures:
        if measure.register_id is not None:
            measure.register = by_id[measure.register_id]
    return measures


def _usual_wording(base: Base) -> Wording:
    return Wording.GROWTH if base is Base.SAME_PERIOD else Wording.SHARE
