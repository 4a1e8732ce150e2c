"""The parts of a .docx file and how they point at each other."""

import posixpath

from vinhdanh.reading.sources.archive import Archive, BrokenArchive
from vinhdanh.reading.sources.xml import Element, parsed

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"


class Package:
    """Reads parts of a .docx. Raises BrokenArchive where the main part is missing or damaged."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        main = [target for kind, target in self._targets("").values() if kind == "officeDocument"]
        self.main = next((name for name in (*main, "word/document.xml") if name in self._archive.names), "")
        if not self.main:
            raise BrokenArchive
        self._main_targets = self._targets(self.main)

    def root(self) -> Element:
        """The root of the main part."""
        return parsed(self._archive.read(self.main))

    def named(self, kind: str) -> Element | None:
        """The root of the main part's only `kind` (styles, numbering, footnotes, endnotes), or None."""
        return next((self._part(target) for each, target in self._main_targets.values() if each == kind), None)

    def related(self, relation: str) -> Element | None:
        """The root of the part that the main part calls `relation`, or None."""
        found = self._main_targets.get(relation)
        return None if found is None else self._part(found[1])

    def _part(self, name: str) -> Element | None:
        return parsed(self._archive.read(name)) if name in self._archive.names else None

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        """The relations of a part: id to kind (last word of its type) and name of the part it leads to."""
        folder, own = posixpath.split(part)
        relations = self._part(posixpath.join(folder, "_rels", f"{own}.rels"))
        targets: dict[str, tuple[str, str]] = {}
        for relation in () if relations is None else relations:
            kind = relation.get("Type", "")
            if relation.get("TargetMode") != "External" and kind.startswith((_OFFICE, _STRICT)):
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                targets[relation.get("Id", "")] = (kind.rsplit("/", 1)[1], target)
        return targets
