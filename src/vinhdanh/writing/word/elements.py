"""Elements of WordprocessingML (ECMA-376 part 1, chapter 17) and its unit of length."""

from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from vinhdanh.writing.layout import Align

Element: TypeAlias = Any  # python-docx and lxml give elements no useful type

JUSTIFICATION: dict[Align, str] = {"left": "left", "right": "right", "centre": "center", "justify": "both"}


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def element(tag: str, children: tuple[Element, ...] = (), /, **attributes: object) -> Element:
    """A new `w:` element; attributes are of the same name space, True written as "1"."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), "1" if value is True else "0" if value is False else str(value))
    made.extend(children)
    return made


def emptied(parent: Element, *children: Element) -> None:
    """Give an element these children and no others."""
    for child in list(parent):
        parent.remove(child)
    parent.extend(children)
