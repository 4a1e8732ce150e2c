"""XML of a stranger's file: no entities, no network, no document type, bounded depth."""

from lxml import etree

from vinhdanh.reading.sources.archive import BrokenArchive

Element = etree._Element  # noqa: SLF001 - lxml names its element class so

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMESPACES = {
    _STRICT + b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    _STRICT + b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def parsed(data: bytes) -> Element:
    """Return the root of `data`. Raises BrokenArchive where it is no XML, holds a document type, or nests too deep.

    "Strict" Office files, which name the same elements under another address, come back under the usual one.
    """
    if _STRICT in data:
        for strict, usual in _NAMESPACES.items():
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenArchive from error
    if b"<!DOCTYPE" in data or root.getroottree().docinfo.internalDTD is not None:
        raise BrokenArchive
    return root
