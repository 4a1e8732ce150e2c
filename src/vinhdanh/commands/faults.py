"""Faults of the input or the machine, each told in one sentence; anything else is our own mistake and is raised."""

import errno
import sqlite3

UNUSABLE = 2


def sentence_for(error: BaseException) -> str | None:
    """The sentence for a fault that the user can mend; None for a mistake of the program."""
    told = {
        "BadSetting",
        "BadDeclaration",
        "UnknownPeriod",
        "NoBody",
        "CannotWrite",
        "MissingFont",
        "Refused",
        "NotEmpty",
        "NoRecord",
        "PortTaken",
        "UnknownFormat",
        "BadTemplate",
    }
    if type(error).__name__ in told:
        return str(error)
    if _disk_is_full(error):
        return "Ổ đĩa đã đầy nên chưa ghi được gì: hãy dọn chỗ trống rồi chạy lại."
    if type(error).__name__ == "OperationalError":
        return f"Không mở được cơ sở dữ liệu ({error}): hãy kiểm tra VINHDANH_HOME hoặc DATABASE_URL."
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        return f"Không đọc hoặc ghi được{where} ({error.strerror}): hãy kiểm tra đường dẫn và quyền truy cập."
    return None


def _disk_is_full(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            return True
        if isinstance(error, sqlite3.OperationalError) and "disk is full" in str(error):
            return True
        error = error.__cause__
    return False
