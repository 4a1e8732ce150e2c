"""What is wrong with a declaration, in Vietnamese: pydantic's and the YAML reader's findings as one sentence each."""

from collections.abc import Mapping
from typing import Any

_KINDS = {
    "string": "một dòng chữ (số thì đặt trong dấu nháy)",
    "int": "một số nguyên",
    "float": "một số",
    "decimal": "một số",
    "bool": "true hoặc false",
    "list": "một danh sách",
    "tuple": "một danh sách",
    "dict": "các cặp tên: giá trị",
    "model": "các cặp tên: giá trị",
    "date": "một ngày, ví dụ 2018-10-12",
}


def in_words(fault: Mapping[str, Any]) -> str:
    """One entry of `ValidationError.errors()` as a sentence without its place and full stop."""
    kind, given = fault["type"], fault.get("ctx", {})
    match kind:
        case "value_error":
            return str(given["error"])
        case "missing":
            return "chưa ghi, hãy thêm mục này"
        case "extra_forbidden":
            return "không có mục tên này, hãy bỏ đi hoặc sửa tên"
        case "literal_error" | "enum":
            allowed = str(given["expected"]).replace(" or ", ", ")
            return f"{_shown(fault)} không dùng được, hãy chọn một trong {allowed}"
        case "string_pattern_mismatch":
            return f"{_shown(fault)} viết chưa đúng, phải theo mẫu {given['pattern']}"
        case "string_too_long" | "too_long":
            return f"quá dài, nhiều nhất {given['max_length']}, hãy ghi gọn lại"
        case "string_too_short" | "too_short":
            return f"phải có ít nhất {given['min_length']}, hãy ghi thêm"
    wanted = _KINDS.get(kind.partition("_")[0])
    if wanted:
        return f"phải là {wanted}, không phải {_shown(fault)}"
    return f"{_shown(fault)} không dùng được, hãy kiểm tra lại"


def yaml_in_words(problem: str | None) -> str:
    """The YAML reader's own finding as a sentence; what it has no Vietnamese for is told as bad syntax."""
    words = problem or ""
    if words.startswith("found duplicate key"):
        return f"mục {words.split(chr(34))[1]!r} ghi hai lần, hãy bỏ một"
    if "tab" in words or "\\t" in words:
        return "có dấu tab, hãy thụt dòng bằng dấu cách"
    return "sai cú pháp YAML, hãy kiểm tra dấu hai chấm, dấu ngoặc và chỗ thụt dòng quanh đây"


def _shown(fault: Mapping[str, Any]) -> str:
    given = fault.get("input")
    return "mục để trống" if given is None else f"“{str(given)[:60]}”"
