"""Headers and feet in the manner of many bodies (`headers.yaml`); any text has one."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from vinhdanh.reading.header import Header, header_of
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source

HEADERS: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("headers.yaml"))


def read(lines: str) -> tuple[Text, Header]:
    text = text_of(Source("thử", tuple(lines.split("\n"))))
    return text, header_of(text)


def in_short(text: Text, header: Header) -> dict[str, Any]:
    """The header in the words of `headers.yaml`."""
    signed = header.signature
    return {
        "superior": header.superior,
        "agency": header.agency,
        "symbol": header.symbol,
        "place": header.place,
        "date": header.date.isoformat() if header.date else None,
        "month": f"{header.month}/{header.year}",
        "type": header.type,
        "subject": header.subject,
        "window": f"{header.window.start} {header.window.end}" if header.window else None,
        "grounds": len(header.grounds),
        "recipients": list(header.recipients),
        "signature": " | ".join(signed[:4]) if signed else None,
        "begins": text.text[header.body_start : header.body_end].split("\n")[0],
        "ends": text.text[header.body_start : header.body_end].rstrip().split("\n")[-1],
    }


@pytest.mark.parametrize("example", HEADERS, ids=lambda example: example["name"])
def test_a_header_is_read_as_it_is_printed(example: dict[str, Any]) -> None:
    short = in_short(*read(example["lines"]))
    told = {key: value for key, value in example.items() if key not in ("name", "lines")}
    assert {key: short[key] for key in told} == told


def test_a_text_without_header_is_all_body() -> None:
    text, header = read("Đơn vị đã tổ chức 12 lớp tập huấn.\nKết quả tốt.")
    assert (header.symbol, header.type, header.signature, header.recipients) == (None, "", None, ())
    assert text.text[header.body_start : header.body_end] == text.text


PIECES = st.sampled_from(
    ["UBND TỈNH A", "SỞ B", "Số: 12/BC-SB", "Số:      /BC-SB", "Hà Nội, ngày 31 tháng 2 năm 2020", "BÁO CÁO", "V/v họp",
     "Kính gửi: Bộ A", "I. KẾT QUẢ", "Nơi nhận:", "- Như trên;", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Bình",
     "Căn cứ luật;", "6 tháng đầu năm", "quý V năm 2020", "13 tháng năm 2020", "Phụ lục 1", "a   b", "| x | y |", ""]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=30), max_size=14))
def test_any_text_has_a_header_and_a_body_within_it(lines: list[str]) -> None:
    text, header = read("\n".join(lines))
    assert 0 <= header.body_start <= header.body_end <= len(text.text)
    for start, end in header.grounds:
        assert text.words[start:end].startswith("căn cứ")
