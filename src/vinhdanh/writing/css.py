"""The page's look in a browser, made from the same faces as paper: every rule lies under `.page`."""

from functools import cache
from pathlib import Path

from vinhdanh.writing.layout import Face, Layout, Sheet
from vinhdanh.writing.styles import Style

_ALIGN = {"left": "left", "right": "right", "centre": "center", "justify": "justify"}
_SINGLE = 1.149  # single spacing of Times New Roman and Liberation Serif, in em


def page_css(layout: Layout) -> str:
    """The rules of an article embedded in a screen."""
    faces = "".join(_face(style, face) for style, face in layout.faces.items())
    left, right = layout.head_columns
    foot_left, foot_right = layout.foot_columns
    return (
        f"{faces}{_sheet('page.css')}"
        f".page .letterhead{{grid-template-columns:{left:g}fr {right:g}fr}}\n"
        f".page .foot{{grid-template-columns:{foot_left:g}fr {foot_right:g}fr}}\n"
        f".page .ruled::after{{width:{layout.rule_share * 100:g}%}}\n"
        ".page .tieu_ngu.ruled::after{width:100%}\n"
    )


def sheet_css(layout: Layout) -> str:
    """The rules of a page of its own: A4 on the screen, A4 with page numbers from the printer."""
    sheet = layout.portrait
    where = "top-center" if layout.number_place == "top centre" else "bottom-right"
    size = layout.faces[Style.SO_TRANG].size
    number = f'@{where}{{content:counter(page);font:{size:g}pt "Times New Roman","Liberation Serif",serif}}'
    return (
        f".page{{width:{sheet.width:g}mm;min-height:{sheet.height:g}mm;padding:{_margins(sheet)}}}\n"
        f"{_sheet('sheet.css')}"
        f"@page{{size:A4;margin:{_margins(sheet)};{number}}}@page:first{{@{where}{{content:none}}}}\n"
        f"@page landscape{{size:A4 landscape;margin:{_margins(layout.landscape)}}}\n"
        ".page .annex.landscape{page:landscape}\n"
    )


def _margins(sheet: Sheet) -> str:
    return f"{sheet.top:g}mm {sheet.right:g}mm {sheet.bottom:g}mm {sheet.left:g}mm"


def _face(style: Style, face: Face) -> str:
    rules = {
        "font-size": f"{face.size:g}pt",
        "font-weight": "700" if face.bold else "400",
        "font-style": "italic" if face.italic else "normal",
        "text-align": _ALIGN[face.align],
        "margin": f"{face.before:g}pt 0 {face.after:g}pt",
        "line-height": f"{face.line * _SINGLE:.3g}",
        "text-indent": f"{-face.hanging or face.first:g}mm",
        "break-after": "avoid" if face.keep_next else "auto",
    }
    rules |= {"padding-left": f"{face.left:g}mm"} if face.left else {}
    body = ";".join(f"{name}:{value}" for name, value in rules.items())
    mark = f".page .{style.value} .mark{{min-width:{face.hanging:g}mm}}\n" if style.marker else ""
    # the class twice: stronger than a screen's own `.page p` and `.page h3`, whichever comes first
    return f".page .{style.value}.{style.value}{{{body}}}\n{mark}"


@cache
def _sheet(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
