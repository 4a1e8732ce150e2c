"""The page as it will print, with its figures as links and its sentences marked by what the checks say."""

import re
from collections.abc import Mapping
from html import escape

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from vinhdanh.reports.pieces import Composed
from vinhdanh.reports.rendering import to_document
from vinhdanh.writing.html import html_body
from vinhdanh.writing.pieces import Document

_FIGURE = re.compile(r'data-figure="([^"]+)" href="#\1"')
_NAMED = re.compile(r'(<(?:p|figure|table|div)\b[^>]*?) id="([^"]+)"( class="([^"]*)")?')


def live_page(composed: Composed, chosen: str, *, editable: bool) -> SafeString:
    """The article of the report under way."""
    html = _marked(html_body(to_document(composed)), marks(composed))
    html = _FIGURE.sub(lambda match: _figure_link(match[1], chosen), html)
    if editable:
        for slot, piece in last_piece_of_slots(composed).items():
            html = _with_edit_link(html, piece, reverse("loi_van", args=[composed.period.code, slot]))
    return mark_safe(html)  # noqa: S308  # every word was escaped by the writer; we add only our own marks


def issued_page(document: Document) -> SafeString:
    """The article of an issued report: nothing in it can be edited."""
    return mark_safe(html_body(document))  # noqa: S308  # escaped by the writer


def marks(composed: Composed) -> dict[str, str]:
    """Piece id → `bad` where an unexplained contradiction concerns it, `doubt` where it cannot be told."""
    found = {piece: "doubt" for row in (*composed.gate.yellow, *composed.gate.red) for piece in row.pieces}
    return found | {piece: "bad" for row in composed.gate.open_red for piece in row.pieces}


def last_piece_of_slots(composed: Composed) -> dict[str, str]:
    """Slot → the last piece written from it: there the link to edit it stands."""
    return {piece.slot: piece.id for piece in composed.pieces if piece.slot}


def _figure_link(figure: str, chosen: str) -> str:
    current = ' aria-current="true"' if figure == chosen else ""
    address = escape(f"?so={figure}")
    target = f'hx-get="{address}" hx-target="#can-cu" hx-push-url="true"'
    return f'id="{figure}" data-figure="{figure}" href="{address}#{figure}" {target}{current}'


def _marked(html: str, marked: Mapping[str, str]) -> str:
    def mark(match: re.Match[str]) -> str:
        kind = marked.get(match[2])
        if kind is None:
            return match[0]
        classes = f"{match[4]} {kind}" if match[4] else kind
        return f'{match[1]} id="{match[2]}" class="{classes}"'

    return _NAMED.sub(mark, html)


def _with_edit_link(html: str, piece: str, address: str) -> str:
    start = html.find(f' id="{piece}"')
    end = html.find("</p>", start)
    if start < 0 or end < 0:
        return html
    return f'{html[:end]} <a class="edit" href="{escape(address)}">Sửa lời văn</a>{html[end:]}'
