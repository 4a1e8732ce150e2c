"""Real lists: the dash and the plus before an item are Word's own numbering, tied to the item's style."""

from docx.document import Document

from vinhdanh.writing.layout import Face, Layout
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.elements import Element, element, emptied, twips

_LISTS = (
    (Style.GACH_DAU_DONG, Style.CONG_DAU_DONG),
    (Style.NOI_KINH_GUI,),
    (Style.DANH_SACH_NOI_NHAN,),
)


def write_numbering(document: Document, layout: Layout) -> dict[Style, tuple[int, int]]:
    """Define the lists and return, for each listed style, the list's number and the level (from 0) in it."""
    definitions = (_definition(number, styles, layout) for number, styles in enumerate(_LISTS, start=1))
    instances = (
        element("num", (element("abstractNumId", val=number),), numId=number) for number in range(1, len(_LISTS) + 1)
    )
    emptied(document.part.numbering_part.element, *definitions, *instances)
    return {
        style: (number, level) for number, styles in enumerate(_LISTS, start=1) for level, style in enumerate(styles)
    }


def _definition(number: int, styles: tuple[Style, ...], layout: Layout) -> Element:
    levels = tuple(_level(place, style, layout.faces[style]) for place, style in enumerate(styles))
    kind = element("multiLevelType", val="hybridMultilevel" if levels[1:] else "singleLevel")
    return element("abstractNum", (kind, *levels), abstractNumId=number)


def _level(place: int, style: Style, face: Face) -> Element:
    indent = element("ind", left=twips(face.left), hanging=twips(face.hanging))
    return element(
        "lvl",
        (
            element("start", val=1),
            element("numFmt", val="bullet"),
            element("pStyle", val=style.value),
            element("lvlText", val=style.marker),
            element("lvlJc", val="left"),
            element("pPr", (indent,)),
        ),
        ilvl=place,
    )
