"""A .docx as a Source."""

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources.lettered import source_of
from vinhdanh.reading.sources.word.document import WordDocument


def read_docx(name: str, data: bytes) -> Source:
    """Return what a reader of the printed pages sees; a paragraph or a row of a table is one line.

    Raises Unreadable where there is no text, and what `Archive` raises.
    """
    document = WordDocument(data)
    source = source_of(name, document.rows(), document.notes())
    if not any(line.strip(" |") for line in source.lines):
        raise Unreadable(
            f"Tệp {name} không có chữ nào, có thể chỉ gồm ảnh quét; "
            "hãy quét thành PDF có nhận dạng chữ (OCR) rồi đưa lại."
        )
    return source
