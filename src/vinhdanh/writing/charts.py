"""Charts: a Vega-Lite specification becomes a drawing (.pdf, .html) or a picture (.docx); offline."""

import json
import re
from functools import cache, lru_cache

import vl_convert

from vinhdanh.writing.fonts import document_font
from vinhdanh.writing.pieces import Chart

DOTS_PER_INCH = 200
_POINT = 25.4 / 72
_SIZE = re.compile(r'<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"')
_VIETNAMESE_NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}


class CannotDraw(Exception):
    """A chart's specification cannot be drawn; the message names the chart."""


def svg(chart: Chart) -> str:
    """The chart as SVG; one of its pixels is one point on paper."""
    return _svg(*_told(chart))


def png(chart: Chart) -> bytes:
    """The chart as PNG at 200 dots per inch."""
    return _png(*_told(chart))


def width(chart: Chart, text_width: float) -> float:
    """How wide the chart stands on a page, in millimetres: its own width, or the text's where it is wider."""
    found = _SIZE.search(svg(chart))
    return min(float(found[1]) * _POINT, text_width) if found else text_width


def _told(chart: Chart) -> tuple[str, str]:
    return json.dumps(chart.spec, sort_keys=True, ensure_ascii=False), chart.caption


@lru_cache(maxsize=64)
def _svg(spec: str, caption: str) -> str:
    try:
        return str(
            vl_convert.vegalite_to_svg(spec, config=_config(), allowed_base_urls=[], format_locale=_VIETNAMESE_NUMBERS)
        )
    except ValueError as error:
        raise CannotDraw(_fault(caption, error)) from error


@lru_cache(maxsize=64)
def _png(spec: str, caption: str) -> bytes:
    try:
        return bytes(
            vl_convert.vegalite_to_png(
                spec,
                ppi=DOTS_PER_INCH,
                config=_config(),
                allowed_base_urls=[],
                format_locale=_VIETNAMESE_NUMBERS,
            )
        )
    except ValueError as error:
        raise CannotDraw(_fault(caption, error)) from error


def _fault(caption: str, error: ValueError) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    why = lines[1] if lines[1:] else str(error)
    return f"Không vẽ được hình “{caption}”: mô tả hình sai ({why}); hãy sửa mô tả hình."


@cache
def _config() -> dict[str, object]:
    """Letters of the document's font at reading size; what a specification says itself stands above this."""
    family = document_font()
    vl_convert.register_font_directory(str(family.files[0].parent))
    return {
        "font": family.name,
        "background": "white",
        "axis": {"labelFontSize": 11, "titleFontSize": 12, "titleFontWeight": "normal"},
        "legend": {"labelFontSize": 11, "titleFontSize": 12, "titleFontWeight": "normal"},
        "title": {"fontSize": 13},
        "text": {"fontSize": 11},
    }
