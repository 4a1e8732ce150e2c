"""What is worked out of some columns: written down once as steps of NumPy, then run over block after block of people.

`Column`s go through the rules as columns of Ibis do. Equal ones are one, so that nothing is worked out twice, and every
block uses the same few buffers, which stay in the cache.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import numpy as np

Array = Any  # np.ndarray of one dimension

_TRUTHS = {"equal", "unequal"}
_KINDS = ("bool", "int8", "int16", "int32", "int64")
_NARROW = {"int8", "int16"}
_FITS = 1 << 14  # years below fit into int16, with a bit to spare for what is negated twice


class Column:
    """A column that is not yet worked out; what the rules do with it is written down.

    `kind` is as narrow as the values allow, because time goes with bytes: truths told as numbers are int8, years that
    fit are int16. `cut` is the column and the number of which it is the bitwise and, if it is one.
    """

    def __init__(self, writer: "Writer", place: int, kind: str, cut: "tuple[Column, int] | None" = None) -> None:
        self.writer, self.place, self.kind, self.cut = writer, place, kind, cut

    def cast(self, kind: str) -> "Column":
        """The same values, which `kind` holds; where a narrower kind holds them as well, in that."""
        if kind == "int32" and self.kind == "bool":
            return _Truth(self.writer, self.kept_in("int8").place, "int8", self)
        if kind == "int32" and self.cut is not None and 0 <= self.cut[1] < _FITS:
            return self.cut[0].kept_in("int16") & self.cut[1]
        return self if kind == "int32" and self.kind in _NARROW else self.kept_in(kind)

    def kept_in(self, kind: str) -> "Column":
        """The same values in exactly this kind."""
        return self if kind == self.kind else self.writer.written("cast", (self,), kind)

    def _with(self, work: str, other: Any, least: str = "bool") -> "Column":
        theirs = other.kind if isinstance(other, Column) else _kind_of(other)
        kind = max(self.kind, theirs, least, key=_KINDS.index)
        operands = (self.kept_in(kind), other.kept_in(kind) if isinstance(other, Column) else int(other))
        made = self.writer.written(work, operands, "bool" if work in _TRUTHS else kind)
        if work == "and" and not isinstance(other, Column):
            return Column(self.writer, made.place, made.kind, (self, int(other)))
        return made

    def __and__(self, other: Any) -> "Column":
        return self._with("and", other)

    def __or__(self, other: Any) -> "Column":
        return self._with("or", other)

    def __xor__(self, other: Any) -> "Column":
        return self._with("xor", other)

    def __add__(self, other: Any) -> "Column":
        return self._with("add", other, "int16")

    def __mul__(self, other: int) -> "Column":
        return self._with("multiply", other, "int32")

    def __rshift__(self, other: int) -> "Column":
        return self._with("shift", other)

    def __neg__(self) -> "Column":
        return self.writer.written("negative", (self,), self.kind)

    def __eq__(self, other: object) -> Any:
        return self._with("equal", other)

    def __ne__(self, other: object) -> Any:
        return self._with("unequal", other)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__
    __hash__ = None  # type: ignore[assignment]


class _Truth(Column):
    """A truth told as 1 or 0; negated it has all bits or none, which is one step from the truth."""

    def __init__(self, writer: "Writer", place: int, kind: str, truth: Column) -> None:
        super().__init__(writer, place, kind)
        self._truth = truth

    def __neg__(self) -> Column:
        return self.writer.written("spread", (self._truth,), "int8")


def _kind_of(number: int) -> str:
    """The narrowest kind that holds a number and its negative."""
    if isinstance(number, bool):
        return "bool"
    return next(kind for kind in _KINDS[1:] if abs(number) <= np.iinfo(kind).max)


class Step(NamedTuple):
    """One call of NumPy: `work(*given, out)`, where both are places of registers."""

    work: Callable[..., Any]
    given: tuple[int, ...]
    into: int


class Writer:
    """Writes columns down, each once."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.made: list[tuple[str, tuple[int, ...]]] = []
        self.numbers: dict[int, Any] = {}
        self._known: dict[tuple[str, tuple[int, ...], str], Column] = {}

    def given(self, name: str, kind: str) -> Column:
        """A column that each block brings along."""
        return self._column("given", (), kind, name)

    def written(self, work: str, operands: tuple["Column | int", ...], kind: str) -> Column:
        """What `work` makes of columns and whole numbers."""
        of = operands[0].kind if isinstance(operands[0], Column) else kind
        places = tuple(one.place if isinstance(one, Column) else self._number(one, of) for one in operands)
        if work in {"and", "or", "xor", "add"}:
            places = tuple(sorted(places))
        return self._column(work, places, kind)

    def operands(self, place: int) -> tuple[int, ...]:
        """The places of the columns that one is made of: none for what is given, and for a number."""
        work, places = self.made[place]
        return () if work == "number" else places

    def _number(self, value: int, kind: str) -> int:
        place = self._column("number", (int(value),), kind).place
        self.numbers[place] = np.dtype(kind).type(value)
        return place

    def _column(self, work: str, places: tuple[int, ...], kind: str, name: str = "") -> Column:
        key = (work, places, kind + name)
        if key not in self._known:
            self._known[key] = Column(self, len(self.made), kind)
            self.made.append((work, places))
            self.kinds.append(kind)
        return self._known[key]


class Table:
    """What `outcomes` asks of a table, of columns that are not yet worked out; one may be a number for everybody."""

    def __init__(self, columns: dict[str, Any]) -> None:
        self._columns = columns

    def __getitem__(self, name: str) -> Any:
        return self._columns[name]

    def mutate(self, **columns: Any) -> "Table":
        """With more columns, or others of the same names."""
        return Table({**self._columns, **columns})

    def select(self, *names: str, **columns: Any) -> "Table":
        """With these columns only."""
        return Table({**{name: self._columns[name] for name in names}, **columns})


class Program:
    """Steps that make the columns of one table from the columns of another (int64).

    `write` makes the table that is told of the one that is given.
    """

    def __init__(self, given: Iterable[str], write: Callable[[Table], Table], told: Iterable[str]) -> None:
        writer = Writer()
        columns = {name: writer.given(name, "int64") for name in given}
        made = write(Table(dict(columns)))
        self._given = {name: column.place for name, column in columns.items()}
        self._told: dict[str, int] = {}
        self._same: dict[str, int] = {}
        for name in told:
            column = made[name]
            if isinstance(column, Column):
                self._told[name] = column.place
            else:
                self._same[name] = int(column)
        self._numbers = writer.numbers
        self._plan(writer)

    def _plan(self, writer: Writer) -> None:
        """Give each column that is needed a register, and the register of one that is no longer needed to the next."""
        told = set(self._told.values())
        order = _order(writer, told)
        last = {one: number for number, place in enumerate(order) for one in (place, *writer.operands(place))}
        last |= dict.fromkeys(told, len(order))
        self._kinds: list[str] = []
        self._at: dict[int, int] = {}
        self.steps: list[Step] = []
        free: dict[str, list[int]] = {}
        for number, place in enumerate(order):
            kind, operands = writer.kinds[place], writer.operands(place)
            if operands and free.get(kind) and place not in told:
                self._at[place] = free[kind].pop()
            else:
                self._at[place] = len(self._kinds)
                self._kinds.append(kind)
            if operands:
                work = _WORKS[writer.made[place][0]]
                self.steps.append(Step(work, tuple(self._at[one] for one in operands), self._at[place]))
            for one in set(operands):
                if last[one] == number and writer.operands(one):
                    free.setdefault(writer.kinds[one], []).append(self._at[one])

    def registers(self, rows: int) -> list[Array]:
        """Buffers for blocks of at most so many people; each thread wants its own."""
        given = {self._at[place] for place in self._given.values() if place in self._at}
        buffers: list[Array] = [None if at in given else np.empty(rows, kind) for at, kind in enumerate(self._kinds)]
        for place, value in self._numbers.items():
            if place in self._at:
                buffers[self._at[place]] = value
        return buffers

    def run(self, registers: list[Array], given: dict[str, Array], told: dict[str, Array]) -> None:
        """Work one block out: write the columns `told` from those `given`, all of one length."""
        rows = len(next(iter(given.values())))
        held = [one[:rows] if isinstance(one, np.ndarray) else one for one in registers]
        for name, place in self._given.items():
            if place in self._at:
                held[self._at[place]] = given[name]
        copied = {}
        direct = set(self._given.values())  # a register is one array, so of equal columns the second is copied
        for name, place in self._told.items():
            if place in direct or told[name].dtype != self._kinds[self._at[place]]:
                copied[name] = place
            else:
                held[self._at[place]] = told[name]
                direct.add(place)
        for work, operands, into in self.steps:
            if len(operands) == 1:
                work(held[operands[0]], held[into])
            else:
                work(held[operands[0]], held[operands[1]], held[into])
        for name, place in copied.items():
            told[name][:] = held[self._at[place]]
        for name, value in self._same.items():
            told[name][:] = value


def _order(writer: Writer, told: Iterable[int]) -> list[int]:
    """The places that are needed, each right before it is used first: so few buffers are in use at a time."""
    order: list[int] = []
    seen: set[int] = set()
    waiting = [(place, False) for place in reversed(list(told))]
    while waiting:
        place, ready = waiting.pop()
        if ready:
            order.append(place)
        elif place not in seen:
            seen.add(place)
            waiting.append((place, True))
            waiting.extend((one, False) for one in reversed(writer.operands(place)))
    return order


def _spread(truths: Array, out: Array) -> None:
    np.negative(truths.view(np.int8), out)


def _copied(column: Array, out: Array) -> None:
    np.copyto(out, column, casting="unsafe")


_WORKS: dict[str, Callable[..., Any]] = {
    "and": np.bitwise_and,
    "or": np.bitwise_or,
    "xor": np.bitwise_xor,
    "add": np.add,
    "multiply": np.multiply,
    "shift": np.right_shift,
    "negative": np.negative,
    "equal": np.equal,
    "unequal": np.not_equal,
    "spread": _spread,
    "cast": _copied,
}
