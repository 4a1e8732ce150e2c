"""`vinhdanh screen`: the file and the JSON of the contract, and what is refused."""

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from vinhdanh.casework.screening.tests.people import Rows
from vinhdanh.commands.tests.conftest import Command, sentence

_YEARS = [(1, year, "HTXSNV", 12, "none") for year in range(2021, 2026)] + [(2, 2025, "HTNV", 12, "none")]
_EVENTS = [(1, date(2024, 5, 5), "initiative", "co_so", "sang_kien")]


@pytest.fixture
def given(tmp_path: Path) -> list[object]:
    years, events = Rows(_YEARS, _EVENTS).write(tmp_path)
    return ["--years", years, "--events", events, "--on", "2025-12-20", "--out", tmp_path / "out.parquet"]


def test_the_file_has_one_row_a_person_with_verdicts_and_bits(command: Command, given: list[object]) -> None:
    told = command("screen", *given, "--json")
    assert told.code == 0
    rows = {row["person_id"]: row for row in pq.read_table(str(given[-1])).to_pylist()}
    assert set(rows) == {1, 2}
    assert (rows[1]["CSTDCS"], rows[2]["LDTT"]) == ("eligible", "not_eligible")
    title = told.json["titles"]["LDTT"]
    rated = next(one for one in title["routes"][0]["conditions"] if one["id"] == "hoan_thanh_tot")
    assert rows[1][title["conditions_column"]] >> rated["bit"] & 1
    assert not rows[2][title["conditions_column"]] >> rated["bit"] & 1
    assert rated["cite"]["instrument"] == "Luật 06/2022/QH15"


def test_in_words_the_overlooked_are_told_with_their_facts(command: Command, given: list[object]) -> None:
    told = command("screen", *given)
    assert "Lao động tiên tiến: 1 đủ điều kiện" in told.out
    assert "người 1: Chiến sĩ thi đua cơ sở" in told.out
    assert "5 năm liền hoàn thành tốt trở lên" in told.out


def test_what_cannot_be_used_is_one_sentence_and_exit_2(command: Command, given: list[object], tmp_path: Path) -> None:
    given[1] = tmp_path / "khong_co.parquet"
    assert "Không tìm thấy tệp khong_co.parquet" in sentence(command("screen", *given))
    assert "không phải một ngày" in sentence(command("screen", *given[:5], "hom-qua", *given[6:]))


def test_a_folder_for_the_result_must_be_there(command: Command, given: list[object], tmp_path: Path) -> None:
    given[-1] = tmp_path / "khac" / "out.parquet"
    assert "không có thư mục khac" in sentence(command("screen", *given))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_sentence(command: Command, given: list[object]) -> None:
    given[-1] = Path("/dev/full")
    assert "Không ghi được full" in sentence(command("screen", *given))
