"""The file around the text: only parts that say something, the properties, the same bytes every time."""

import io
import zipfile
from datetime import date, datetime

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from vinhdanh.writing.characters import printable
from vinhdanh.writing.pieces import Document
from vinhdanh.writing.word.elements import emptied
from vinhdanh.writing.word.styles import LANGUAGE

_KEPT = {
    RELATION.STYLES,
    RELATION.SETTINGS,
    RELATION.NUMBERING,
    RELATION.CORE_PROPERTIES,
    RELATION.OFFICE_DOCUMENT,
}
_SETTINGS = f"""<w:settings {nsdecls("w")}>
<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""
_PROPERTY_LENGTH = 255  # what Office reads of a property (OPC, core properties in Word)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP archive can name


def new_package() -> WordDocument:
    """An empty document without the template's own styles, pictures and leftovers."""
    document = docx.Document()
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT]:
            relations.pop(key)
    emptied(document.settings.element, *parse_xml(_SETTINGS))
    return document


def write_properties(written: WordDocument, document: Document, day: date) -> None:
    """Title, author, subject, keywords and language; the document's day stands for both of the file's."""
    properties = written.core_properties
    properties.title = printable(document.title)[:_PROPERTY_LENGTH]
    properties.author = properties.last_modified_by = printable(document.author)[:_PROPERTY_LENGTH]
    properties.subject = printable(document.header.subject)[:_PROPERTY_LENGTH]
    properties.keywords = printable(", ".join(document.keywords))[:_PROPERTY_LENGTH]
    properties.comments = ""
    properties.language = LANGUAGE
    properties.created = properties.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - python-docx writes it as UTC


def packed(document: WordDocument) -> bytes:
    """The .docx, every member dated alike, so that one document is always the same bytes."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(name))
    return fixed.getvalue()
