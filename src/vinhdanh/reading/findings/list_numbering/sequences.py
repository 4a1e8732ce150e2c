"""The sequences that numbered lines make: 1, 2, 3 under II, 2.1, 2.2 under 2."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from vinhdanh.reading.outline.lines import Kind, Line
from vinhdanh.reading.outline.ordinals import follows


@dataclass
class Sequence:
    """Lines that count on from each other; `prefix` are the first parts of "2.1"."""

    kind: Kind
    prefix: tuple[int, ...]
    lines: list[Line] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number reached."""
        ordinals = self.lines[-1].ordinals
        return ordinals[0] if ordinals else 0

    def counts_on(self, line: Line) -> bool:
        """Whether `line` bears the next number, or the next letter of either alphabet."""
        if self.last + 1 in line.ordinals:
            return True
        return self.kind in (Kind.LETTER, Kind.SMALL) and follows(self.last, line.number.upper())


@dataclass
class Jump:
    """A line whose number is not the next one of the nearest sequence of its kind."""

    sequence: Sequence
    line: Line
    following: Line | None


def sequences(lines: list[Line]) -> tuple[list[Sequence], list[Jump]]:
    """Every sequence that begins with the first number, and the lines that break one."""
    found: list[Sequence] = []
    jumps: list[Jump] = []
    stack: list[Sequence] = []
    for place, line in enumerate(lines):
        if not line.ordinals:
            continue
        same = [each for each in reversed(stack) if _fits(each, line)]
        on = next((each for each in same if each.counts_on(line)), None)
        if on is not None:
            del stack[stack.index(on) + 1 :]
            on.lines.append(line)
        elif 1 in line.ordinals:
            _close(stack, line)
            stack.append(Sequence(line.kind, line.parts[:-1], [line]))
            found.append(stack[-1])
        elif same:
            jumps.append(Jump(same[0], line, _next_of_kind(lines[place + 1 :], line)))
            del stack[stack.index(same[0]) + 1 :]
            same[0].lines.append(line)
        else:
            _close(stack, line)
    return found, jumps


def _fits(sequence: Sequence, line: Line) -> bool:
    return sequence.kind is line.kind and sequence.prefix == line.parts[:-1]


def _close(stack: list[Sequence], line: Line) -> None:
    """A wider heading ends what stands under the one before it."""
    if line.kind <= Kind.SECTION:
        while stack and stack[-1].kind > line.kind:
            stack.pop()


def _next_of_kind(lines: list[Line], line: Line) -> Line | None:
    return next((each for each in lines if each.kind is line.kind), None)


def runs(found: list[Sequence]) -> Iterator[Sequence]:
    """The sequences of more than one line."""
    return (sequence for sequence in found if len(sequence.lines) > 1)
