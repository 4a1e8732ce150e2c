"""Computed fields: sums, differences, products and counts of lists, with units, ranges and qualifiers."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.records.kit.computing import add, weakest, with_computed
from vinhdanh.records.kit.fields import quantity_of, store
from vinhdanh.records.kit.schema import FieldSpec
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, print_quantity

PLAIN: dict[str, dict[str, Any]] = {
    "tong_von": {"type": "money", "unit": "triệu đồng", "computed": {"sum": ["ngan_sach", "xa_hoi_hoa"]}},
    "ngan_sach": {"type": "money", "unit": "triệu đồng"},
    "xa_hoi_hoa": {"type": "money", "unit": "triệu đồng"},
    "con_no": {"type": "money", "unit": "triệu đồng", "computed": {"difference": ["tong_von", "da_tra"]}},
    "da_tra": {"type": "money", "unit": "triệu đồng"},
    "suat": {"type": "number", "unit": "suất"},
    "don_gia": {"type": "money", "unit": "nghìn đồng"},
    "thanh_tien": {"type": "money", "unit": "triệu đồng", "computed": {"product": ["suat", "don_gia"]}},
    "khoa": {"type": "list"},
    "so_khoa": {"type": "number", "unit": "khoa", "computed": {"count_of": "khoa"}},
}
FIELDS = {code: FieldSpec.model_validate({"title": code, **facts}) for code, facts in PLAIN.items()}


def computed(**raw: Any) -> dict[str, str]:
    """What the computed fields print."""
    values = with_computed(FIELDS, {code: store(code, FIELDS[code], value) for code, value in raw.items()})
    return {c: print_quantity(quantity_of(FIELDS[c], v)) for c, v in values.items() if FIELDS[c].computed}


@pytest.mark.parametrize(
    ("raw", "code", "printed"),
    [
        ({"ngan_sach": 300, "xa_hoi_hoa": "1,5"}, "tong_von", "301,5 triệu đồng"),
        ({"ngan_sach": "2 tỷ đồng", "xa_hoi_hoa": "500 triệu đồng"}, "tong_von", "2.500 triệu đồng"),
        ({"ngan_sach": "2 tỷ đồng", "xa_hoi_hoa": "3 tỷ đồng"}, "tong_von", "5 tỷ đồng"),
        ({"ngan_sach": "ước 300", "xa_hoi_hoa": 200}, "tong_von", "ước 500 triệu đồng"),
        ({"ngan_sach": "trên 300", "xa_hoi_hoa": "gần 200"}, "tong_von", "khoảng 500 triệu đồng"),
        ({"ngan_sach": "từ 100 đến 300", "xa_hoi_hoa": 50}, "tong_von", "từ 150 đến 350 triệu đồng"),
        ({"ngan_sach": 300, "xa_hoi_hoa": 100, "da_tra": 150}, "con_no", "250 triệu đồng"),
        ({"ngan_sach": 300, "xa_hoi_hoa": 100, "da_tra": "trên 150"}, "con_no", "gần 250 triệu đồng"),
        ({"ngan_sach": 300, "xa_hoi_hoa": 0, "da_tra": "từ 100 đến 250"}, "con_no", "từ 50 đến 200 triệu đồng"),
        ({"suat": 40, "don_gia": 500}, "thanh_tien", "20 triệu đồng"),
        ({"suat": "từ 40 đến 60", "don_gia": 500}, "thanh_tien", "từ 20 đến 30 triệu đồng"),
        ({"suat": "khoảng 40", "don_gia": 500}, "thanh_tien", "khoảng 20 triệu đồng"),
        ({"khoa": "Nội; Ngoại; Sản"}, "so_khoa", "03 khoa"),
    ],
)
def test_a_computed_field_follows_from_its_parts(raw: dict[str, Any], code: str, printed: str) -> None:
    assert computed(**raw)[code] == printed


def test_what_lacks_a_part_stays_unknown() -> None:
    assert computed(ngan_sach=300, suat=4) == {}


def test_a_stale_computed_value_is_worked_out_anew() -> None:
    assert "tong_von" not in with_computed(FIELDS, {"tong_von": "999", "ngan_sach": "1"})


AMOUNTS = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(["đồng", "nghìn đồng", "tỷ đồng"])),
    min_size=1,
    max_size=6,
)


@given(AMOUNTS)
def test_a_sum_of_ranges_holds_the_sum_of_any_values_within(parts: list[tuple[int, int, str]]) -> None:
    quantities = [Quantity(Decimal(low), Decimal(low + more), unit) for low, more, unit in parts]
    total = add(quantities, "đồng").in_unit("đồng")
    assert total.low == sum(q.in_unit("đồng").low for q in quantities)
    assert (total.high or total.low) == sum(q.in_unit("đồng").high or Decimal(0) for q in quantities)


@given(st.lists(st.sampled_from(Qualifier), max_size=5))
def test_a_figure_is_exact_only_when_every_part_is(kinds: list[Qualifier]) -> None:
    assert (weakest(kinds) is Qualifier.EXACT) == all(kind is Qualifier.EXACT for kind in kinds)
    assert weakest(kinds) == weakest(kinds[::-1])
