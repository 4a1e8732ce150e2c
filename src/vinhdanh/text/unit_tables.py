"""The measures an office uses, in all their spellings. What is not here is a counting unit of its own."""

from decimal import Decimal
from typing import NamedTuple

MULTIPLIERS = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(10**3),
    "vạn": Decimal(10**4),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
}
# Words that begin like a multiplier and are not: "tỷ lệ", "triệu chứng".
NOT_MULTIPLIED = {
    "tỷ": frozenset({"lệ", "trọng", "suất", "giá", "số"}),
    "triệu": frozenset({"chứng", "tập"}),
    "vạn": frozenset({"vật"}),
}
# Counting units that begin with the word "đồng": "05 đồng chí", "3 triệu đồng bào", "02 đồng tác giả".
AFTER_DONG = frozenset(
    {
        "bào",
        "bằng",
        "chí",
        "chủ",
        "cỏ",
        "giải",
        "hồ",
        "hương",
        "lúa",
        "minh",
        "môn",
        "muối",
        "nghiệp",
        "phục",
        "ruộng",
    }
    | {"tác", "đội"}
)
# Measures whose word also begins longer counting units: "điểm cầu", "giờ dạy", "năm học", "đô thị".
OPEN_MEASURES = frozenset({"điểm", "giờ", "phút", "giây", "năm", "đô"})
# Measures of time that are counted, and padded, like things: "01 giờ", "02 phút".
COUNTED_MEASURES = frozenset({"giờ", "phút", "giây"})


class Measure(NamedTuple):
    """One row: the stored name, the printed form, the base unit and how many of it there are in one."""

    name: str
    printed: str
    base: str
    scale: Decimal
    aliases: tuple[str, ...] = ()


def _row(name: str, base: str, scale: str | int, *aliases: str, printed: str = "") -> Measure:
    return Measure(name, printed or name, base, Decimal(scale), aliases)


MEASURES = (
    _row("VND", "VND", 1, "đồng", "đ", "vnđ", "₫", "đồng vn", "đồng việt nam", "việt nam đồng", printed="đồng"),
    _row("nghìn đồng", "VND", 10**3, "nghìn đ"),
    _row("triệu đồng", "VND", 10**6, "tr.đ", "trđ", "tr đ", "tr.đồng", "tr đồng", "trđồng", "tr", "triệu đ"),
    _row("tỷ đồng", "VND", 10**9, "tỷ đ", "tỷ.đ"),
    _row("USD", "USD", 1, "đô la mỹ", "đô la", "đô-la", "đô la mĩ", "đô", "us$", "$", "mỹ kim"),
    _row("triệu USD", "USD", 10**6, "tr.usd", "tr usd"),
    _row("EUR", "EUR", 1, "euro", "ơ-rô", "€"),
    _row("JPY", "JPY", 1, "yên nhật", "yên"),
    _row("CNY", "CNY", 1, "nhân dân tệ", "ndt", "rmb"),
    _row("%", "%", 1, "phần trăm", "pct"),
    _row("‰", "%", "0.1", "phần nghìn"),
    _row("điểm %", "điểm %", 1, "điểm phần trăm"),
    _row("điểm", "điểm", 1),
    _row("mm", "m", "0.001", "mi-li-mét", "milimét", "milimet"),
    _row("cm", "m", "0.01", "xăng-ti-mét", "centimet"),
    _row("m", "m", 1, "mét"),
    _row("km", "m", 1000, "ki-lô-mét", "kilômét", "kilomet", "cây số"),
    _row("mm2", "m2", "0.000001", "mi-li-mét vuông", printed="mm²"),
    _row("cm2", "m2", "0.0001", "xăng-ti-mét vuông", printed="cm²"),
    _row("m2", "m2", 1, "mét vuông", "m vuông", printed="m²"),
    _row("ha", "m2", 10**4, "hecta", "héc ta", "héc-ta", "hec-ta", "hec ta"),
    _row("km2", "m2", 10**6, "ki-lô-mét vuông", "kilômét vuông", "km vuông", printed="km²"),
    _row("ml", "m3", "0.000001", "mi-li-lít", "mililít"),
    _row("lít", "m3", "0.001", "l", "lit"),
    _row("cm3", "m3", "0.000001", "xăng-ti-mét khối", "cc", printed="cm³"),
    _row("m3", "m3", 1, "mét khối", "m khối", printed="m³"),
    _row("mg", "kg", "0.000001", "mi-li-gam"),
    _row("g", "kg", "0.001", "gam", "gram"),
    _row("kg", "kg", 1, "ki-lô-gam", "kilôgam", "kilogam", "kilogram", "ki lô gam"),
    _row("yến", "kg", 10),
    _row("tạ", "kg", 100),
    _row("tấn", "kg", 1000),
    _row("Wh", "kWh", "0.001"),
    _row("kWh", "kWh", 1, "ki-lô-oát giờ", "kw.h", "kw/h", "kwgiờ"),
    _row("MWh", "kWh", 10**3),
    _row("GWh", "kWh", 10**6),
    _row("W", "W", 1, "oát"),
    _row("kW", "W", 10**3, "ki-lô-oát"),
    _row("MW", "W", 10**6, "mê-ga-oát", "megawatt"),
    _row("GW", "W", 10**9),
    _row("kWp", "Wp", 10**3),
    _row("MWp", "Wp", 10**6),
    _row("kVA", "VA", 10**3),
    _row("MVA", "VA", 10**6),
    _row("V", "V", 1, "vôn"),
    _row("kV", "V", 10**3, "ki-lô-vôn"),
    _row("°C", "°C", 1, "độ c"),
    _row("giây", "giây", 1),
    _row("phút", "giây", 60),
    _row("giờ", "giây", 3600),
    _row("năm", "năm", 1),
)
