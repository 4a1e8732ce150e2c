"""Sentence templates: `{token|so}` is a figure or word; `[ … ]` is left out when a token in it is unknown.

The filter `thuong` begins a word inside a sentence with a small letter: the title of a state, a name of a task.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from vinhdanh.records.kit.templates import BadTemplate, Node, Optional, Token, parse, tokens, words_and_tokens
from vinhdanh.reports.pieces import PrintedFigure, Segment

SMALL = "thuong"
Resolver = Callable[[str, tuple[str, ...]], Segment | None]

__all__ = ["SMALL", "BadTemplate", "Rendered", "Resolver", "capitalised", "render", "render_words", "small", "tokens"]


@dataclass(frozen=True)
class Rendered:
    """The printed segments and the tokens that were asked for and not known."""

    segments: tuple[Segment, ...]
    missing: tuple[str, ...]


def render(template: str, resolve: Resolver, *, capital: bool = True) -> Rendered:
    """Fill a template; `missing` names the tokens outside `[ … ]` that nobody could fill."""
    segments, missing = _filled(parse(template), resolve)
    tidy = _tidy(segments)
    return Rendered(capitalised(tidy) if capital else tidy, missing)


def render_words(text: str, resolve: Resolver) -> Rendered:
    """Fill the tokens of the officer's own words and leave the rest as written, brackets and small letters too."""
    segments, missing = _filled(words_and_tokens(text), resolve)
    starts_with_token = bool(segments) and text.startswith("{")
    return Rendered(capitalised(tuple(segments)) if starts_with_token else tuple(segments), missing)


def _filled(nodes: Iterable[Node], resolve: Resolver) -> tuple[list[Segment], tuple[str, ...]]:
    segments: list[Segment] = []
    missing: list[str] = []
    for node in nodes:
        if isinstance(node, Optional):
            segments.extend(_optional(node, resolve) or [])
        elif isinstance(node, Token):
            found = _resolved(node, resolve)
            missing.extend([node.name] if found is None else [])
            segments.append("…" if found is None else found)
        else:
            segments.append(node)
    return segments, tuple(missing)


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


def capitalised(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A sentence begins with a capital, also when it begins with a figure."""
    if not segments:
        return segments
    first, rest = segments[0], segments[1:]
    if isinstance(first, PrintedFigure):
        return (replace(first, text=first.text[:1].upper() + first.text[1:]), *rest)
    first = first.lstrip()
    return (first[:1].upper() + first[1:], *rest) if first else capitalised(rest)
