"""Plain text and Markdown as a Source: the lines of the file, and the tables that stand in them."""

import re
from dataclasses import replace

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources import limits
from vinhdanh.reading.sources.encodings import decoded
from vinhdanh.reading.sources.lettered import rows_of, source_of
from vinhdanh.reading.sources.text_tables import tables_of

_BREAK = re.compile(r"\r\n|\n|\r|\u2028|\u2029")


def read_plain(name: str, data: bytes) -> Source:
    """Return the lines as the file has them. Raises Unreadable where it is no text, has none, or has too much."""
    if len(data) > limits.MAX_PLAIN:
        raise Unreadable(f"Tệp {name} lớn hơn {limits.MAX_PLAIN // limits.MIB} MB chữ; hãy tách thành nhiều tệp.")
    text, notes = decoded(name, data)
    lines = limits.bounded(name, _BREAK.split(text))
    if lines and not lines[-1]:
        lines.pop()
    source = source_of(name, rows_of(lines), notes)
    if not any(line.strip() for line in source.lines):
        raise Unreadable(f"Tệp {name} không có chữ nào; hãy chọn đúng tệp báo cáo.")
    return replace(source, tables=tables_of(list(source.lines)))
