"""The numbered lines put in order: which counts on from which, and which stands under which."""

from dataclasses import dataclass, field

from vinhdanh.reading.outline.lines import Kind, Line, Shape
from vinhdanh.reading.outline.ordinals import follows


@dataclass
class Node:
    """One line of the outline with the line it stands under; `next` is the numbered line after it."""

    line: Line
    parent: "Node | None"
    next: Line | None
    children: "list[Node]" = field(default_factory=list)


@dataclass
class _Open:
    """A sequence that may count on: its kind, the place it has reached, its last line."""

    kind: Kind
    depth: int
    last: int
    node: Node


@dataclass
class _Aside:
    """A list that began again at 1 inside an open sequence of its kind."""

    kind: Kind
    last: int


def nested(lines: list[Line]) -> list[Node]:
    """Return the nodes at the top, with those below them: the lines that count up from 1, each under its parent."""
    tops: list[Node] = []
    stack: list[_Open] = []
    aside: _Aside | None = None
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if aside is not None and _goes_on_aside(aside, line):
            aside.last = line.ordinals[0]
            continue
        found = _place(stack, line)
        if found is None:
            if line.ordinals and line.ordinals[0] == 1:
                aside = _Aside(line.kind, 1)
            continue
        kind, ordinal, level = found
        aside = None
        if line.shape is Shape.SENTENCE and level < len(stack):
            stack[level].last = ordinal  # it counts, and is no heading
            del stack[level + 1 :]
            continue
        del stack[level:]
        node = Node(line, stack[-1].node if stack else None, following)
        (stack[-1].node.children if stack else tops).append(node)
        stack.append(_Open(kind, len(line.parts), ordinal, node))
    return tops


def _goes_on_aside(aside: _Aside, line: Line) -> bool:
    return line.kind is aside.kind and line.ordinals == (aside.last + 1,) and line.shape is Shape.SENTENCE


def _place(stack: list[_Open], line: Line) -> tuple[Kind, int, int] | None:
    """The kind a line has, its ordinal, and how many open sequences stay above it; None where it fits nowhere."""
    if line.kind is Kind.ANNEX:
        return line.kind, line.ordinals[0] if line.ordinals else 1, 0
    if line.kind is Kind.DOTTED:
        return _place_dotted(stack, line)
    if line.kind is Kind.ROMAN and len(line.number) == 1 and (found := _as_letter(stack, line)):
        return found
    return _place_plain(stack, line)


def _as_letter(stack: list[_Open], line: Line) -> tuple[Kind, int, int] | None:
    """ "I." after "H." is a letter, if no Roman sequence waits for it."""
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].kind is Kind.ROMAN:
            return None
        if stack[level].kind is Kind.LETTER and follows(stack[level].last, line.number):
            return Kind.LETTER, line.ordinals[-1], level
    return None


def _place_plain(stack: list[_Open], line: Line) -> tuple[Kind, int, int] | None:
    kind, ordinal = line.kind, line.ordinals[0]
    strong = kind <= Kind.ROMAN and line.shape is not Shape.SENTENCE
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].kind is not kind:
            continue
        last = stack[level].last
        counts_on = ordinal == last + 1 or (kind in (Kind.LETTER, Kind.SMALL) and follows(last, line.number.upper()))
        # A part whose own heading has no number begins at I again; a number is left out or printed twice.
        if counts_on or (strong and (ordinal in (1, last, last + 2))):
            return kind, ordinal, level
        return None
    if ordinal != 1 and not (strong and kind is not Kind.LETTER):
        return None
    if line.shape is Shape.SENTENCE:
        return None
    level = len(stack)
    while level and stack[level - 1].kind > kind and not _inverted(stack[level - 1].kind, kind):
        level -= 1
    return kind, ordinal, level


def _inverted(above: Kind, kind: Kind) -> bool:
    """Letters stand under Roman numerals as well as above them; brackets and small letters likewise."""
    return (above, kind) in ((Kind.ROMAN, Kind.LETTER), (Kind.SMALL, Kind.BRACKET), (Kind.DOTTED, Kind.BRACKET))


def _place_dotted(stack: list[_Open], line: Line) -> tuple[Kind, int, int] | None:
    depth, last = len(line.parts), line.parts[-1]
    level = len(stack)
    while level and _is_below(stack[level - 1], depth):
        level -= 1
    begins = level == len(stack) or stack[level].kind is not Kind.DOTTED
    if begins and (line.shape is Shape.SENTENCE or (line.shape is Shape.RUN_IN and last != 1)):
        return None
    return Kind.DOTTED, last, level


def _is_below(each: _Open, depth: int) -> bool:
    """Whether an open sequence cannot stand above a number of `depth` parts."""
    if each.kind is Kind.DOTTED:
        return each.depth >= depth
    return each.kind > Kind.DOTTED
