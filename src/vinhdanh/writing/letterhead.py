"""The head of page 1: body, national name and motto, number, place and date, kind and subject."""

from dataclasses import dataclass

from vinhdanh.writing.layout import Layout
from vinhdanh.writing.lines import Line, centred, line
from vinhdanh.writing.pieces import Header
from vinhdanh.writing.styles import Style
from vinhdanh.writing.wording import MOTTO, NATIONAL_NAME, date_line, number_line


@dataclass(frozen=True)
class Letterhead:
    """Two rows of two cells: body and nation, then symbol and place, so that number and date stand level."""

    columns: tuple[float, float]
    body: tuple[Line, ...]
    nation: tuple[Line, ...]
    symbol: tuple[Line, ...]
    place: tuple[Line, ...]


def letterhead(header: Header, layout: Layout) -> Letterhead:
    """The four cells, with widths and rules measured in the document font."""
    columns = layout.head_columns if header.kind.strip() else layout.head_columns_cong_van
    left, right = (column - 2 * layout.cell_padding for column in columns)
    parent = header.parent_body.upper()
    about = () if header.kind.strip() else (_about(header, left, layout),)
    return Letterhead(
        columns=columns,
        body=(
            *((centred(Style.CO_QUAN_CHU_QUAN, parent, left, layout),) if parent.strip() else ()),
            centred(Style.CO_QUAN_BAN_HANH, header.body.upper(), left, layout, layout.rule_share),
        ),
        nation=(line(Style.QUOC_HIEU, NATIONAL_NAME), centred(Style.TIEU_NGU, MOTTO, right, layout, share=1)),
        symbol=(line(Style.SO_KY_HIEU, number_line(header)), *about),
        place=(line(Style.DIA_DANH_NGAY, date_line(header.place, header.date)),),
    )


def title_lines(header: Header, layout: Layout) -> tuple[Line, ...]:
    """Tên loại and trích yếu over its rule; nothing for a công văn, whose subject stands under its number."""
    if not header.kind.strip():
        return ()
    width = layout.portrait.text_width - 2 * layout.narrow
    return (
        line(Style.TEN_LOAI, header.kind.upper()),
        centred(Style.TRICH_YEU, header.subject, width, layout, layout.rule_share),
    )


def _about(header: Header, width: float, layout: Layout) -> Line:
    subject = header.subject.strip()
    text = subject if subject.lower().startswith("v/v") else f"V/v {subject}"
    return centred(Style.TRICH_YEU_CONG_VAN, text, width, layout)
