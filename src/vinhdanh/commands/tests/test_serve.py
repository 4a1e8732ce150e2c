"""`vinhdanh serve`: an address that cannot be listened on is refused before the record is touched."""

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
import waitress

from vinhdanh.commands import serve as module
from vinhdanh.commands.tests.conftest import Command, sentence


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def _no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def touched(**_given: object) -> None:
        raise AssertionError("the record was opened")

    monkeypatch.setattr(module, "open_record", touched)


@pytest.mark.usefixtures("_no_record")
@pytest.mark.parametrize("name", ["serve", "demo"])
def test_a_taken_port_is_refused(command: Command, taken: int, name: str) -> None:
    told = sentence(command(name, "--port", taken))
    assert told == f"Cổng {taken} đang có chương trình khác dùng: hãy chọn cổng khác bằng --port."


@pytest.mark.usefixtures("_no_record")
@pytest.mark.parametrize("port", [0, -1, 65536])
def test_a_port_that_is_none_is_refused(command: Command, port: int) -> None:
    assert sentence(command("serve", f"--port={port}")).startswith(f"Cổng {port} không hợp lệ: hãy chọn một số từ 1")


@pytest.mark.usefixtures("_no_record")
@pytest.mark.parametrize("host", ["203.0.113.7", "may-khong-co.invalid"])
def test_a_host_that_this_machine_is_not_is_refused(command: Command, host: str) -> None:
    assert sentence(command("serve", "--host", host)).startswith(f"Máy này không có địa chỉ {host}: hãy sửa --host")


@pytest.mark.django_db
@pytest.mark.parametrize("as_json", [False, True])
def test_the_address_is_told_and_served(command: Command, monkeypatch: pytest.MonkeyPatch, as_json: bool) -> None:
    served: list[dict[str, Any]] = []
    monkeypatch.setattr(waitress, "serve", lambda _application, **given: served.append(given))
    monkeypatch.setattr(module, "check_free", lambda _host, _port: None)
    told = command("serve", "--host", "::1", "--port", 8123, *(["--json"] if as_json else []))
    assert told.code == 0
    assert (served[0]["host"], served[0]["port"]) == ("::1", 8123)
    assert (json.loads(told.out)["address"] if as_json else told.out.split()[4]) == "http://[::1]:8123/"
