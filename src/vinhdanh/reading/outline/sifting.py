"""Headings told from lists: brothers with nothing between them, and small ones that are no titles, are left out."""

from collections.abc import Iterator

from vinhdanh.reading.outline.lines import Kind, Line, Shape
from vinhdanh.reading.outline.nesting import Node

_LONGEST_SMALL = 80
_CLOSING = (".", ";", ",", ":")


def levels(nodes: list[Node], level: int = 1) -> Iterator[tuple[Node, int]]:
    """Yield the headings among `nodes` and below them, in order, each with its level."""
    if not _are_headings(nodes):
        return
    for node in nodes:
        yield node, level
        for _, brothers in _by_kind(node.children):
            yield from levels(brothers, level + 1)


def _by_kind(nodes: list[Node]) -> Iterator[tuple[Kind, list[Node]]]:
    """The brothers in runs of one kind, in order."""
    run: list[Node] = []
    for node in nodes:
        if run and run[-1].line.kind is not node.line.kind:
            yield run[-1].line.kind, run
            run = []
        run.append(node)
    if run:
        yield run[-1].line.kind, run


def _are_headings(nodes: list[Node]) -> bool:
    if not nodes or nodes[0].line.kind <= Kind.ROMAN or any(_is_capital(node.line) for node in nodes):
        return True
    if nodes[0].line.kind >= Kind.BRACKET and not all(_is_short(node.line) for node in nodes):
        return False
    with_text = sum(1 for node in nodes[:-1] if _has_text(node))
    return with_text > 0 if len(nodes) > 1 else _has_text(nodes[0])


def _is_capital(line: Line) -> bool:
    return line.shape is Shape.CAPITALS


def _is_short(line: Line) -> bool:
    return len(line.title) <= _LONGEST_SMALL and line.shape is Shape.TITLE


def _has_text(node: Node) -> bool:
    """Whether something stands between a line and the next numbered one of its kind: text, or what is under it."""
    if node.line.shape is Shape.RUN_IN or node.children or node.next is None:
        return True
    return node.next.start > node.line.after + 1 or node.next.kind > node.line.kind
