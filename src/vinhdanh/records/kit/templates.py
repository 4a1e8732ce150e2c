"""The grammar of sentence templates: `{token|filter}` is a figure or word, `[ … ]` a part that may be left out.

The officer's own words know tokens alone: a bracket in them is a bracket.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(r"\{([a-z0-9_.]+)(?:\|[a-z_]+)*\}")
BRACKET = re.compile(r"([\[\]])")


class BadTemplate(ValueError):
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


def tokens(template: str) -> set[str]:
    """Every token name in a template."""
    return set(TOKEN.findall(template))


@lru_cache(maxsize=2048)
def parse(template: str) -> tuple[Node, ...]:
    """The parts of a template; brackets nest. Raises BadTemplate for a bracket or brace that stands alone."""
    stack: list[list[Node]] = [[]]
    for part in BRACKET.split(template):
        if part == "[":
            stack.append([])
        elif part == "]":
            if len(stack) == 1:
                raise BadTemplate(f"Mẫu câu có dấu ] thừa: “{template}”")
            nodes = tuple(stack.pop())
            stack[-1].append(Optional(nodes))
        else:
            stack[-1].extend(words_and_tokens(part))
    if len(stack) > 1:
        raise BadTemplate(f"Mẫu câu thiếu dấu ]: “{template}”")
    if re.search(r"[{}]", TOKEN.sub("", template)):
        raise BadTemplate(f"Mẫu câu có dấu ngoặc nhọn không bao một mã viết đúng ({{ccn.tong}}): “{template}”")
    return tuple(stack[0])


def words_and_tokens(text: str) -> list[Node]:
    """The words of a text and the tokens between them."""
    nodes: list[Node] = []
    at = 0
    for match in TOKEN.finditer(text):
        nodes.extend([text[at : match.start()]] if match.start() > at else [])
        name, *filters = match[0][1:-1].split("|")
        nodes.append(Token(name, tuple(filters)))
        at = match.end()
    return nodes + ([text[at:]] if at < len(text) else [])


def written(nodes: tuple[Node, ...]) -> str:
    """The template that reads as these parts: the inverse of `parse`."""
    return "".join(map(_written, nodes))


def readable(template: str) -> str:
    """The template itself, for declarations to check it by; raises BadTemplate."""
    parse(template)
    return template


def _written(node: Node) -> str:
    if isinstance(node, Token):
        return "{" + "|".join([node.name, *node.filters]) + "}"
    return f"[{written(node.nodes)}]" if isinstance(node, Optional) else node
