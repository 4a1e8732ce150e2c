"""How much is read of one file, so that memory and time stay bounded whatever comes in."""

from vinhdanh.reading.source import Unreadable

MIB = 1024 * 1024
MAX_FILE = 100 * MIB  # bytes of the file itself; a long report with pictures has 5-30
MAX_PLAIN = 32 * MIB  # bytes of a file that is text only
MAX_ENTRY = 32 * MIB  # bytes of one part of a .docx, unpacked; 500 full pages have about 10
MAX_UNPACKED = 160 * MIB  # bytes of all parts that are read
MAX_RATIO = 200  # unpacked to packed, of a part above SURELY_SMALL; Word's own files stay below 60
SURELY_SMALL = 8 * MIB
MAX_PAGES = 500
MAX_CHARACTERS = 5_000_000  # of the text; 500 full pages have about 1.5 million
MAX_LINES = 150_000


def bounded(name: str, lines: list[str]) -> list[str]:
    """Return `lines`. Raises Unreadable where the text is longer than any report."""
    if len(lines) > MAX_LINES or sum(map(len, lines)) > MAX_CHARACTERS:
        raise too_long(name)
    return lines


def too_long(name: str) -> Unreadable:
    """The refusal of a text that is longer than any report."""
    return Unreadable(
        f"Tệp {name} dài quá mức đọc được ({MAX_CHARACTERS // 1_000_000} triệu ký tự hoặc "
        f"{MAX_LINES // 1_000} nghìn dòng); "
        "hãy tách thành nhiều tệp."
    )
