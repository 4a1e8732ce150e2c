"""Faults of the input or the machine, each told in one sentence; anything else is our own mistake and is raised."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

UNUSABLE = 2
ROOM = 1_000_000  # bytes: less than this holds no transaction

# by name: these classes live in every layer, and naming them must not load the layer before its settings are read
_TOLD = frozenset(
    {
        "BadDeclaration",
        "BadOption",
        "BadSetting",
        "BadTemplate",
        "CannotScreen",
        "CannotWrite",
        "MissingFont",
        "NoBody",
        "NoLaw",
        "NoRecord",
        "NoSalary",
        "NotEmpty",
        "NotForSubject",
        "NothingToTell",
        "PortTaken",
        "Refused",
        "UnknownFormat",
        "UnknownPeriod",
        "Unreadable",
        "Unusable",
    }
)
_DATABASE = {
    "locked": "Cơ sở dữ liệu đang bị chương trình khác giữ: hãy đợi một lát rồi chạy lại.",
    "readonly": "Cơ sở dữ liệu chỉ cho đọc: hãy cấp quyền ghi cho thư mục dữ liệu hoặc đặt VINHDANH_HOME.",
    "unable to open": "Không mở được tệp cơ sở dữ liệu: hãy kiểm tra quyền của thư mục dữ liệu VINHDANH_HOME.",
    "not a database": "Tệp cơ sở dữ liệu đã hỏng: hãy khôi phục từ bản sao lưu, hoặc đặt VINHDANH_HOME tới nơi khác.",
    "malformed": "Tệp cơ sở dữ liệu đã hỏng: hãy khôi phục từ bản sao lưu, hoặc đặt VINHDANH_HOME tới nơi khác.",
}


def sentence_for(error: BaseException) -> str | None:
    """The sentence for a fault that the user can mend; None for a mistake of the program."""
    if any(kind.__name__ in _TOLD for kind in type(error).__mro__):
        return " ".join(str(error).split())
    if _disk_is_full(error):
        return "Ổ đĩa đã đầy nên chưa ghi được gì: hãy dọn chỗ trống rồi chạy lại."
    if type(error).__name__ in {"OperationalError", "DatabaseError"}:
        return _database_sentence(str(error))
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        return f"Không đọc hoặc ghi được{where} ({error.strerror}): hãy kiểm tra đường dẫn và quyền truy cập."
    return None


def _database_sentence(told: str) -> str:
    known = next((sentence for words, sentence in _DATABASE.items() if words in told), None)
    first = told.strip().partition("\n")[0]
    return known or f"Không dùng được cơ sở dữ liệu ({first}): hãy kiểm tra VINHDANH_HOME hoặc DATABASE_URL."


def _disk_is_full(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        if isinstance(error, sqlite3.OperationalError) and "disk is full" in str(error):
            return True
        if isinstance(error, sqlite3.OperationalError) and "disk I/O error" in str(error) and _home_is_full():
            return True
        if type(error).__name__ == "DiskFull":  # PostgreSQL
            return True
        error = error.__cause__
    return False


def _home_is_full() -> bool:
    """Whether the data folder's disk has no room left: SQLite then speaks of an I/O error as often as not."""
    home = Path(os.environ.get("VINHDANH_HOME") or "var")
    place = next((folder for folder in (home, *home.absolute().parents) if folder.exists()), Path("/"))
    return shutil.disk_usage(place).free < ROOM
