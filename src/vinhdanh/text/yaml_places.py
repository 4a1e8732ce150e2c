"""Where in a YAML text a value stands: the line of a path of keys, and of a day that the calendar does not have."""

from collections.abc import Iterator, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
Path = Sequence[int | str]


def line_of(text: str, path: Path) -> int:
    """Return the line (from 1) of the value at `path`; of the nearest value above it where there is none.

    Parts of `path` that name no key are passed over: a validator puts names of its own between them.
    """
    node = _root(text)
    line = 1
    for part in path:
        found = _child(node, part)
        if found is not None:
            line, node = found
    return line


def impossible_day(text: str) -> tuple[int, str, str] | None:
    """Return (line, key, value) of the first day that the calendar does not have; None where every day exists."""
    reader = YAML(typ="safe", pure=True)
    for key, node in _scalars(_root(text), ""):
        if node.tag == _TIMESTAMP:
            try:
                reader.constructor.construct_object(node)
            except ValueError:
                return node.start_mark.line + 1, key, str(node.value)
    return None


def _root(text: str) -> Node | None:
    """The tree of a text that was read once already."""
    return YAML(typ="safe", pure=True).compose(text)


def _child(node: Node | None, part: int | str) -> tuple[int, Node] | None:
    """(line, value) of one key or index. A value below its key is told by the line of the key."""
    if isinstance(node, MappingNode):
        return next((_at(key, value) for key, value in node.value if str(key.value) == str(part)), None)
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        value = node.value[part]
        return _at(value, value)
    return None


def _at(key: Node, value: Node) -> tuple[int, Node]:
    return key.start_mark.line + 1, value


def _scalars(node: Node | None, key: str) -> Iterator[tuple[str, ScalarNode]]:
    if isinstance(node, ScalarNode):
        yield key, node
    elif isinstance(node, MappingNode):
        for name, value in node.value:
            yield from _scalars(value, str(name.value))
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _scalars(value, key)
