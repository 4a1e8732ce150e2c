"""The command line as a whole: its commands, its refusals, and what becomes of a fault."""

import argparse

import pytest

from vinhdanh.commands import verify_log
from vinhdanh.commands.main import COMMANDS
from vinhdanh.commands.tests.conftest import Command, sentence
from vinhdanh.records.kit.refusal import NotFound


def test_help_names_every_command_in_vietnamese(command: Command) -> None:
    told = command("--help")
    assert told.code == 0
    assert all(name in told.out for name in COMMANDS)
    assert not any(word in told.out for word in ("usage", "options", "positional", "show this"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_takes_json(command: Command, name: str) -> None:
    told = command(name, "--help")
    assert told.code == 0
    assert told.out.startswith(f"Cách dùng: vinhdanh {name} ")
    assert "--json" in told.out
    assert (COMMANDS[name].__doc__ or "").splitlines()[0].split(";")[0] in " ".join(told.out.split())


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ((), "thiếu LỆNH"),
        (("kham",), "LỆNH không có “kham”, chọn một trong"),
        (("report",), "thiếu KỲ"),
        (("report", "2020", "--mau"), "không hiểu --mau"),
        (("serve", "--port", "tám"), "--port cần một số nguyên, không phải “tám”"),
        (("serve", "--port"), "--port cần một giá trị"),
        (("bench", "all"), "VIỆC không có “all”"),
        (("verify-log", "--json=1"), "--json không nhận giá trị"),
    ],
)
def test_a_command_that_is_not_understood_is_refused_in_one_sentence(
    command: Command, argv: tuple[str, ...], told: str
) -> None:
    words = sentence(command(*argv))
    assert words.startswith(f"Lệnh chưa đúng ({told}")
    assert words.endswith("--help”.")


def test_a_fault_of_the_input_is_one_sentence_without_a_trace(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail(monkeypatch, NotFound("Chưa có văn bản\n“15/QĐ”: hãy nhập văn bản trước."))
    assert sentence(command("verify-log")) == "Chưa có văn bản “15/QĐ”: hãy nhập văn bản trước."


def test_a_mistake_of_the_program_is_not_hidden(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, ZeroDivisionError("ours"))
    with pytest.raises(ZeroDivisionError):
        command("verify-log")


def test_stopping_by_hand_is_no_fault(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, KeyboardInterrupt())
    assert command("verify-log").code == 0


def test_an_old_console_gets_utf8(program: Command) -> None:
    told = program("--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert told.code == 0
    assert "Công tác thi đua, khen thưởng" in told.out


def _fail(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def run(_given: argparse.Namespace) -> int:
        raise error

    monkeypatch.setattr(verify_log, "run", run)
