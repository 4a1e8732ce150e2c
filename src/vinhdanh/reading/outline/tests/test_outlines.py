"""Outlines in the manner of many bodies (`outlines.yaml`), and the lists and sentences that are none."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from vinhdanh.reading.outline import outline_of
from vinhdanh.reading.passages import text_of
from vinhdanh.reading.source import Source

BODY = "Trong năm, đơn vị đã triển khai đầy đủ các nội dung theo kế hoạch đã được phê duyệt từ đầu năm."
OUTLINES: list[dict[str, str]] = YAML(typ="safe").load(Path(__file__).with_name("outlines.yaml"))


def outline(lines: list[str]) -> list[str]:
    headings = outline_of(text_of(Source("thử", tuple(lines))))
    return [f"{each.level} {each.number} | {each.title}" for each in headings]


@pytest.mark.parametrize("example", OUTLINES, ids=lambda example: example["name"])
def test_the_outline_is_that_of_its_numbers(example: dict[str, Any]) -> None:
    lines = example["lines"].replace("§", BODY).split("\n")
    assert outline(lines) == example["outline"].splitlines()


def test_a_heading_stands_where_it_is_printed() -> None:
    text = text_of(Source("thử", ("", "**I. KẾT QUẢ**", "", BODY, "", "## Phần II", "", "NHIỆM VỤ", "", BODY)))
    headings = outline_of(text)
    assert [text.line(each.start) for each in headings] == [2, 6]
    assert [text.text[each.start : each.end] for each in headings] == ["I. KẾT QUẢ", "Phần II\nNHIỆM VỤ"]


_MARKS = (
    "I. ",
    "II. ",
    "1. ",
    "2) ",
    "1.1. ",
    "2.1 ",
    "a) ",
    "Phần thứ ",
    "Phần I",
    "Mục 1: ",
    "Phụ lục",
    "A. ",
    "- ",
    "",
)
_WORDS = st.text(st.sampled_from('AaĐđẾế 1.,:;"“()|…IVX\n-/'), max_size=40)
_LINES = st.lists(st.tuples(st.sampled_from(_MARKS), _WORDS).map("".join), max_size=14)


@given(_LINES | st.lists(st.text(max_size=60), max_size=6))
def test_any_text_gives_headings_in_order_each_one_level_deeper_at_most(lines: list[str]) -> None:
    text = text_of(Source("thử", tuple(lines)))
    headings = outline_of(text)
    assert [each.start for each in headings] == sorted({each.start for each in headings})
    below = 0
    for each in headings:
        assert 1 <= each.level <= below + 1
        assert each.number
        assert 0 <= each.start < each.end <= len(text.text)
        below = each.level
