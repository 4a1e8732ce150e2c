"""Files that are either the old ones or the new ones, never half of each."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy; hãy xóa bớt tệp không cần rồi làm lại",
    errno.EDQUOT: "đã hết dung lượng được cấp; hãy xóa bớt tệp không cần rồi làm lại",
    errno.ENOENT: "thư mục không có; hãy tạo thư mục hoặc chọn nơi khác",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục; hãy chọn nơi khác",
    errno.EISDIR: "đường dẫn này là một thư mục; hãy đặt tên tệp",
    errno.EACCES: "không có quyền ghi; hãy xin quyền hoặc chọn thư mục khác",
    errno.EPERM: "không có quyền ghi; hãy xin quyền hoặc chọn thư mục khác",
    errno.EROFS: "ổ đĩa chỉ cho đọc; hãy chọn ổ đĩa khác",
    errno.ENAMETOOLONG: "tên tệp quá dài; hãy đặt tên ngắn hơn",
}


class CannotWrite(Exception):
    """A file could not be written; the message says what, where and what to do."""


def write_aside(path: Path, data: bytes) -> None:
    """Write beside the target, then rename onto it: whoever reads sees the old file or the whole new one.

    Raises CannotWrite and leaves the old file and the folder as they were.
    """
    aside = path.parent / f".{path.name[:40]}.{secrets.token_hex(4)}"
    try:
        try:
            _write_through(aside, data)
            with suppress(FileNotFoundError):
                aside.chmod(path.stat().st_mode & 0o777)
            aside.replace(path)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"máy báo “{error.strerror}”; hãy chọn nơi khác rồi làm lại")
        raise CannotWrite(f"Không ghi được tệp {path.name} vào {path.parent.absolute()} vì {reason}.") from error
    _sync_folder(path.parent)


def _write_through(path: Path, data: bytes) -> None:
    """Write a new file down to the disk; what exists under that name is never touched."""
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; systems that cannot open a folder (Windows) need no such step."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
