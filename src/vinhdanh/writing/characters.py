"""What may stand in a document: any text, less the characters that no office file can hold."""

import re
import unicodedata

# XML 1.0, production [2] Char: controls, lone surrogates and U+FFFE/U+FFFF cannot stand in a .docx at all.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """Text in NFC on one line: tabs and line ends become a space, what XML 1.0 forbids is dropped."""
    return unicodedata.normalize("NFC", _LINE_ENDS.sub(" ", _UNPRINTABLE.sub("", text)))
