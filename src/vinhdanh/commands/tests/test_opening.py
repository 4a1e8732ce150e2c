"""Opening the record: where there is none, where it cannot be, and where the settings are wrong."""

import sqlite3
from pathlib import Path

import pytest

from vinhdanh.commands.tests.conftest import Command, sentence


@pytest.mark.parametrize("argv", [("report", "2020", "--json"), ("verify-log", "--json")])
def test_without_a_record_there_is_nothing_to_read(program: Command, argv: tuple[str, ...]) -> None:
    assert sentence(program(*argv)).startswith("Chưa có hồ sơ nào: hãy chạy “vinhdanh demo”")


@pytest.mark.parametrize("home", ["/proc/vinhdanh", "/dev/null/vinhdanh"])
def test_a_home_that_cannot_be_written_is_refused(program: Command, home: str) -> None:
    words = sentence(program("demo", "--no-serve", VINHDANH_HOME=home))
    assert words.startswith(f"Không ghi được thư mục dữ liệu {home} (")
    assert "hãy cấp quyền ghi hoặc đặt VINHDANH_HOME" in words


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("VINHDANH_DEBUG", "có", "VINHDANH_DEBUG='có' không hợp lệ: hãy ghi 1 hoặc 0."),
        ("DATABASE_URL", "mysql://a/b", "DATABASE_URL phải có dạng postgres://"),
        ("DATABASE_URL", "postgres://may:cong/b", "DATABASE_URL phải có dạng postgres://"),
        ("DATABASE_URL", "postgres://127.0.0.1:1/b", "Không dùng được cơ sở dữ liệu (connection"),
    ],
)
def test_a_wrong_setting_is_refused(program: Command, name: str, value: str, told: str) -> None:
    assert sentence(program("verify-log", **{name: value})).startswith(told)


def test_a_file_that_is_no_database_is_told_and_left_alone(program: Command, tmp_path: Path) -> None:
    kept = tmp_path / "home" / "vinhdanh.sqlite3"
    kept.parent.mkdir()
    kept.write_text("ghi chép của tôi" * 100)
    assert sentence(program("demo", "--no-serve")).startswith("Tệp cơ sở dữ liệu đã hỏng: hãy khôi phục")
    assert kept.read_text() == "ghi chép của tôi" * 100


def test_a_record_without_the_last_tables_is_brought_up_to_date(program: Command, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    database = sqlite3.connect(tmp_path / "home" / "vinhdanh.sqlite3")
    database.execute("CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied)")
    database.execute("INSERT INTO django_migrations VALUES (1, 'records', '0000_cu', '2024-01-01')")
    database.commit()
    database.close()
    done = program("verify-log", "--json")
    assert (done.code, done.json) == (0, {"lines": 0, "broken": None})
    assert done.err == "Đang chuẩn bị cơ sở dữ liệu …\n"
