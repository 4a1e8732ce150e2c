"""Units of measure behind a number in running text, and what stands between a number and the thing it counts."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from vinhdanh.text.unit_tables import AFTER_DONG
from vinhdanh.text.units import unit

_TIMES = r"(?:(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) ){0,3}"
_NOT_DONG = "|".join(sorted(AFTER_DONG | {"thời", "bộ", "đều", "loạt", "ý", "tình", "thuận", "hành", "dạng", "tháp"}))
_MONEY = rf"đồng(?!\s(?:{_NOT_DONG})\b)|vnđ|vnd|usd|đô la mỹ|đô la|euro|eur|nhân dân tệ|yên nhật|đ(?!\w|\.\w)"
_LENGTHS = r"mm²|mm2|cm2|m2|m²|km2|km²|cm3|m3|m³|mét vuông|mét khối|mét|kilômét|mm|cm|km|m"
_AREAS = r"héc-ta|héc ta|hecta|ha"
_WEIGHTS = r"tấn|tạ|yến|kilôgam|kg|gam|mg|g"
_VOLUMES = r"lít|ml|cc"
_POWERS = r"kwp|mwp|kwh|mwh|gwh|kva|mva|kv|kw|mw|gw"
_MEASURES = rf"{_LENGTHS}|{_AREAS}|{_WEIGHTS}|{_VOLUMES}|{_POWERS}"
# what may stand behind an amount of money that names no currency: "50 triệu/hộ", "1,5 tỷ;"
_AMOUNT_ENDS = r" ?/| ?[,;.:)\n+]| (?:đến|và|cho|tại|từ|trong|của|để|[0-9])|$"
# What is measured, with or without a multiplier, or a lone "triệu", "tỷ" that means money.
MEASURE = re.compile(
    rf" ?(?:(?P<points>điểm ?(?:%|phần trăm))|(?P<percent>%|‰|phần trăm|phần nghìn)"
    rf"|(?P<short>tr\.?\s?(?:đ(?:ồng)?\b|/)|trđ\b|tr\.usd)"
    rf"|(?P<measure>{_TIMES}(?:{_MONEY}|(?:{_MEASURES})(?!\w|\.\w|-\w)))"
    rf"|(?P<bare>{_TIMES.replace('{0,3}', '{0,2}')}(?:triệu|tỷ|tỉ)(?={_AMOUNT_ENDS})))"
)
RATE = re.compile(
    r" ?/ ?(?P<rate>(?:10{0,2}(?:\.?000)? )?[^\W\d_]+)(?P<more>(?: [^\W\d_]+){0,3})(?P<again> ?/ ?[^\W\d_]+)?"
)
# a number said again, or a remark, before its thing: "01 (một) cá nhân", "143/143 (đạt 100%) thủ tục"
BETWEEN = re.compile(r" ?\([^()\n]{1,40}\)(?= ?[^\W\d_])")


class Unit(NamedTuple):
    """A unit by its stored name; `vnd` is how many đồng one of it is, or None."""

    name: str
    vnd: Decimal | None


@lru_cache(maxsize=4096)
def stored(written: str) -> Unit:
    """Return the stored unit of what the text writes ("tr.đ", "ngàn tỉ đồng", "héc ta")."""
    name = {"tr/": "triệu đồng", "tr./": "triệu đồng"}.get(written, written)
    found = unit(name)
    return Unit(found.name, found.scale if found.base == "VND" else None)
