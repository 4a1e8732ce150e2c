"""What an entry must satisfy: required fields by step, limits, and relations between its numbers."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import register_spec

from vinhdanh.records.kit.checking import (
    broken_relations,
    check_limits,
    check_relations,
    check_required,
    held_relations,
    relation_in_words,
    stated_differences,
)
from vinhdanh.records.kit.fields import store
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import RegisterSpec

EQUIPMENT = register_spec(
    title="Thiết bị y tế",
    key=["ten"],
    label="{ten}",
    fields={
        "ten": {"title": "Tên thiết bị", "type": "text", "required": True},
        "hop_dong": {"title": "Số hợp đồng", "type": "text", "required_at": "ky_hop_dong"},
        "ly_do": {"title": "Lý do huỷ", "type": "text", "required_at": "huy_thau"},
        "bien_ban": {"title": "Biên bản", "type": "text", "required_at": "ban_giao"},
    },
    states={
        "ke_hoach": "Có kế hoạch",
        "ky_hop_dong": "Đã ký hợp đồng",
        "huy_thau": "Huỷ thầu",
        "ban_giao": "Đã bàn giao",
    },
    exits=["huy_thau"],
)
BEDS = register_spec(
    title="Giường bệnh",
    key=["khoa"],
    label="{khoa}",
    fields={
        "khoa": {"title": "Khoa", "type": "text"},
        "giuong": {
            "title": "Giường kế hoạch",
            "type": "number",
            "unit": "giường bệnh",
            "min": {"value": 0, "why": "Số giường không thể âm"},
            "max": {"value": 2000, "why": "Bệnh viện được duyệt 2.000 giường"},
        },
        "dang_dung": {"title": "Giường đang dùng", "type": "number", "unit": "giường bệnh"},
        "thu": {"title": "Thu", "type": "money", "unit": "triệu đồng"},
        "chi": {"title": "Chi", "type": "money", "unit": "nghìn đồng"},
        "lan": {"title": "Lần kiểm định", "type": "number", "unit": "lần (thứ tự)"},
        "con_trong": {
            "title": "Giường trống",
            "type": "number",
            "unit": "giường bệnh",
            "computed": {"difference": ["giuong", "dang_dung"]},
        },
    },
    relations=[
        {"at_most": ["dang_dung", "giuong"], "why": "Giường đang dùng là một phần của giường kế hoạch"},
        {"equal": ["thu", "chi"], "why": "Quỹ phải cân đối"},
    ],
)


def kept(spec: RegisterSpec, **raw: object) -> dict[str, Any]:
    return {code: store(code, spec.fields[code], value) for code, value in raw.items()}


@pytest.mark.parametrize(
    ("state", "values", "lacking"),
    [
        ("ke_hoach", {}, "Tên thiết bị: chưa ghi"),
        ("ke_hoach", {"ten": "Máy thở"}, None),
        ("ky_hop_dong", {"ten": "Máy thở"}, "Số hợp đồng: phải có khi đã ở bước “Đã ký hợp đồng”"),
        ("ban_giao", {"ten": "Máy thở", "bien_ban": "01"}, "Số hợp đồng: phải có khi đã ở bước “Đã ký hợp đồng”"),
        ("ban_giao", {"ten": "Máy thở", "hop_dong": "5"}, "Biên bản: phải có khi đã ở bước “Đã bàn giao”"),
        ("ban_giao", {"ten": "Máy thở", "hop_dong": "5", "bien_ban": "01"}, None),  # no reason to cancel is asked
        ("huy_thau", {"ten": "Máy thở"}, "Lý do huỷ: phải có khi đã ở bước “Huỷ thầu”"),
        ("huy_thau", {"ten": "Máy thở", "ly_do": "hết vốn"}, None),  # cancelled before any contract
        ("", {"ten": "Máy thở"}, None),
    ],
)
def test_a_step_asks_for_its_fields(state: str, values: dict[str, Any], lacking: str | None) -> None:
    if lacking is None:
        check_required(EQUIPMENT, values, state)
        return
    with pytest.raises(Refused, match=lacking) as refusal:
        check_required(EQUIPMENT, values, state)
    assert refusal.value.field in EQUIPMENT.fields


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"giuong": -1}, "-1 dưới mức 0 giường bệnh. Số giường không thể âm"),
        ({"giuong": 2001}, "2.001 vượt mức 2.000 giường bệnh. Bệnh viện được duyệt 2.000 giường"),
        ({"giuong": "từ 1.990 đến 2.010"}, "2.010 vượt mức"),
        ({"lan": 0}, "từ 1 trở lên"),
    ],
)
def test_a_number_beyond_its_limit_is_refused_with_the_reason(values: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        check_limits(BEDS.fields, kept(BEDS, **values))
    assert refusal.value.field in values


@pytest.mark.parametrize("beds", [0, 2000, "từ 0 đến 2.000", "gần 300"])
def test_a_number_at_its_limit_is_accepted(beds: object) -> None:
    check_limits(BEDS.fields, kept(BEDS, giuong=beds))


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({"dang_dung": 300, "giuong": 300}, "held"),
        ({"dang_dung": 301, "giuong": 300}, "broken"),
        ({"dang_dung": "từ 100 đến 300", "giuong": 300}, "held"),
        ({"dang_dung": "từ 100 đến 400", "giuong": 300}, "open"),
        ({"dang_dung": "từ 301 đến 400", "giuong": 300}, "broken"),
        ({"dang_dung": 300}, "open"),
        ({"thu": 1, "chi": 1000}, "held"),
        ({"thu": "1,5 tỷ đồng", "chi": "1.500 triệu đồng"}, "held"),
        ({"thu": 1, "chi": 1001}, "broken"),
        ({"thu": 2, "chi": 1001}, "broken"),
    ],
)
def test_a_relation_holds_breaks_or_says_nothing(values: dict[str, Any], verdict: str) -> None:
    stored = kept(BEDS, **values)
    broken, held = list(broken_relations(BEDS, stored)), list(held_relations(BEDS, stored))
    assert (len(broken), len(held)) == {"broken": (1, 0), "held": (0, 1), "open": (0, 0)}[verdict]


def test_a_broken_relation_is_refused_with_both_sides_and_the_reason() -> None:
    with pytest.raises(Refused) as refusal:
        check_relations(BEDS, kept(BEDS, dang_dung=301, giuong=300))
    assert refusal.value.sentence == (
        "Giường đang dùng 301 giường bệnh > Giường kế hoạch 300 giường bệnh: Giường đang dùng là một phần của giường "
        "kế hoạch. Hãy sửa số liệu; nếu chép từ văn bản đã phát hành thì đánh dấu “theo văn bản”."
    )
    assert refusal.value.field == "dang_dung"


@pytest.mark.parametrize(
    ("values", "number", "words"),
    [
        ({"dang_dung": 200, "giuong": 300}, 0, "Giường đang dùng 200 giường bệnh ≤ Giường kế hoạch 300 giường bệnh"),
        ({"dang_dung": 300, "giuong": 300}, 0, "Giường đang dùng 300 giường bệnh = Giường kế hoạch 300 giường bệnh"),
        ({"thu": 1, "chi": 1001}, 1, "Thu 1 triệu đồng < Chi 1.001 nghìn đồng"),
    ],
)
def test_a_relation_is_said_with_its_sign(values: dict[str, Any], number: int, words: str) -> None:
    assert relation_in_words(BEDS, BEDS.relations[number], kept(BEDS, **values)) == words


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_a_relation_never_holds_and_breaks_at_once(part: int, whole: int) -> None:
    stored = kept(BEDS, dang_dung=part, giuong=whole)
    assert (len(list(broken_relations(BEDS, stored))), len(list(held_relations(BEDS, stored)))) == (
        (1, 0) if part > whole else (0, 1)
    )


@pytest.mark.parametrize(("stated", "differs"), [("20", False), ("21", True), ("từ 20 đến 25", True)])
def test_a_stated_total_that_its_parts_do_not_give_is_told(stated: str, differs: bool) -> None:
    values = {"con_trong": "20"}
    told = {"con_trong": store("con_trong", BEDS.fields["con_trong"], stated)}
    assert list(stated_differences(BEDS, values, told)) == (["con_trong"] if differs else [])


def test_a_stated_total_whose_parts_are_unknown_says_nothing() -> None:
    assert list(stated_differences(BEDS, {}, {"con_trong": "20"})) == []
