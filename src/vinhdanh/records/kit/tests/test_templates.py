"""The grammar of templates."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.records.kit.templates import (
    BadTemplate,
    Node,
    Optional,
    Token,
    parse,
    tokens,
    words_and_tokens,
    written,
)

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}(\.[a-z]{1,6})?", fullmatch=True)
FILTERS = st.lists(st.sampled_from(["so", "dat", "thuong", "ngan"]), max_size=2).map(tuple)
TOKENS = st.builds(Token, NAMES, FILTERS)
WORDS = st.text(st.characters(exclude_characters="[]{}", exclude_categories=["Cs"]), min_size=1, max_size=20)


def joined(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Neighbouring words are one part."""
    merged: list[Node] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, str) and isinstance(last, str):
            merged[-1] = last + node
        else:
            merged.append(node)
    return tuple(merged)


NODES = st.recursive(
    st.lists(st.one_of(WORDS, TOKENS), max_size=4).map(joined),
    lambda inner: st.lists(st.one_of(WORDS, TOKENS, inner.map(Optional)), max_size=4).map(joined),
    max_leaves=12,
)


@given(NODES)
def test_what_is_written_reads_back_the_same(nodes: tuple[Node, ...]) -> None:
    assert parse(written(nodes)) == nodes


@given(NODES)
def test_every_token_is_named(nodes: tuple[Node, ...]) -> None:
    def names(parts: tuple[Node, ...]) -> set[str]:
        own = {part.name for part in parts if isinstance(part, Token)}
        return own.union(*(names(part.nodes) for part in parts if isinstance(part, Optional)))

    assert tokens(written(nodes)) == names(nodes)


@given(st.text(st.sampled_from("[]ab "), max_size=12))
def test_brackets_are_read_exactly_when_they_pair(template: str) -> None:
    depth, pairs = 0, True
    for letter in template:
        depth += (letter == "[") - (letter == "]")
        pairs = pairs and depth >= 0
    if pairs and depth == 0:
        assert written(parse(template)) == template
    else:
        with pytest.raises(BadTemplate):
            parse(template)


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("Có {tong.", "ngoặc nhọn"),
        ("Có tong}.", "ngoặc nhọn"),
        ("Có {Tong}.", "ngoặc nhọn"),
        ("Có {tổng}.", "ngoặc nhọn"),
        ("Có [ {tong}.", "thiếu dấu ]"),
        ("Có {tong} ].", "dấu ] thừa"),
    ],
)
def test_a_fault_is_told_with_the_template(template: str, fault: str) -> None:
    with pytest.raises(BadTemplate, match=fault) as told:
        parse(template)
    assert template in str(told.value)


@given(st.text(max_size=40))
def test_no_words_of_an_officer_are_refused(text: str) -> None:
    assert written(tuple(words_and_tokens(text))) == text
