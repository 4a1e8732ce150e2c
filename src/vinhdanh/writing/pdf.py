"""A document as .pdf: its words go as data to one Typst template, so none is ever read as markup."""

import json
from dataclasses import asdict
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import typst

from vinhdanh.writing import charts
from vinhdanh.writing.characters import printable
from vinhdanh.writing.flow import Block, Flow, flow_of
from vinhdanh.writing.fonts import document_font
from vinhdanh.writing.layout import Layout
from vinhdanh.writing.lines import Line
from vinhdanh.writing.measure import vertical_metrics
from vinhdanh.writing.pieces import Chart, Document, Run, Table
from vinhdanh.writing.styles import Style

_TEMPLATE = Path(__file__).with_name("document.typ")
_FOOT_LINES = 40  # a longer list of recipients may break over pages; a shorter one stays with the signature
_VIETNAM = timezone(timedelta(hours=7))


def to_pdf(document: Document) -> bytes:
    """The whole file; the same document always gives the same bytes.

    It is PDF/A-2a unless the text holds a character the font cannot draw: then the same page as plain PDF.
    Raises MissingFont, or CannotDraw for a chart with a wrong specification.
    """
    flow = flow_of(document)
    data = json.dumps(_data(document, flow), ensure_ascii=False)
    try:
        return _compiled(data, flow.day, archival=True)
    except typst.TypstError as error:
        if "PDF/A" not in error.message:
            raise
        return _compiled(data, flow.day, archival=False)


def _compiled(data: str, day: date, *, archival: bool) -> bytes:
    """A compiler is made for each call, as one cannot serve two threads; what is slow, the fonts, is kept."""
    compiler = typst.Compiler(_template(), font_paths=_fonts())
    written = datetime(day.year, day.month, day.day, tzinfo=_VIETNAM)
    made = compiler.compile(
        format="pdf", sys_inputs={"flow": data}, pdf_standards=["a-2a"] if archival else [], timestamp=written
    )
    assert isinstance(made, bytes)
    return made


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """The folder of the document font and nothing else; the template asks for one family, no substitutes."""
    folder = str(document_font().files[0].parent)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _data(document: Document, flow: Flow) -> dict[str, object]:
    layout, head = flow.layout, flow.letterhead
    return {
        **_properties(document, flow),
        **_paper(layout),
        "head": [_cells(head.body, head.nation), _cells(head.symbol, head.place)],
        "head_columns": head.columns,
        "head_outdent": max(sum(head.columns) - layout.portrait.text_width, 0) / 2,
        "opening": [_line(line) for line in flow.opening],
        "body": [_block(block, layout.portrait.text_width) for block in flow.body],
        "foot": [_cells(flow.recipients, flow.signatory)] if flow.recipients or flow.signatory else [],
        "foot_whole": len(flow.recipients) <= _FOOT_LINES,
        "foot_columns": layout.foot_columns,
        "annexes": [
            {
                "opening": [_line(line) for line in annex.opening],
                "body": [_block(block, _sheet_width(layout, landscape=annex.landscape)) for block in annex.body],
                "landscape": annex.landscape,
            }
            for annex in flow.annexes
        ],
    }


def _properties(document: Document, flow: Flow) -> dict[str, object]:
    return {
        "title": printable(document.title),
        "author": printable(document.author),
        "subject": printable(document.header.subject),
        "keywords": [printable(word) for word in document.keywords],
        "day": (flow.day.year, flow.day.month, flow.day.day),
        "outline_from": flow.outline_from,
    }


def _paper(layout: Layout) -> dict[str, object]:
    ascent, descent, pitch = vertical_metrics()
    return {
        "font": document_font().name,
        "ascent": ascent,
        "descent": descent,
        "pitch": pitch,
        "faces": {style.value: asdict(face) for style, face in layout.faces.items()},
        "portrait": asdict(layout.portrait),
        "landscape": asdict(layout.landscape),
        "number_from_edge": layout.number_from_edge,
        "number_place": layout.number_place,
        "cell_padding": layout.cell_padding,
        "rule_weight": layout.rule_weight,
    }


def _sheet_width(layout: Layout, *, landscape: bool) -> float:
    return (layout.landscape if landscape else layout.portrait).text_width


def _cells(*cells: tuple[Line, ...]) -> list[dict[str, object]]:
    return [{"lines": [_line(line) for line in cell]} for cell in cells]


def _line(line: Line) -> dict[str, object]:
    runs = [{"text": r.text, "bold": r.bold, "italic": r.italic, "superscript": r.superscript} for r in line.runs]
    return {
        "is": "line",
        "style": line.style.value,
        "marker": line.style.marker,
        "runs": runs,
        "width": line.width,
        "rule": line.rule,
        "keep_next": line.keep_next,
    }


def _block(block: Block, text_width: float) -> dict[str, object]:
    match block:
        case Line():
            return _line(block)
        case Table():
            return {
                "is": "table",
                "caption": _caption(Style.TEN_BANG, block.caption),
                "columns": [asdict(column) for column in block.columns],
                "rows": block.rows,
                "total_rows": sorted(block.total_rows),
            }
        case Chart():
            return {
                "is": "chart",
                "svg": charts.svg(block),
                "width": charts.width(block, text_width),
                "alt": block.alt,
                "caption": _caption(Style.TEN_HINH, block.caption),
            }
        case _:
            return {"is": "break"}


def _caption(style: Style, text: str) -> dict[str, object] | None:
    return _line(Line(style, (Run(text),))) if text else None
