"""Which faults are told in a sentence, and which are ours to be raised."""

import errno
import sqlite3
from pathlib import Path

import pytest
from django.db.utils import DatabaseError, IntegrityError, OperationalError

import vinhdanh
from vinhdanh.commands.demo import NotEmpty
from vinhdanh.commands.faults import _TOLD, sentence_for
from vinhdanh.commands.opening import NoRecord
from vinhdanh.commands.report import UnknownFormat
from vinhdanh.commands.serve import PortTaken
from vinhdanh.records.kit.refusal import NotFound, Refused
from vinhdanh.text.periods import UnknownPeriod
from vinhdanh.text.yaml12 import BadDeclaration
from vinhdanh.writing.files import CannotWrite
from vinhdanh.writing.fonts import MissingFont

FULL = "Ổ đĩa đã đầy nên chưa ghi được gì: hãy dọn chỗ trống rồi chạy lại."


@pytest.mark.parametrize(
    "kind",
    [
        BadDeclaration,
        CannotWrite,
        MissingFont,
        NoRecord,
        NotEmpty,
        NotFound,
        PortTaken,
        Refused,
        UnknownFormat,
        UnknownPeriod,
    ],
)
def test_a_fault_that_speaks_for_itself_is_told_as_it_is(kind: type[Exception]) -> None:
    assert sentence_for(kind("Hãy sửa tệp.")) == "Hãy sửa tệp."


def _database(words: str, kind: type[Exception] = OperationalError, cause: Exception | None = None) -> Exception:
    error = kind(words)
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FULL),
        (_database("database or disk is full", cause=sqlite3.OperationalError("database or disk is full")), FULL),
        (_database("could not extend file", cause=type("DiskFull", (Exception,), {})()), FULL),
        (_database("database is locked"), "Cơ sở dữ liệu đang bị chương trình khác giữ"),
        (_database("attempt to write a readonly database"), "Cơ sở dữ liệu chỉ cho đọc"),
        (_database("unable to open database file"), "Không mở được tệp cơ sở dữ liệu"),
        (_database("file is not a database", DatabaseError), "Tệp cơ sở dữ liệu đã hỏng"),
        (_database("database disk image is malformed", DatabaseError), "Tệp cơ sở dữ liệu đã hỏng"),
        (
            _database("connection refused\n\tIs it running?"),
            "Không dùng được cơ sở dữ liệu (connection refused)",
        ),
        (OSError(errno.EACCES, "Permission denied", "/a/b"), "Không đọc hoặc ghi được /a/b (Permission denied)"),
    ],
)
def test_a_fault_of_the_machine_is_told_in_one_sentence(error: Exception, told: str) -> None:
    words = sentence_for(error)
    assert words is not None
    assert words.startswith(told)
    assert words.endswith(".")
    assert "hãy" in words
    assert "\n" not in words


@pytest.mark.parametrize("error", [ValueError("x"), KeyError("x"), IntegrityError("x"), AssertionError()])
def test_a_mistake_of_the_program_has_no_sentence(error: Exception) -> None:
    assert sentence_for(error) is None


def test_every_fault_known_by_name_is_one_of_the_program_s() -> None:
    package = Path(vinhdanh.__file__).parent
    source = "".join(path.read_text() for path in package.rglob("*.py") if "tests" not in path.parts)
    assert [name for name in sorted(_TOLD) if f"class {name}(" not in source] == []
