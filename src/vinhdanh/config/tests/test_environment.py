"""The settings of the environment: read once, typed, refused in a sentence."""

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from django.conf import settings

from vinhdanh.config.environment import BadSetting, Environment, database, read_environment


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VINHDANH_SECRET_KEY", "VINHDANH_HOSTS", "VINHDANH_DEBUG", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("VINHDANH_HOME", str(tmp_path / "home"))


def test_without_settings_the_record_lies_under_home_for_this_machine_only(tmp_path: Path) -> None:
    read = read_environment()
    assert (read.home, read.debug, read.hosts) == (tmp_path / "home", False, ("localhost", "127.0.0.1", "[::1]"))
    assert database(read)["NAME"] == tmp_path / "home" / "vinhdanh.sqlite3"


def test_home_is_var_beside_where_the_program_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VINHDANH_HOME", "")
    assert read_environment().home == tmp_path / "var"


def test_the_secret_is_made_once_for_the_owner_only(tmp_path: Path) -> None:
    first, second = read_environment(), read_environment()
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) > 50
    kept = tmp_path / "home" / "secret-key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(kept.parent.iterdir()) == [kept]


def test_of_two_that_start_together_the_first_secret_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "home" / "secret-key"
    link = os.link

    def late(own: Path, path: Path) -> None:
        kept.write_text("của tiến trình kia")
        link(own, path)

    monkeypatch.setattr(os, "link", late)
    assert read_environment().secret_key == "của tiến trình kia"
    assert list(kept.parent.iterdir()) == [kept]


def test_a_full_disk_leaves_no_half_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(BadSetting, match="Không ghi được thư mục dữ liệu"):
        read_environment()
    assert list((tmp_path / "home").iterdir()) == []


def test_an_empty_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "secret-key").write_text("\n")
    with pytest.raises(BadSetting, match=r"secret-key trống: hãy xóa tệp này"):
        read_environment()


@pytest.mark.parametrize(("value", "debug"), [("1", True), ("true", True), (" TRUE ", True), ("0", False), ("", False)])
def test_debug_is_a_yes_or_no(monkeypatch: pytest.MonkeyPatch, value: str, debug: bool) -> None:
    monkeypatch.setenv("VINHDANH_DEBUG", value)
    assert read_environment().debug == debug


def test_a_flag_that_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINHDANH_DEBUG", "có")
    with pytest.raises(BadSetting, match="VINHDANH_DEBUG='có' không hợp lệ: hãy ghi 1 hoặc 0"):
        read_environment()


def test_hosts_are_named_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINHDANH_HOSTS", " thidua.example.vn , 10.0.0.5,")
    assert read_environment().hosts == ("thidua.example.vn", "10.0.0.5")


ENVIRONMENT = Environment(Path("/nowhere"), "", debug=False, hosts=(), secret_key="x")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgres://an:m%40t@db.vn:5433/thi%20dua",
            {"NAME": "thi dua", "USER": "an", "PASSWORD": "m@t", "HOST": "db.vn", "PORT": "5433"},
        ),
        ("postgresql:///thidua?host=/run/postgresql", {"NAME": "thidua", "HOST": "/run/postgresql", "PORT": ""}),
        ("postgres://db/thidua?sslmode=require", {"HOST": "db", "OPTIONS": {"sslmode": "require"}}),
    ],
)
def test_a_database_address_is_taken_apart(url: str, expected: dict[str, object]) -> None:
    read = database(replace(ENVIRONMENT, database_url=url))
    assert read["ENGINE"] == "django.db.backends.postgresql"
    assert {name: read[name] for name in expected} == expected


@pytest.mark.parametrize("url", ["mysql://a/b", "postgres://a", "postgres://a:cong/b", "postgres://[::1/b", "thidua"])
def test_another_database_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(BadSetting, match="DATABASE_URL phải có dạng postgres://"):
        database(replace(ENVIRONMENT, database_url=url))


def test_a_test_run_has_a_home_of_its_own_and_makes_no_folder() -> None:
    assert "vinhdanh-tests-" in str(settings.ENVIRONMENT.home)
    assert not settings.ENVIRONMENT.home.exists()
