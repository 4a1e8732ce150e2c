"""A document as HTML: one page that needs nothing else, or only its article for a screen."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from typing import TypeAlias

from vinhdanh.writing import charts
from vinhdanh.writing.characters import printable
from vinhdanh.writing.css import page_css, sheet_css
from vinhdanh.writing.flow import Annex, Block, Flow, flow_of
from vinhdanh.writing.lines import Line
from vinhdanh.writing.pieces import Chart, Document, Run, Table
from vinhdanh.writing.styles import Style

_Tags: TypeAlias = Mapping[Style, str]  # the element of each style that is not a plain paragraph
_WIDEST = 1000  # mm


def to_html(document: Document) -> str:
    """A self-contained A4 page: styles and pictures inside, no script, nothing fetched."""
    flow = flow_of(document)
    meta = (
        ("author", document.author),
        ("keywords", ", ".join(document.keywords)),
        ("date", flow.day.isoformat()),
    )
    named = "".join(f'<meta name="{name}" content="{_text(value)}">' for name, value in meta)
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"{named}<title>{_text(document.title)}</title>"
        f"<style>{page_css(flow.layout)}{sheet_css(flow.layout)}</style></head>\n"
        f"<body><main>{_article(flow)}</main></body></html>\n"
    )


def html_body(document: Document) -> str:
    """Only the `<article class="page">`; `css.page_css` gives its look."""
    return _article(flow_of(document))


def _article(flow: Flow) -> str:
    head, tags = flow.letterhead, _tags(flow)
    cells = "".join(f"<div>{_lines(cell, tags)}</div>" for cell in (head.body, head.nation, head.symbol, head.place))
    foot = ""
    if flow.recipients or flow.signatory:
        below = "".join(f"<div>{_lines(cell, tags)}</div>" for cell in (flow.recipients, flow.signatory))
        foot = f'<div class="foot">{below}</div>'
    annexes = "".join(_annex(annex, tags) for annex in flow.annexes)
    return (
        f'<article class="page" lang="vi"><div class="letterhead">{cells}</div>\n'
        f"{_lines(flow.opening, tags)}{_blocks(flow.body, tags)}{foot}{annexes}</article>"
    )


def _tags(flow: Flow) -> _Tags:
    """The title is h1, the highest heading in use h2: no level is skipped because a report has no phần."""
    outlines = {style: face.outline for style, face in flow.layout.faces.items() if face.outline}
    headings = {style: f"h{max(outline - flow.outline_from, 1) + 1}" for style, outline in outlines.items()}
    return headings | {Style.TEN_LOAI: "h1", Style.PHU_LUC: "h1"}


def _annex(annex: Annex, tags: _Tags) -> str:
    turned = " landscape" if annex.landscape else ""
    return f'\n<section class="annex{turned}">{_lines(annex.opening, tags)}{_blocks(annex.body, tags)}</section>'


def _lines(lines: tuple[Line, ...], tags: _Tags) -> str:
    return "".join(_line(line, tags) for line in lines)


def _blocks(blocks: tuple[Block, ...], tags: _Tags) -> str:
    return "\n".join(_block(block, tags) for block in blocks)


def _block(block: Block, tags: _Tags) -> str:
    match block:
        case Line():
            return _line(block, tags)
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)
        case _:
            return '<hr class="new-page">'


def _line(line: Line, tags: _Tags) -> str:
    tag = tags.get(line.style, "p")
    ruled = " ruled" if line.rule else ""
    kind = f' data-kind="{_text(line.kind)}"' if line.kind else ""
    mark = f'<span class="mark">{line.style.marker} </span>' if line.style.marker else ""
    words = "".join(_run(run) for run in line.runs)
    return f'<{tag}{_id(line.id)} class="{line.style.value}{ruled}"{kind}>{mark}{words}</{tag}>'


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    for wanted, tag in ((run.superscript, "sup"), (run.italic, "em"), (run.bold, "strong")):
        words = f"<{tag}>{words}</{tag}>" if wanted else words
    if run.ref is None:
        return words
    figure = _text(run.ref)
    return f'<a class="fig" data-figure="{figure}" href="#{figure}">{words}</a>'


def _table(table: Table) -> str:
    shares = sum(column.width for column in table.columns)
    columns = "".join(f'<col width="{100 * column.width / shares:.2f}%">' for column in table.columns)
    head = "".join(
        f'<th scope="col" class="{Style.DAU_BANG.value}">{escape(column.title)}</th>' for column in table.columns
    )
    rows = "".join(_row(table, index) for index in range(len(table.rows)))
    caption = f'<caption class="{Style.TEN_BANG.value}">{escape(table.caption)}</caption>' if table.caption else ""
    return (
        f"<table{_id(table.id)}>{caption}<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(table: Table, index: int) -> str:
    total = ' class="total"' if index in table.total_rows else ""
    cells = "".join(
        f'<td class="{Style.O_BANG.value} {column.align}">{escape(text)}</td>'
        for column, text in zip(table.columns, table.rows[index], strict=True)
    )
    return f"<tr{total}>{cells}</tr>"


def _chart(chart: Chart) -> str:
    width = round(charts.width(chart, _WIDEST) / 25.4 * 96)  # CSS pixels; the style sheet keeps it in the text
    drawing = b64encode(charts.svg(chart).encode()).decode()
    caption = (
        f'<figcaption class="{Style.TEN_HINH.value}">{escape(chart.caption)}</figcaption>' if chart.caption else ""
    )
    image = f'<img width="{width}" alt="{escape(chart.alt)}" src="data:image/svg+xml;base64,{drawing}">'
    return f"<figure{_id(chart.id)}>{image}{caption}</figure>"


def _id(name: str) -> str:
    return f' id="{_text(name)}"' if name else ""


def _text(text: str) -> str:
    return escape(printable(text))
