"""Sentence templates: `{token|so}` is a figure or word; `[ … ]` is left out when a token in it is unknown.

The filter `thuong` begins a word inside a sentence with a small letter: the title of a state, a name of a task.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from vinhdanh.reports.pieces import PrintedFigure, Segment

TOKEN = re.compile(r"\{([a-z0-9_.]+)((?:\|[a-z_]+)*)\}")
SMALL = "thuong"
Resolver = Callable[[str, tuple[str, ...]], Segment | None]


class BadTemplate(Exception):
    """A template cannot be read; the message quotes it."""


@dataclass(frozen=True)
class Token:
    """A name with its filters."""

    name: str
    filters: tuple[str, ...]


@dataclass(frozen=True)
class Optional:
    """A part that is printed only when everything in it is known."""

    nodes: tuple["Node", ...]


Node = str | Token | Optional


@dataclass(frozen=True)
class Rendered:
    """The printed segments and the tokens that were asked for and not known."""

    segments: tuple[Segment, ...]
    missing: tuple[str, ...]


def render(template: str, resolve: Resolver, *, capital: bool = True) -> Rendered:
    """Fill a template; `missing` names the tokens outside `[ … ]` that nobody could fill."""
    segments: list[Segment] = []
    missing: list[str] = []
    for node in parse(template):
        if isinstance(node, Optional):
            segments.extend(_optional(node, resolve) or [])
        elif isinstance(node, Token):
            found = _resolved(node, resolve)
            missing.extend([node.name] if found is None else [])
            segments.append("…" if found is None else found)
        else:
            segments.append(node)
    tidy = _tidy(segments)
    return Rendered(_capital(tidy) if capital else tidy, tuple(missing))


def tokens(template: str) -> set[str]:
    """Every token name in a template."""
    return {match[1] for match in TOKEN.finditer(template)}


@lru_cache(maxsize=2048)
def parse(template: str) -> tuple[Node, ...]:
    """The parts of a template; brackets nest. Raises BadTemplate when a bracket does not close."""
    stack: list[list[Node]] = [[]]
    for part in re.split(r"([\[\]])", template):
        if part == "[":
            stack.append([])
        elif part == "]":
            if len(stack) == 1:
                raise BadTemplate(f"Mẫu câu có dấu ] thừa: {template!r}")
            nodes = tuple(stack.pop())
            stack[-1].append(Optional(nodes))
        else:
            stack[-1].extend(_words(part))
    if len(stack) > 1:
        raise BadTemplate(f"Mẫu câu thiếu dấu ]: {template!r}")
    return tuple(stack[0])


def _words(part: str) -> list[Node]:
    nodes: list[Node] = []
    at = 0
    for match in TOKEN.finditer(part):
        nodes.extend([part[at : match.start()]] if match.start() > at else [])
        nodes.append(Token(match[1], tuple(match[2].split("|")[1:])))
        at = match.end()
    return nodes + ([part[at:]] if at < len(part) else [])


def _optional(node: Optional, resolve: Resolver) -> list[Segment] | None:
    segments: list[Segment] = []
    for inner in node.nodes:
        if isinstance(inner, Optional):
            segments.extend(_optional(inner, resolve) or [])
            continue
        found: Segment | None = _resolved(inner, resolve) if isinstance(inner, Token) else inner
        if found is None or found == "" or (isinstance(found, PrintedFigure) and found.nothing):
            return None
        segments.append(found)
    return segments


def _resolved(token: Token, resolve: Resolver) -> Segment | None:
    found = resolve(token.name, token.filters)
    return small(found) if isinstance(found, str) and SMALL in token.filters else found


def small(words: str) -> str:
    """The same words begun with a small letter, save names: “UBND tỉnh”, “TBA 110 kV”, “Sở Công Thương”."""
    first, _space, rest = words.partition(" ")
    name = first[1:] != first[1:].lower() or first[:1].isdigit() or rest[:1].isupper()
    return words if name else words[:1].lower() + words[1:]


def _tidy(segments: list[Segment]) -> tuple[Segment, ...]:
    """Join neighbouring words and close the gaps that left-out parts leave."""
    joined: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and joined and isinstance(joined[-1], str):
            joined[-1] += segment
        elif segment != "":
            joined.append(segment)
    cleaned = [re.sub(r" +([,.;:)])", r"\1", re.sub(r" {2,}", " ", s)) if isinstance(s, str) else s for s in joined]
    return tuple(cleaned)


def _capital(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A sentence begins with a capital, also when it begins with a figure."""
    if not segments:
        return segments
    first = segments[0]
    if isinstance(first, PrintedFigure):
        return (replace(first, text=first.text[:1].upper() + first.text[1:]), *segments[1:])
    first = first.lstrip()
    return (first[:1].upper() + first[1:], *segments[1:])
