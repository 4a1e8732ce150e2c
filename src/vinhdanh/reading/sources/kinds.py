"""What a file is, by its content: the name may lie."""

import re
from enum import Enum

from vinhdanh.reading.sources.archive import Archive

_HEAD = 4096
_PDF_WITHIN = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    (b"\x89PNG\r\n", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"GIF8", "ảnh GIF"),
    (b"II*\0", "ảnh TIFF"),
    (b"MM\0*", "ảnh TIFF"),
    (b"BM", "ảnh BMP"),
)
_OTHERS = (
    (b"MZ", "chương trình chạy (.exe)"),
    (b"\x7fELF", "chương trình chạy"),
    (b"Rar!", "tệp nén .rar"),
    (b"7z\xbc\xaf", "tệp nén .7z"),
    (b"\x1f\x8b", "tệp nén .gz"),
    (b"SQLite format 3\0", "cơ sở dữ liệu SQLite"),
    (b"ID3", "tệp âm thanh"),
    (b"OggS", "tệp âm thanh"),
    (b"AT&TFORM", "tệp DjVu"),
)
_WEB = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_MHTML = re.compile(rb"\s*(?:MIME-Version|From|Content-Type):[^\n]{0,200}\n", re.I)
_FLAT_XML = re.compile(rb"\s*<\?xml[^>]{0,200}>.{0,1000}?(?:progid=\"Word\.Document\"|<office:document\b)", re.S)


class Kind(Enum):
    """The formats that are told apart; what is none of them is `PLAIN`."""

    PLAIN = "văn bản thuần"
    DOCX = "tài liệu Word"
    PDF = "PDF"
    OFFICE = "tài liệu mà LibreOffice đọc được"
    LOCKED_OFFICE = "tài liệu Office có mật khẩu"
    SHEET = "bảng tính Excel"
    SLIDES = "bài trình chiếu"
    PICTURE = "ảnh"
    OTHER = "tệp loại khác"


def kind_of(data: bytes) -> tuple[Kind, str]:
    """Return the kind of a file and, in Vietnamese words, what it is. `data` is not empty."""
    head = data[:_HEAD]
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Kind.PDF, "tệp PDF"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if head.startswith(_OLE):
        return _kind_of_compound(data)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return Kind.OFFICE, "tệp .rtf"
    if _WEB.match(head.removeprefix(b"\xef\xbb\xbf")):
        return Kind.OFFICE, "trang web (.html)"
    if _FLAT_XML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return Kind.OFFICE, "tài liệu Office dạng XML"
    if _MHTML.match(head) and b"\nContent-" in head:
        return Kind.OFFICE, "trang web một tệp (.mht)"
    return _kind_by_mark(head)


def _kind_by_mark(head: bytes) -> tuple[Kind, str]:
    for mark, words in _PICTURES:
        if head.startswith(mark):
            return Kind.PICTURE, words
    if head.startswith(b"RIFF"):
        return (Kind.PICTURE, "ảnh WebP") if head[8:12] == b"WEBP" else (Kind.OTHER, "tệp âm thanh hoặc phim")
    if head[4:8] == b"ftyp":
        return (Kind.PICTURE, "ảnh HEIC") if head[8:11] in {b"hei", b"mif"} else (Kind.OTHER, "tệp phim")
    for mark, words in _OTHERS:
        if head.startswith(mark) and (mark != b"MZ" or b"\0" in head):
            return Kind.OTHER, words
    return Kind.PLAIN, "văn bản thuần"


def _kind_of_zip(data: bytes) -> tuple[Kind, str]:
    """Raises BrokenArchive where the list of parts cannot be read."""
    names = Archive(data).names
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return Kind.DOCX, "tài liệu Word"
    if any(name.startswith("xl/") for name in names):
        return Kind.SHEET, "bảng tính Excel"
    if any(name.startswith("ppt/") for name in names):
        return Kind.SLIDES, "bài trình chiếu PowerPoint"
    if "mimetype" in names:
        return _kind_of_open_document(Archive(data).read("mimetype"))
    return Kind.OTHER, "tệp nén .zip"


def _kind_of_open_document(mimetype: bytes) -> tuple[Kind, str]:
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return Kind.OFFICE, "tài liệu .odt"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Kind.SHEET, "bảng tính .ods"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.presentation"):
        return Kind.SLIDES, "bài trình chiếu .odp"
    return Kind.OTHER, "tệp nén .zip"


def _kind_of_compound(data: bytes) -> tuple[Kind, str]:
    """Of the older Office files, which are small file systems: by the names of their streams."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.LOCKED_OFFICE, "tài liệu Office có mật khẩu"
    if (place := data.find("WordDocument\0".encode("utf-16-le"))) >= 0:
        locked = _doc_is_locked(data, place)
        return (Kind.LOCKED_OFFICE, "tài liệu Word có mật khẩu") if locked else (Kind.OFFICE, "tệp .doc")
    if any(f"{name}\0".encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return Kind.SHEET, "bảng tính Excel"
    if "PowerPoint Document".encode("utf-16-le") in data:
        return Kind.SLIDES, "bài trình chiếu PowerPoint"
    return Kind.OTHER, "tệp Office không rõ loại"


def _doc_is_locked(data: bytes, entry: int) -> bool:
    """Whether the stream at the directory entry `entry` begins as an encrypted Word document ([MS-DOC] 2.5.2)."""
    first = int.from_bytes(data[entry + 116 : entry + 120], "little")
    shift = int.from_bytes(data[30:32], "little")
    if shift not in {9, 12}:
        return False
    start = (first + 1) << shift
    flags = data[start + 10 : start + 12]
    return data[start : start + 2] == b"\xec\xa5" and bool(int.from_bytes(flags, "little") & 0x0100)
