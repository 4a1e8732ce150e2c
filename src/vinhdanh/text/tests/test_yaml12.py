"""Declarations: every fault names file, line and field; a key `on` is a word, as YAML 1.2 has it."""

from datetime import date
from pathlib import Path
from typing import Self

import pytest
from pydantic import BaseModel, ConfigDict, model_validator

from vinhdanh.text.yaml12 import BadDeclaration, FaultAt, read_declaration


class Row(BaseModel):
    model_config = ConfigDict(extra="forbid")

    year: int
    day: date | None = None


class Sheet(BaseModel):
    model_config = ConfigDict(extra="forbid")

    on: date
    rows: tuple[Row, ...] = ()

    @model_validator(mode="after")
    def _once(self) -> Self:
        years = [row.year for row in self.rows]
        for at, year in enumerate(years):
            if year in years[:at]:
                raise FaultAt(f"năm {year} ghi hai lần", "rows", at, "year")
        return self


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "phieu.yaml"


def test_an_unquoted_key_on_and_a_mark_of_byte_order_are_read(path: Path) -> None:
    path.write_bytes("\ufeffon: 2024-02-29\nrows: [{year: 2024}]\n".encode())
    sheet = read_declaration(path, Sheet)
    assert sheet.on == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "on: 2024-01-01\nrows:\n- year: 2023\n- year: x\n",
            "mục rows → 1 → year: phải là một số nguyên, không phải “x” (dòng 4).",
        ),
        (
            "on: 2024-01-01\nrows:\n- {year: 2023, nam: 1}\n",
            "mục rows → 0 → nam: không có mục tên này, hãy bỏ đi hoặc sửa tên (dòng 3).",
        ),
        (
            "on: 2024-01-01\nrows:\n- year: 1\n- day: 2024-01-01\n",
            "mục rows → 1 → year: chưa ghi, hãy thêm mục này (dòng 4).",
        ),
        ("on: 2024-01-01\nrows:\n- year: 1\n\n- year: 1\n", "mục rows → 1 → year: năm 1 ghi hai lần (dòng 5)."),
        (
            "on: 2024-01-01\nrows:\n- year: 1\n  day: 2023-02-29\n",
            "dòng 4, mục day: không có ngày 2023-02-29, hãy sửa lại.",
        ),
        ("on: 2024-13-01\n", "dòng 1, mục on: không có ngày 2024-13-01, hãy sửa lại."),
        ("on: 2024-01-01\non: 2024-01-02\n", "dòng 2: mục 'on' ghi hai lần, hãy bỏ một."),
        ("on: [\n", "dòng 2: sai cú pháp YAML"),
        ("", ": phải là các cặp tên: giá trị, không phải mục để trống."),
        ("[" * 1500, "không phải tệp YAML"),
    ],
)
def test_a_fault_names_its_file_line_and_field(path: Path, text: str, told: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadDeclaration) as refused:
        read_declaration(path, Sheet)
    assert str(refused.value).startswith("phieu.yaml")
    assert told in str(refused.value)
