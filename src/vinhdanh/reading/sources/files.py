"""The one door: a file of any format in, a Source or one clear sentence out."""

import errno
import stat
from pathlib import Path

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources import limits
from vinhdanh.reading.sources.archive import ArchiveTooLarge, BrokenArchive, LockedArchive
from vinhdanh.reading.sources.docx import read_docx
from vinhdanh.reading.sources.kinds import Kind, kind_of
from vinhdanh.reading.sources.office import read_through_office
from vinhdanh.reading.sources.pdf.reading import read_pdf
from vinhdanh.reading.sources.plain import read_plain

_CANNOT_OPEN = {
    errno.ENOENT: "không có tệp này; hãy xem lại đường dẫn",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục; hãy xem lại đường dẫn",
    errno.EISDIR: "đây là một thư mục; hãy chỉ ra một tệp trong đó",
    errno.ENXIO: "đây không phải là một tệp thường; hãy chỉ ra tệp báo cáo",
    errno.EACCES: "không có quyền đọc; hãy xin quyền hoặc chép tệp ra nơi khác",
    errno.EPERM: "không có quyền đọc; hãy xin quyền hoặc chép tệp ra nơi khác",
    errno.ENAMETOOLONG: "tên tệp quá dài; hãy đặt tên ngắn hơn",
    errno.ELOOP: "đường dẫn đi vòng quanh các liên kết; hãy chỉ ra chính tệp đó",
}
_SAVE_AS = "hãy mở bằng Word rồi lưu lại thành .docx"


def read_file(path: Path) -> Source:
    """Read the report at `path`. Raises Unreadable with one sentence for whatever cannot be read."""
    try:
        data = _content(path)
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else None
        reason = _CANNOT_OPEN.get(number or 0, "máy không mở được; hãy chép tệp ra nơi khác rồi thử lại")
        raise Unreadable(f"Không đọc được {_shown(path.name) or path}: {reason}.") from error
    return read_bytes(path.name, data)


def _content(path: Path) -> bytes:
    """The bytes of a file, at most one more than are read. A pipe or a device, which may never end, is not opened."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENXIO, "")
    with path.open("rb") as stream:
        return stream.read(limits.MAX_FILE + 1)


def read_bytes(name: str, data: bytes) -> Source:
    """Read the report in `data`; `name` is what the sender called it. Raises Unreadable as `read_file` does."""
    shown = _shown(name)
    if not data:
        raise Unreadable(f"Tệp {shown} rỗng, không có chữ nào; hãy chọn đúng tệp báo cáo.")
    if len(data) > limits.MAX_FILE:
        raise Unreadable(
            f"Tệp {shown} lớn hơn {limits.MAX_FILE // limits.MIB} MB; hãy bớt ảnh hoặc tách thành nhiều tệp."
        )
    try:
        return _read(shown, data)
    except BrokenArchive as error:
        raise Unreadable(f"Tệp {shown} bị hỏng hoặc bị cắt cụt; hãy lấy lại bản đầy đủ.") from error
    except LockedArchive as error:
        raise Unreadable(_locked(shown)) from error
    except ArchiveTooLarge as error:
        raise Unreadable(
            f"Tệp {shown} bung ra quá lớn nên không đọc; hãy mở bằng Word, bớt nội dung nhúng rồi lưu lại."
        ) from error
    except (RecursionError, MemoryError) as error:
        raise Unreadable(f"Tệp {shown} có cấu trúc quá lớn hoặc lồng quá sâu; {_SAVE_AS}.") from error


def _read(name: str, data: bytes) -> Source:
    kind, words = kind_of(data)
    match kind:
        case Kind.PLAIN:
            return read_plain(name, data)
        case Kind.DOCX:
            return read_docx(name, data)
        case Kind.PDF:
            return read_pdf(name, data)
        case Kind.OFFICE:
            return read_through_office(name, data, words)
        case Kind.LOCKED_OFFICE:
            raise Unreadable(_locked(name))
        case Kind.SHEET:
            raise Unreadable(f"Tệp {name} là {words}, không phải báo cáo; hãy nạp bằng lệnh vinhdanh import.")
        case Kind.PICTURE:
            raise Unreadable(
                f"Tệp {name} là {words}, không có chữ để đọc; hãy quét thành PDF có nhận dạng chữ (OCR) rồi đưa lại."
            )
        case _:
            raise Unreadable(f"Tệp {name} là {words}, không phải báo cáo; hãy chọn tệp .docx, .pdf, .txt hoặc .md.")


def _locked(name: str) -> str:
    return f"Tệp {name} được đặt mật khẩu; hãy mở ra, bỏ mật khẩu rồi lưu lại."


def _shown(name: str) -> str:
    """The file's own name, short and on one line, for the sentence."""
    own = name.replace("\\", "/").rsplit("/", 1)[-1]
    own = "".join(c if c.isprintable() else "?" for c in own)
    return own if len(own) <= 80 else f"{own[:60]}…{own[-15:]}"
