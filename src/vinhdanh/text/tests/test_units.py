"""Units: one name for every spelling, exact conversion."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.unit_tables import MEASURES, Measure
from vinhdanh.text.units import IncompatibleUnits, convert, is_measure, leading_measure, unit

NAMES = [row.name for row in MEASURES]
DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("đồng", "VND"),
        ("đ", "VND"),
        ("VNĐ", "VND"),
        ("tr.đ", "triệu đồng"),
        ("Triệu đồng", "triệu đồng"),
        ("triệu", "triệu đồng"),
        ("tỉ đồng", "tỷ đồng"),
        ("tỷ", "tỷ đồng"),
        ("ngàn tỉ đồng", "nghìn tỷ đồng"),
        ("1.000 đồng", "nghìn đồng"),
        ("1.000.000đ", "triệu đồng"),
        ("1000 USD", "nghìn USD"),
        ("triệu đô la Mỹ", "triệu USD"),
        ("tỷ USD", "tỷ USD"),
        ("phần trăm", "%"),
        ("hecta", "ha"),
        ("mm²", "mm2"),
        ("mm<sup>2</sup>", "mm2"),
        ("m <sup>3</sup>", "m3"),
        ("mét vuông", "m2"),
        ("KWh", "kWh"),
        ("triệu kwh", "triệu kWh"),
        ("nghìn m3", "nghìn m3"),
        ("tạ / ha", "tạ/ha"),
        ("triệu/hộ", "triệu đồng/hộ"),
        ("tr.đ/người/năm", "triệu đồng/người/năm"),
        ("hồ sơ.", "hồ sơ"),
        ("hoá đơn", "hóa đơn"),
        ("giường  bệnh", "giường bệnh"),
        ("tỷ lệ", "tỷ lệ"),
        ("triệu chứng", "triệu chứng"),
        ("3G", "3G"),
        ("", ""),
    ],
)
def test_every_spelling_has_one_stored_name(written: str, name: str) -> None:
    assert unit(written).name == name
    assert unit(name).name == name


@pytest.mark.parametrize("row", MEASURES, ids=lambda row: row.name)
def test_all_spellings_of_a_measure_are_that_measure(row: Measure) -> None:
    for spelling in (
        row.name,
        row.printed,
        *row.aliases,
        row.name.upper() if len(row.name) > 1 else row.name,
    ):
        found = unit(spelling)
        assert (found.name, found.printed, found.base, found.scale) == row[:4]


@given(st.text(max_size=40))
def test_the_stored_name_of_a_stored_name_is_itself(written: str) -> None:
    once = unit(written)
    assert unit(once.name) == once


@pytest.mark.parametrize(
    ("value", "source", "target", "converted"),
    [
        ("24.3", "triệu đồng", "VND", "24300000"),
        ("154500000", "đồng", "triệu đồng", "154.5"),
        ("1.2", "nghìn tỷ đồng", "tỷ đồng", "1200"),
        ("1609.3", "ha", "km2", "16.093"),
        ("400", "mm2", "cm2", "4"),
        ("3.5", "tấn", "kg", "3500"),
        ("1.5", "triệu kWh", "MWh", "1500"),
        ("65", "tạ/ha", "tấn/ha", "6.5"),
        ("90", "phút", "giờ", "1.5"),
        ("2", "triệu lượt", "lượt", "2000000"),
        ("3", "nghìn người", "Người", "3000"),
        ("5", "‰", "%", "0.5"),
    ],
)
def test_values_convert_between_units_of_one_base(value: str, source: str, target: str, converted: str) -> None:
    assert str(convert(Decimal(value), source, target)) == converted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("USD", "VND"),
        ("ha", "kg"),
        ("người", "hồ sơ"),
        ("%", "điểm %"),
        ("tạ/ha", "tạ"),
        ("", "xã"),
        ("kW", "kWh"),
    ],
)
def test_units_of_different_kinds_do_not_convert(source: str, target: str) -> None:
    with pytest.raises(IncompatibleUnits, match="không cùng loại"):
        convert(Decimal(1), source, target)


@given(DECIMALS, st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_converting_there_and_back_changes_nothing(value: Decimal, source: str, target: str) -> None:
    if unit(source).base != unit(target).base or unit(source).base == "giây":
        return
    assert convert(convert(value, source, target), target, source) == value


@pytest.mark.parametrize("name", ["CCN", "hồ sơ", "lượt khám", "đồng chí", "điểm cầu", "giờ", "tổ chức, cá nhân"])
def test_things_are_counted(name: str) -> None:
    assert unit(name).counts


@pytest.mark.parametrize("name", ["", "kV", "ha", "%", "VND", "năm", "điểm", "triệu lượt", "người/km2", "tấn", "m3"])
def test_measures_are_not_counted(name: str) -> None:
    assert not unit(name).counts


def test_the_measure_at_the_head_of_words_is_found() -> None:
    found = leading_measure("tấn quả vải")
    assert found is not None
    assert (found[0].name, found[1]) == ("tấn", "quả vải")
    whole = leading_measure("nghìn tỷ đồng")
    assert whole is not None
    assert (whole[0].name, whole[1]) == ("nghìn tỷ đồng", "")


@pytest.mark.parametrize("text", ["đồng chí", "điểm cầu", "năm học", "triệu lượt", "triệu đồng bào", "học sinh", ""])
def test_counting_units_that_begin_like_a_measure_are_none(text: str) -> None:
    assert leading_measure(text) is None
    assert not is_measure(text)


@pytest.mark.parametrize("name", ["trăm " * 50_000, "a/" * 50_000, "x" * 10**6, "1000" * 10_000])
def test_absurd_names_are_units_of_their_own(name: str) -> None:
    assert unit(name).scale == 1
