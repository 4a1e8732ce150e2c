"""What is typed is stored, shown, and typed again without loss; what cannot be stored is refused by its title."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.records.kit.fields import quantity_of, shown, store, stored_quantity, typed
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec
from vinhdanh.text.periods import Window
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity

CHOICES = {"noi_tru": "Nội trú", "ngoai_tru": "Ngoại trú"}
NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False).map(lambda value: value.normalize() + 0)
UNITS = {"ha": ["ha", "m2", "km2"], "triệu đồng": ["triệu đồng", "tỷ đồng", "VND"], "giường bệnh": ["giường bệnh"]}
DAYS = st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 12, 31))


def field(kind: str, **facts: Any) -> FieldSpec:
    return FieldSpec.model_validate({"title": "Mục thử", "type": kind, **facts})


@st.composite
def quantities(draw: st.DrawFn) -> tuple[str, Quantity]:
    """A field's unit and a value in that or another unit of the same kind."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    low, high = draw(NUMBERS), draw(st.none() | NUMBERS)
    if high is not None:
        low, high = min(low, high), max(low, high)
    return unit, Quantity(low, high, draw(st.sampled_from(UNITS[unit])), draw(st.sampled_from(Qualifier)))


@given(quantities())
def test_a_stored_quantity_is_read_back_as_it_was(case: tuple[str, Quantity]) -> None:
    unit, quantity = case
    spec = field("number", unit=unit)
    assert quantity_of(spec, stored_quantity(spec, quantity)) == quantity


@given(quantities())
def test_a_number_typed_again_from_its_form_is_the_same(case: tuple[str, Quantity]) -> None:
    unit, quantity = case
    spec = field("number", unit=unit)
    kept = stored_quantity(spec, quantity)
    assert quantity_of(spec, store("so", spec, typed(spec, kept))) == quantity


@given(st.integers(min_value=1900, max_value=2100))
def test_a_year_typed_again_is_the_same(year: int) -> None:
    spec = field("year")
    kept = store("nam", spec, year)
    assert store("nam", spec, typed(spec, kept)) == kept == str(year)
    assert shown(spec, kept) == str(year)


@given(DAYS)
def test_a_day_typed_again_is_the_same(day: date) -> None:
    spec = field("date")
    kept = store("ngay", spec, day)
    assert kept == day.isoformat()
    assert store("ngay", spec, typed(spec, kept)) == kept


@given(DAYS, DAYS)
def test_a_window_typed_again_is_the_same(one: date, other: date) -> None:
    window = Window(min(one, other), max(one, other))
    spec = field("window")
    kept = [window.start.isoformat(), window.end.isoformat()]
    assert store("ky", spec, typed(spec, kept)) == kept


@given(st.lists(st.text()))
def test_a_list_typed_again_is_the_same(items: list[str]) -> None:
    spec = field("list")
    kept = store("ds", spec, "\n".join(items))
    assert store("ds", spec, typed(spec, kept)) == kept
    assert all(kept)


@pytest.mark.parametrize("kind", ["text", "place", "party", "document", "file", "long_text"])
@given(words=st.text())
def test_words_typed_again_are_the_same(kind: str, words: str) -> None:
    spec = field(kind)
    kept = store("chu", spec, words)
    assert store("chu", spec, typed(spec, kept)) == kept


@pytest.mark.parametrize("value", [True, False])
def test_yes_and_no_typed_again_are_the_same(value: bool) -> None:
    spec = field("yesno")
    assert store("co", spec, typed(spec, value)) is value


@pytest.mark.parametrize("raw", ["noi_tru", "Nội trú", "NỘI TRÚ", "noi  tru"])
def test_a_choice_is_taken_by_code_or_title(raw: str) -> None:
    spec = field("choice", choices=CHOICES)
    assert store("loai", spec, raw) == "noi_tru"
    assert shown(spec, "noi_tru") == "Nội trú"
    assert typed(spec, "noi_tru") == "noi_tru"


@pytest.mark.parametrize(
    ("facts", "raw", "kept"),
    [
        ({"type": "number", "unit": "ca"}, 12, "12"),
        ({"type": "number", "unit": "ca"}, "ước 1.250 ca", {"low": "1250", "qualifier": "estimate"}),
        ({"type": "number", "unit": "ca"}, "từ 1 đến 3", {"low": "1", "high": "3"}),
        ({"type": "number", "unit": "ha"}, "2.500 m2", {"low": "2500", "unit": "m2"}),
        ({"type": "money"}, "5 triệu đồng", {"low": "5", "unit": "triệu đồng"}),
        ({"type": "money", "unit": "triệu đồng"}, 12.5, "12.5"),
        ({"type": "money", "unit": "đồng"}, "5.000 đ", "5000"),
        ({"type": "year"}, "năm 2019", "2019"),
        ({"type": "date"}, datetime(2021, 5, 4, 8, 30), "2021-05-04"),  # noqa: DTZ001 - as YAML reads it
        ({"type": "date"}, "04/5/2021", "2021-05-04"),
        ({"type": "window"}, "2021H1", ["2021-01-01", "2021-06-30"]),
        ({"type": "yesno"}, "Có", True),
        ({"type": "yesno"}, "0", False),
        ({"type": "list"}, "Khoa Nội; Khoa Ngoại\n Khoa Sản ", ["Khoa Nội", "Khoa Ngoại", "Khoa Sản"]),
        ({"type": "list"}, ["Việt Nhật, Hiệp Hòa"], ["Việt Nhật, Hiệp Hòa"]),
        ({"type": "text"}, "  Khoa   Hồi sức ", "Khoa Hồi sức"),
    ],
)
def test_the_stored_form_is_short_and_plain(facts: dict[str, Any], raw: object, kept: object) -> None:
    assert store("muc", field(facts.pop("type"), **facts), raw) == kept


@pytest.mark.parametrize(
    ("facts", "raw", "words"),
    [
        ({"type": "number", "unit": "ca"}, "nhiều", "Mục thử"),
        ({"type": "number", "unit": "ca"}, True, "hãy ghi một số"),
        ({"type": "number", "unit": "ca"}, float("nan"), "hữu hạn"),
        ({"type": "number", "unit": "ca"}, 10**18, "18 chữ số"),
        ({"type": "number", "unit": "ca"}, "0,1234567", "6 chữ số thập phân"),
        ({"type": "number", "unit": "ha"}, "12 triệu đồng", "đơn vị phải là ha"),
        ({"type": "year"}, "20", "bốn chữ số"),
        ({"type": "year"}, "２０１９", "bốn chữ số"),
        ({"type": "date"}, "30/02/2020", "lịch"),
        ({"type": "window"}, "hôm nọ", "Không hiểu thời gian"),
        ({"type": "choice", "choices": CHOICES}, "Đông y", "Nội trú; Ngoại trú"),
        ({"type": "yesno"}, "hình như", "có hoặc không"),
        ({"type": "text"}, ["a"], "một dòng chữ"),
    ],
)
def test_what_cannot_be_stored_is_refused_by_title_and_code(facts: dict[str, Any], raw: object, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        store("muc", field(facts.pop("type"), **facts), raw)
    assert refusal.value.field == "muc"
    assert refusal.value.sentence.startswith("Mục thử: ")
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("facts", "kept", "words"),
    [
        ({"type": "number", "unit": "giường bệnh"}, "5", "05 giường bệnh"),
        ({"type": "money"}, {"low": "1.5", "unit": "tỷ đồng", "qualifier": "at_least"}, "trên 1,5 tỷ đồng"),
        ({"type": "date"}, "2021-02-05", "05/02/2021"),
        ({"type": "window"}, ["2021-01-01", "2021-12-31"], "năm 2021"),
        ({"type": "yesno"}, False, "không"),
        ({"type": "list"}, ["Khoa Nội", "Khoa Sản"], "Khoa Nội, Khoa Sản"),
        ({"type": "text"}, None, ""),
        ({"type": "list"}, [], ""),
    ],
)
def test_a_stored_value_is_shown_in_words(facts: dict[str, Any], kept: object, words: str) -> None:
    assert shown(field(facts.pop("type"), **facts), kept) == words


def test_a_number_may_be_shown_without_its_unit() -> None:
    assert shown(field("number", unit="giường bệnh"), "250", with_unit=False) == "250"


def test_a_quantity_without_its_own_unit_has_the_field_s() -> None:
    assert quantity_of(field("money"), "12") == Quantity(Decimal(12), None, "VND")
