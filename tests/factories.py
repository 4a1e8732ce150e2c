"""Made-up bodies, people, registers and records that the tests of every package share."""

from typing import Any

from vinhdanh.records.kit.schema import RegisterSpec


def register_spec(code: str = "so_thu", **facts: Any) -> RegisterSpec:
    """A checked declaration; what a test does not say is filled in plainly."""
    plain = {
        "register": code,
        "title": "Sổ thử",
        "system": "H1",
        "group": "hanh_chinh",
        "owner": "Phòng Kế hoạch tổng hợp",
        "about": "Sổ của một cơ quan bịa ra.",
        "cadence": "event",
        "key": ["ten"],
        "label": "{ten}",
        "fields": {"ten": {"title": "Tên", "type": "text", "required": True}},
        "examples": [{"title": "một mục", "entries": [{"values": {"ten": "a"}, "when": "2020"}]}],
    }
    return RegisterSpec.model_validate(plain | facts)
