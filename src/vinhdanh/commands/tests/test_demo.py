"""`vinhdanh demo`: loaded once into an empty record, never over anybody's."""

import errno
import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
import waitress
from django.db.utils import OperationalError
from tests import factories as make

from vinhdanh.casework import packs as verbs
from vinhdanh.casework.tests.auditing import everything
from vinhdanh.commands import serve
from vinhdanh.commands.tests.conftest import Command, sentence
from vinhdanh.records.kit import packs
from vinhdanh.records.models import LogLine, Party, User

pytestmark = pytest.mark.django_db
ROLES = {"an": "emulation_officer", "binh": "deputy", "chi": "clerk", "dung": "unit_head"}
PEOPLE = {
    "parties": [
        {"code": "so-cong-thuong", "kind": "agency", "name": "Sở thử"},
        *({"code": name, "kind": "person", "name": name.title(), "made": True} for name in ROLES),
    ],
    "roles": [{"kind": kind, "party": name, "body": "so-cong-thuong"} for name, kind in ROLES.items()],
}


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the pack that holds one register and five people, so that loading takes no time."""
    copy = tmp_path / "cong_thuong"
    for folder in ("registers", "indicators", "demo"):
        (copy / folder).mkdir(parents=True)
    shutil.copytree(packs.PACKS / "chung", tmp_path / "chung")
    shutil.copy(packs.PACKS / "cong_thuong" / "registers" / "hoi_cho.yaml", copy / "registers")
    (copy / "demo" / "00_nguoi.yaml").write_text(json.dumps(PEOPLE))
    monkeypatch.setattr(packs, "PACKS", tmp_path)
    caches = (packs.registers, packs.shared_registers, packs.indicators, packs.typed_measures, packs.award_forms)
    for cached in caches:
        cached.cache_clear()
    yield copy
    for cached in caches:
        cached.cache_clear()


def test_the_demo_is_loaded_once(command: Command, pack: Path) -> None:
    first = command("demo", "--no-serve", "--json")
    assert (first.code, first.json["loaded"], first.json["address"]) == (0, True, None)
    assert first.err == "Đang nạp bản mẫu …\n"
    for account in first.json["accounts"]:
        assert User.objects.get(username=account["username"]).check_password(account["password"])
    before = everything()
    second = command("demo", "--no-serve", "--json")
    assert (second.code, second.json["loaded"], second.err) == (0, False, "")
    assert everything() == before


def test_a_reader_is_told_the_accounts_and_their_roles(command: Command, pack: Path) -> None:
    told = command("demo", "--no-serve").out
    assert told.startswith("Bản mẫu Sở Công Thương Bắc Giang: đã nạp.\n")
    assert told.count("mật khẩu") == User.objects.count() == 4
    assert "đã có sẵn, giữ nguyên" in command("demo", "--no-serve").out


def test_somebody_s_record_is_never_overwritten(command: Command, pack: Path) -> None:
    make.party("Bệnh viện Vân Phong")
    before = everything()
    told = sentence(command("demo", "--no-serve"))
    assert told.startswith("Thư mục dữ liệu đã có hồ sơ của một cơ quan; bản mẫu không ghi đè.")
    assert everything() == before


@pytest.mark.parametrize("as_json", [False, True])
def test_the_page_is_served_and_json_stays_one_document(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    served: list[dict[str, Any]] = []
    monkeypatch.setattr(waitress, "serve", lambda _application, **given: served.append(given))
    monkeypatch.setattr("vinhdanh.commands.demo.check_free", lambda _host, _port: None)
    monkeypatch.setattr(serve, "check_free", lambda _host, _port: None)
    told = command("demo", "--port", 8124, *(["--json"] if as_json else []))
    assert (told.code, served[0]["host"], served[0]["port"]) == (0, "127.0.0.1", 8124)
    if as_json:
        assert told.json["address"] == "http://127.0.0.1:8124/"
    else:
        assert "Mở trình duyệt tại http://127.0.0.1:8124/" in told.out


BROKEN = {
    "registers/hoi_cho.yaml": ("register: [", "hoi_cho.yaml, dòng "),
    "registers/la.yaml": ("register: la\ntitle: Lạ\n", "la.yaml, mục system: chưa ghi"),
    "indicators/xk.yaml": ("{}", "xk.yaml, mục indicator: chưa ghi"),
    "measures.yaml": ("measures: 5", "measures.yaml, mục measures: phải là một danh sách"),
    "demo/10_sai.yaml": ('{parties: [{code: x, kind: ward, name: "X"}]}', "10_sai.yaml, parties thứ 1 (x): Không có"),
    "demo/20_sai.yaml": ("parties: []\nparties: []\n", "20_sai.yaml, dòng 2: mục 'parties' ghi hai lần"),
}


@pytest.mark.parametrize("file", BROKEN)
def test_a_broken_file_of_the_pack_is_told_and_nothing_is_kept(command: Command, pack: Path, file: str) -> None:
    content, told = BROKEN[file]
    (pack / file).write_text(content)
    before = everything()
    assert sentence(command("demo", "--no-serve", "--json")).startswith(told)
    assert everything() == before


FULL = sqlite3.OperationalError("database or disk is full")


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), FULL])
def test_a_full_disk_leaves_an_empty_record(
    command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def full(*_given: object, **_named: object) -> NoReturn:
        raise OperationalError(str(error)) from error

    monkeypatch.setattr("vinhdanh.casework.accounts.open_account", full)
    assert sentence(command("demo", "--no-serve")).startswith("Ổ đĩa đã đầy nên chưa ghi được gì")
    assert not Party.objects.exists()
    assert not LogLine.objects.exists()


def test_a_stop_in_the_middle_is_no_half_record(command: Command, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_given: object, **_named: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(verbs, "open_register", stop)
    command("demo", "--no-serve")
    assert not Party.objects.exists()
