"""A .pdf as a Source."""

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources.lettered import source_of
from vinhdanh.reading.sources.pdf.lines import rows_of
from vinhdanh.reading.sources.pdf.pages import Page, Piece, pages_of
from vinhdanh.reading.sources.pdf.scans import can_read, read_scans

_INSTALL = "hãy cài tesseract-ocr và tesseract-ocr-vie, hoặc đưa bản có chữ (.docx, .pdf)"
_NAMED = 8  # pages that a sentence lists


def read_pdf(name: str, data: bytes) -> Source:
    """Return the lines as the pages show them, page numbers and running headers left out.

    Raises Unreadable where the file cannot be opened or holds pictures only and nothing can read them.
    """
    pages = pages_of(name, data)
    scans = [number for number, page in enumerate(pages) if page.is_scan]
    notes: list[str] = []
    if scans and can_read():
        recognised = read_scans(name, data, scans)
        pages = [_page(recognised[number]) if number in recognised else page for number, page in enumerate(pages)]
        notes.append(f"{_pages(scans)} là ảnh quét, chữ do máy nhận dạng nên có thể sai; hãy đối chiếu với bản gốc.")
    elif scans:
        notes.append(f"{_pages(scans)} là ảnh quét, không có chữ để đọc; {_INSTALL}.")
    source = source_of(name, rows_of(pages), notes)
    if not any(line.strip(" |") for line in source.lines):
        if scans:
            raise Unreadable(f"Tệp {name}: {notes[0][0].lower()}{notes[0][1:]}")
        raise Unreadable(f"Tệp {name} không có chữ nào; hãy chọn đúng tệp báo cáo.")
    return source


def _pages(numbers: list[int]) -> str:
    """ "Trang 3, 4 và 7": pages, given from 0, as a reader counts them."""
    shown = [str(number + 1) for number in numbers]
    if len(shown) > _NAMED:
        return f"{len(shown)} trang (từ trang {shown[0]})"
    return f"Trang {', '.join(shown[:-1])} và {shown[-1]}" if len(shown) > 1 else f"Trang {shown[0]}"


def _page(lines: list[str]) -> Page:
    """A page of recognised lines; one point a line keeps their order."""
    height = float(len(lines))
    placed = [[Piece(0.0, 0.0, height - place - 1, height - place, text)] for place, text in enumerate(lines)]
    return Page(placed, [], [], picture=True)
