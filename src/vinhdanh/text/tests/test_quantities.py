"""Quantities, read and printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, UnreadableQuantity, print_quantity, read_quantity
from vinhdanh.text.units import IncompatibleUnits

EXACT, ESTIMATE, APPROX, AT_LEAST, ALMOST = Qualifier
UNITS = [
    "CCN",
    "hồ sơ",
    "học sinh",
    "phòng học",
    "giường bệnh",
    "lượt khám",
    "đồng chí",
    "điểm cầu",
    "tổ chức, cá nhân",
    "VND",
    "triệu đồng",
    "nghìn tỷ đồng",
    "triệu USD",
    "%",
    "‰",
    "ha",
    "m2",
    "mm2",
    "km",
    "tấn",
    "MW",
    "kWh",
    "kV",
    "triệu lượt khách",
    "nghìn người",
    "tạ/ha",
    "triệu đồng/người/năm",
    "điểm",
    "giờ",
    "năm",
    "tháng",
    "lần",
    "",
]


@pytest.mark.parametrize(
    ("written", "low", "high", "unit", "qualifier"),
    [
        ("trên 300 doanh nghiệp", "300", None, "doanh nghiệp", AT_LEAST),
        ("gần 3.000 người", "3000", None, "người", ALMOST),
        ("ước đạt 66.148 tỷ đồng", "66148", None, "tỷ đồng", ESTIMATE),
        ("khoảng 14.700 kWh", "14700", None, "kWh", APPROX),
        ("từ 1 đến 3 việc làm", "1", "3", "việc làm", EXACT),
        ("1-3", "1", "3", "", EXACT),
        ("5 – 7 ngày", "5", "7", "ngày", EXACT),
        ("khoảng từ 5-7 ngày", "5", "7", "ngày", APPROX),
        ("từ hai đến ba lớp", "2", "3", "lớp", EXACT),
        ("từ 500 triệu đến 1 tỷ đồng", "0.5", "1", "tỷ đồng", EXACT),
        ("từ 26,5ha đến 66ha", "26.5", "66", "ha", EXACT),
        ("26,5ha", "26.5", None, "ha", EXACT),
        ("60.000.000 đ", "60000000", None, "VND", EXACT),
        ("50 triệu/doanh nghiệp", "50", None, "triệu đồng/doanh nghiệp", EXACT),
        ("400 mm<sup>2</sup>", "400", None, "mm2", EXACT),
        ("110kV", "110", None, "kV", EXACT),
        ("100%", "100", None, "%", EXACT),
        ("hai mươi phần trăm", "20", None, "%", EXACT),
        ("không có hồ sơ", "0", None, "hồ sơ", EXACT),
        ("Không có công dân nào", "0", None, "công dân", EXACT),
        ("hai lần", "2", None, "lần", EXACT),
        ("05 đồng chí", "5", None, "đồng chí", EXACT),
        ("54 triệu đồng bào", "54", None, "triệu đồng bào", EXACT),
        ("62 điểm cầu", "62", None, "điểm cầu", EXACT),
        ("10 tổ chức, cá nhân", "10", None, "tổ chức, cá nhân", EXACT),
        ("lần thứ 2", "2", None, "lần (thứ tự)", EXACT),
        ("năm thứ hai", "2", None, "lần (thứ tự)", EXACT),
        ("tiêu chí 4", "4", None, "tiêu chí số", EXACT),
        ("4 tiêu chí", "4", None, "tiêu chí", EXACT),
        ("năm 2018", "2018", None, "năm", EXACT),
        ("70 năm", "70", None, "năm", EXACT),
        ("năm năm", "5", None, "năm", EXACT),
        ("năm người", "5", None, "người", EXACT),
        ("hai mươi năm", "20", None, "năm", EXACT),
        ("300 giường bệnh trở lên", "300", None, "giường bệnh", AT_LEAST),
        ("hai chục phòng học", "2", None, "chục phòng học", EXACT),
        ("1,25 triệu lượt khám", "1.25", None, "triệu lượt khám", EXACT),
        ("-0,3%", "-0.3", None, "%", EXACT),
        ("12.", "12", None, "", EXACT),
        ("10%-15%", "10", "15", "%", EXACT),
        ("01 (một) cá nhân", "1", None, "cá nhân", EXACT),
        ("3 đô thị", "3", None, "đô thị", EXACT),
        ("3 triệu đô", "3", None, "triệu USD", EXACT),
    ],
)
def test_quantities_are_read(written: str, low: str, high: str | None, unit: str, qualifier: Qualifier) -> None:
    expected = Quantity(Decimal(low), None if high is None else Decimal(high), unit, qualifier)
    assert read_quantity(written) == expected


@pytest.mark.parametrize(
    ("written", "default", "low", "unit"),
    [
        ("12", "hồ sơ", "12", "hồ sơ"),
        ("12", "tr.đ", "12", "triệu đồng"),
        ("5 triệu", "USD", "5", "triệu USD"),
        ("5 tỷ", "triệu USD", "5", "tỷ USD"),
        ("3 nghìn", "lít", "3", "nghìn lít"),
        ("5 triệu", "VND", "5", "triệu đồng"),
        ("12 xã", "huyện", "12", "xã"),
        ("không", "đơn", "0", "đơn"),
        ("không có", "đơn", "0", "đơn"),
        ("2018", "năm", "2018", "năm"),
    ],
)
def test_a_given_unit_fills_in_where_the_text_has_none(written: str, default: str, low: str, unit: str) -> None:
    assert read_quantity(written, unit=default) == Quantity(Decimal(low), unit=unit)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "người",
        "nhiều người",
        "một số xã",
        "một vài",
        "hai ba người",
        "một trăm năm người",
        "2 tỷ rưỡi",
        "hai phần ba",
        "143/143",
        "26/43 CCN",
        "487 hồ sơ/10 lĩnh vực",
        "14/6/2018",
        "14-06-2018",
        "132/BC-SCT",
        "34-CT/TW",
        "0912345678",
        "1,2,3 người",
        "1.60.3 ha",
        "24.3 triệu",
        "04 tập thể, 10 cá nhân",
        "20 người, trong đó có nữ",
        "dưới 5 người",
        "không quá 5 người",
        "từ 3 đến 1 xã",
        "từ 5 ha đến 7 kg",
        "từ 26,5ha lên 66ha",
        "3 1/2 ha",
        "không ngừng",
        "300 tấn vải",
        "24,3 triệu đồng tiền quà",
        "khoảng trên 5 xã",
        "x" * 10000,
        "1" * 10000,
        "từ 1 " * 5000,
    ],
)
def test_what_is_no_one_quantity_is_refused(written: str) -> None:
    with pytest.raises(UnreadableQuantity, match=r"\.$"):
        read_quantity(written)


def test_a_number_and_its_words_must_agree() -> None:
    with pytest.raises(UnreadableQuantity, match="không khớp nhau: hãy kiểm tra lại số 2"):
        read_quantity("02 (ba) tập thể")


def test_a_refusal_says_which_words_are_too_many() -> None:
    with pytest.raises(UnreadableQuantity, match=r"sau đơn vị tính “tấn”.*bỏ phần “quả vải thiều”"):
        read_quantity("trên 40.000 tấn quả vải thiều")


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [
        (Quantity(Decimal(300), unit="doanh nghiệp", qualifier=AT_LEAST), "trên 300 doanh nghiệp"),
        (Quantity(Decimal(1), Decimal(3), "việc làm"), "từ 1 đến 3 việc làm"),
        (Quantity(Decimal(2), unit="CCN"), "02 CCN"),
        (Quantity(Decimal("2.000"), unit="CCN"), "02 CCN"),
        (Quantity(Decimal(1), unit="giờ"), "01 giờ"),
        (Quantity(Decimal("24.3"), unit="triệu đồng"), "24,3 triệu đồng"),
        (Quantity(Decimal(2258108000), unit="VND"), "2.258.108.000 đồng"),
        (Quantity(Decimal(100), unit="%"), "100%"),
        (Quantity(Decimal("26.5"), unit="ha"), "26,5 ha"),
        (Quantity(Decimal(6), unit="kV"), "6 kV"),
        (Quantity(Decimal(400), unit="mm2"), "400 mm²"),
        (Quantity(Decimal(66148), unit="tỷ đồng", qualifier=ESTIMATE), "ước 66.148 tỷ đồng"),
        (Quantity(Decimal(2), unit="lần (thứ tự)"), "lần thứ 2"),
        (Quantity(Decimal(4), unit="tiêu chí số"), "tiêu chí số 4"),
        (Quantity(Decimal(2018), unit="năm"), "năm 2018"),
        (Quantity(Decimal(2018), Decimal(2020), "năm"), "từ năm 2018 đến năm 2020"),
        (Quantity(Decimal(5), unit="năm"), "5 năm"),
        (Quantity(Decimal(1010), unit="năm"), "1.010 năm"),
        (Quantity(Decimal(0), unit="hồ sơ"), "0 hồ sơ"),
        (Quantity(Decimal(5)), "5"),
    ],
)
def test_quantities_are_printed_as_official_papers_write_them(quantity: Quantity, printed: str) -> None:
    assert print_quantity(quantity) == printed


def test_unit_and_padding_can_be_left_out() -> None:
    few = Quantity(Decimal(4), unit="xã", qualifier=AT_LEAST)
    assert print_quantity(few, with_unit=False) == "trên 04"
    assert print_quantity(few, pad=False) == "trên 4 xã"
    assert print_quantity(Quantity(Decimal(2018), unit="năm"), with_unit=False) == "2018"
    assert print_quantity(Quantity(Decimal(2), unit="lần (thứ tự)"), with_unit=False) == "2"


@given(
    st.decimals(min_value=-(10**9), max_value=10**12, places=2),
    st.none() | st.decimals(min_value=0, max_value=10**9, places=1),
    st.sampled_from(UNITS),
    st.sampled_from(Qualifier),
    st.booleans(),
)
def test_every_printed_quantity_reads_back(
    low: Decimal, width: Decimal | None, unit: str, qualifier: Qualifier, pad: bool
) -> None:
    high = None if width is None else low + width
    quantity = Quantity(low, high, unit, qualifier)
    assert read_quantity(print_quantity(quantity, pad=pad)) == quantity


@given(
    st.integers(1, 999),
    st.none() | st.integers(0, 99),
    st.sampled_from(["lần (thứ tự)", "tiêu chí số", "năm", "đợt", "giờ"]),
    st.sampled_from(Qualifier),
)
def test_places_in_a_series_read_back(low: int, width: int | None, unit: str, qualifier: Qualifier) -> None:
    high = None if width is None else Decimal(low + width)
    quantity = Quantity(Decimal(low), high, unit, qualifier)
    assert read_quantity(print_quantity(quantity)) == quantity


@given(st.text(alphabet="0123456789.,-–% từđếnkhoảngtrệuồmạ²/()", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        quantity = read_quantity(text)
    except UnreadableQuantity:
        return
    assert read_quantity(print_quantity(quantity)) == quantity


def test_a_quantity_converts_with_both_ends_and_keeps_its_qualifier() -> None:
    money = Quantity(Decimal(500), Decimal(1500), "triệu đồng", APPROX)
    assert money.in_unit("tỉ đồng") == Quantity(Decimal("0.5"), Decimal("1.5"), "tỷ đồng", APPROX)
    with pytest.raises(IncompatibleUnits):
        money.in_unit("ha")


def test_a_range_knows_its_ends() -> None:
    one, many = Quantity(Decimal(3)), Quantity(Decimal(3), Decimal(5))
    assert (one.value, one.is_range) == (Decimal(3), False)
    assert (many.value, many.is_range) == (Decimal(3), True)


def test_impossible_quantities_are_refused() -> None:
    with pytest.raises(ValueError, match="bị ngược"):
        Quantity(Decimal(3), Decimal(1))
    with pytest.raises(ValueError, match="hữu hạn"):
        Quantity(Decimal("NaN"))
    with pytest.raises(ValueError, match="Số thứ tự"):
        print_quantity(Quantity(Decimal("1.5"), unit="lần (thứ tự)"))
