"""Word's styles, made from the layout's faces: what an officer sees in the style list is all there is."""

from docx.document import Document

from vinhdanh.writing.layout import Face, Layout
from vinhdanh.writing.styles import Style
from vinhdanh.writing.word.elements import JUSTIFICATION, Element, element, emptied, twips

FONT = "Times New Roman"  # named by the decree (PL I I.3); where it is absent Liberation Serif is as wide
LANGUAGE = "vi-VN"
_SINGLE = 240  # w:line, in 240ths of single spacing


def write_styles(document: Document, layout: Layout, numbering: dict[Style, tuple[int, int]]) -> None:
    """Replace the template's styles. `numbering` gives a listed style its list and level."""
    named = (_paragraph_style(style, layout.faces[style], numbering.get(style)) for style in Style)
    emptied(document.styles.element, _defaults(), *_built_in(), *named)


def _defaults() -> Element:
    letters = (
        _fonts(),
        _size(14)[0],
        _size(14)[1],
        element("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"),
    )
    spacing = element("spacing", before=0, after=0, line=_SINGLE, lineRule="auto")
    return element(
        "docDefaults",
        (
            element("rPrDefault", (element("rPr", letters),)),
            element("pPrDefault", (element("pPr", (element("widowControl"), spacing)),)),
        ),
    )


def _built_in() -> tuple[Element, ...]:
    """The four that every .docx leans on."""
    margins = tuple(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    table = element("tblPr", (element("tblInd", w=0, type="dxa"), element("tblCellMar", margins)))
    normal = (element("qFormat"), element("rPr", (_fonts(), *_size(14))))
    return (
        element(
            "style",
            (element("name", val="Normal"), *normal),
            type="paragraph",
            default=True,
            styleId="Normal",
        ),
        element(
            "style",
            (element("name", val="Default Paragraph Font"), element("semiHidden")),
            type="character",
            default=True,
            styleId="DefaultParagraphFont",
        ),
        element(
            "style",
            (element("name", val="Normal Table"), element("semiHidden"), table),
            type="table",
            default=True,
            styleId="TableNormal",
        ),
        element(
            "style",
            (element("name", val="No List"), element("semiHidden")),
            type="numbering",
            default=True,
            styleId="NoList",
        ),
    )


def _paragraph_style(style: Style, face: Face, numbering: tuple[int, int] | None) -> Element:
    following = element("next", val=Style.NOI_DUNG.value) if face.outline else element("next", val=style.value)
    children = (
        element("name", val=style.word_name),
        element("basedOn", val=_base(style)),
        following,
        element("qFormat"),
        element("pPr", _paragraph_properties(face, numbering)),
        element("rPr", _run_properties(face)),
    )
    return element("style", children, type="paragraph", customStyle=True, styleId=style.value)


def _base(style: Style) -> str:
    """Headings and list items lean on the body, so that changing the body changes what they do not set."""
    follows_body = (
        Style.MUC,
        Style.KHOAN,
        Style.TIEU_KHOAN,
        Style.DIEM,
        Style.GACH_DAU_DONG,
        Style.CONG_DAU_DONG,
    )
    return Style.NOI_DUNG.value if style in follows_body else "Normal"


def _paragraph_properties(face: Face, numbering: tuple[int, int] | None) -> tuple[Element, ...]:
    """In the order of CT_PPrBase: Word refuses a file that has them in another."""
    spacing = {
        "before": round(face.before * 20),
        "after": round(face.after * 20),
        "line": round(face.line * _SINGLE),
    }
    indent = {"left": twips(face.left), "right": 0}
    indent |= {"hanging": twips(face.hanging)} if face.hanging else {"firstLine": twips(face.first)}
    listed = (
        element("numPr", (element("ilvl", val=numbering[1]), element("numId", val=numbering[0]))) if numbering else None
    )
    outline = element("outlineLvl", val=face.outline - 1) if face.outline else None
    made = (
        element("keepNext", val=face.keep_next),
        element("keepLines", val=face.keep_next),
        element("widowControl"),
        listed,
        element("spacing", **spacing, lineRule="auto"),
        element("ind", **indent),
        element("jc", val=JUSTIFICATION[face.align]),
        outline,
    )
    return tuple(one for one in made if one is not None)


def _run_properties(face: Face) -> tuple[Element, ...]:
    weights = (("b", face.bold), ("bCs", face.bold), ("i", face.italic), ("iCs", face.italic))
    return (_fonts(), *(element(tag, val=value) for tag, value in weights), *_size(face.size))


def _fonts() -> Element:
    return element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _size(points: float) -> tuple[Element, Element]:
    half_points = round(points * 2)
    return element("sz", val=half_points), element("szCs", val=half_points)
