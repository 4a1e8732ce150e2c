"""What paragraphs and runs inherit from their styles: font, capitals, hidden text, lists."""

from dataclasses import dataclass
from typing import NamedTuple

from vinhdanh.reading.sources.word.names import switched_on, value, w, whole
from vinhdanh.reading.sources.xml import Element

_DEPTH = 12  # styles based on styles; Word itself allows no more than about ten


class Look(NamedTuple):
    """What run properties say; None where they are silent."""

    font: str | None = None
    caps: bool | None = None
    hidden: bool | None = None

    def over(self, base: "Look") -> "Look":
        """This look, with what it leaves unsaid taken from `base`."""
        return Look(
            base.font if self.font is None else self.font,
            base.caps if self.caps is None else self.caps,
            base.hidden if self.hidden is None else self.hidden,
        )


class ListPlace(NamedTuple):
    """Membership of a list; `number` 0 takes a paragraph out of its list."""

    number: int | None
    level: int | None


@dataclass(frozen=True)
class Style:
    """One named style as it is written, without what it inherits."""

    based_on: str | None
    look: Look
    place: ListPlace | None
    has_borders: bool | None


def look_of(properties: Element | None) -> Look:
    """Return what `w:rPr` says."""
    if properties is None:
        return Look()
    fonts = properties.find(w("rFonts"))
    font = None
    if fonts is not None:
        font = fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or fonts.get(w("cs"))
    return Look(font, switched_on(properties, "caps"), switched_on(properties, "vanish"))


def place_of(properties: Element | None) -> ListPlace | None:
    """Return the list that `w:pPr` puts its paragraph in, or None where it says nothing of lists."""
    listed = None if properties is None else properties.find(w("numPr"))
    if listed is None:
        return None
    number, level = value(listed, "numId"), value(listed, "ilvl")
    return ListPlace(None if number is None else whole(number, 0), None if level is None else whole(level, 0))


def borders_of(properties: Element | None) -> bool | None:
    """Whether `w:tblPr` or `w:tcPr` draws any line; None where it says nothing of lines."""
    for name in ("tblBorders", "tcBorders"):
        borders = None if properties is None else properties.find(w(name))
        if borders is not None and len(borders):
            return any(side.get(w("val"), "none") not in {"none", "nil"} for side in borders)
    return None


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, Look] = {}
        self.defaults = Look()
        self.paragraph_default = ""
        if root is None:
            return
        self.defaults = look_of(root.find("/".join(map(w, ("docDefaults", "rPrDefault", "rPr")))))
        for element in root.iterfind(w("style")):
            name = element.get(w("styleId"), "")
            self._styles[name] = Style(
                value(element, "basedOn"),
                look_of(element.find(w("rPr"))),
                place_of(element.find(w("pPr"))),
                borders_of(element.find(w("tblPr"))),
            )
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true"}:
                self.paragraph_default = name

    def look(self, style: str) -> Look:
        """What the style says of its runs, with what it inherits; a style that is unknown says nothing."""
        if style not in self._looks:
            look = Look()
            for each in self._chain(style):
                look = look.over(each.look)
            self._looks[style] = look
        return self._looks[style]

    def place(self, style: str) -> ListPlace | None:
        """The list that the style puts its paragraphs in, by itself or by inheritance."""
        return next((each.place for each in self._chain(style) if each.place is not None), None)

    def has_borders(self, style: str) -> bool | None:
        """Whether a table of this style is ruled; None where neither it nor its bases say."""
        return next((each.has_borders for each in self._chain(style) if each.has_borders is not None), None)

    def _chain(self, style: str | None) -> list[Style]:
        chain: list[Style] = []
        while style is not None and style in self._styles and len(chain) < _DEPTH:
            chain.append(self._styles[style])
            style = self._styles[style].based_on
        return chain
