"""Word files written element by element, for what python-docx has no words for."""

import io
import zipfile
from collections.abc import Iterable

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="{_MC}" xmlns:v="urn:schemas-microsoft-com:vml"'


def run(text: str, properties: str = "") -> str:
    """A run; `properties` are the elements of its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, number: int, level: int = 0) -> str:
    """A paragraph of the list `number`."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(content: str, properties: str = "") -> str:
    """A cell of one paragraph, or of the blocks given."""
    inner = content if content.startswith(("<w:p", "<w:tbl")) else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str, ruled: bool = True) -> str:
    """A table of rows, each a chain of cells."""
    side = '<w:top w:val="single"/>' if ruled else '<w:top w:val="nil"/>'
    inner = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{side}</w:tblBorders></w:tblPr>{inner}</w:tbl>"


def levels(*patterns: tuple[str, str], number: int = 1, more: str = "") -> str:
    """An abstract list with (form, pattern) of each level, and the list made from it."""
    inner = ""
    for level, (form, text) in enumerate(patterns):
        said = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        inner += f'<w:lvl w:ilvl="{level}">{said}{more}</w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'


def lists(*pairs: tuple[int, int], more: str = "") -> str:
    """Lists (number, abstract list)."""
    return "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>' for number, abstract in pairs
    )


def word_file(body: str, **parts: str) -> bytes:
    """A .docx with `body`; `parts` are the insides of styles, numbering, footnotes, endnotes, header1, footer1 …"""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(parts))
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        targets = {}
        for name, inside in parts.items():
            kind = roots.get(name, "hdr" if name.startswith("header") else "ftr")
            archive.writestr(f"word/{name}.xml", f"<w:{kind} {NAMESPACES}>{inside}</w:{kind}>")
            targets[name.rstrip("0123456789")] = f"{name}.xml"
        archive.writestr("word/_rels/document.xml.rels", _relations(targets))
        document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        etree.fromstring(document)
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def _types(parts: Iterable[str]) -> str:
    """The list of contents that Word and LibreOffice ask for."""
    kinds = {"document": "document.main", **{name: name.rstrip("0123456789") for name in parts}}
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    inner = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    default = "application/vnd.openxmlformats-package.relationships+xml"
    return f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{default}"/>{inner}</Types>'


def _relations(targets: dict[str, str]) -> str:
    """Relations whose ids are the kinds they lead to."""
    inner = "".join(
        f'<Relationship Id="{kind}" Type="{_R}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'
