"""The numbers and bullets that Word prints before the items of its lists, counted as Word counts them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from vinhdanh.reading.sources.word.names import switched_on, value, w, whole
from vinhdanh.reading.sources.word.numerals import numeral
from vinhdanh.reading.sources.word.styles import ListPlace, Styles, look_of
from vinhdanh.reading.sources.word.symbols import bullet
from vinhdanh.reading.sources.xml import Element

_LEVELS = 9
_HOPS = 4  # a list may name a style that names the list it stands for


class Level(NamedTuple):
    """One level of a list: `text` is a pattern such as "%1.%2."; `restart` the level (from 1) that starts it anew."""

    start: int
    form: str
    text: str
    font: str
    suffix: str
    legal: bool
    restart: int | None
    style: str | None


@dataclass
class Counted:
    """The counters of one abstract list, shared by the lists made from it."""

    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)
    started: set[tuple[int, int]] = field(default_factory=set)


class Numbering:
    """The lists of one document. `label` is called once for each listed paragraph, in the order of the text."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[int, dict[int, Level]] = {}
        self._links: dict[int, str] = {}
        self._lists: dict[int, int] = {}
        self._levels: dict[int, dict[int, Level]] = {}
        self._restarts: dict[int, dict[int, int]] = {}
        self._counted: dict[int, Counted] = {}
        if root is not None:
            self._read(root)

    def label(self, place: ListPlace | None, style: str) -> str:
        """What is printed before the paragraph, with the space after it; "" where nothing is."""
        found = self._list_and_level(place, style)
        if found is None:
            return ""
        number, level = found
        levels = self._levels[number]
        counted = self._counted.setdefault(self._lists[number], Counted())
        self._count(counted, number, level)
        text = _text(levels, counted, level)
        return text if not text or levels[level].suffix == "nothing" else f"{text} "

    def _list_and_level(self, place: ListPlace | None, style: str) -> tuple[int, int] | None:
        inherited = self._styles.place(style)
        number = place.number if place is not None and place.number is not None else None
        if number is None and inherited is not None:
            number = inherited.number
        if number is None or number not in self._levels:
            return None
        level = place.level if place is not None else None
        if level is None:
            named = (key for key, each in self._levels[number].items() if each.style == style)
            level = next(named, inherited.level if inherited is not None and inherited.level is not None else 0)
        return (number, level) if level in self._levels[number] else None

    def _count(self, counted: Counted, number: int, level: int) -> None:
        """Move to the next item of `level`, starting it where it begins, and forget the levels below it."""
        first = self._restarts.get(number, {}).get(level)
        if first is not None and (number, level) not in counted.started:
            counted.started.add((number, level))
            counted.values[level] = first
        else:
            before = counted.values[level]
            counted.values[level] = self._levels[number][level].start if before is None else before + 1
        for upper in range(level):
            if counted.values[upper] is None and upper in self._levels[number]:
                counted.values[upper] = self._levels[number][upper].start
        for lower, each in self._levels[number].items():
            if lower > level and each.restart != 0 and (each.restart is None or level < each.restart):
                counted.values[lower] = None

    def _read(self, root: Element) -> None:
        for element in root.iterfind(w("abstractNum")):
            number = whole(element.get(w("abstractNumId")), -1)
            self._abstract[number] = dict(_level(each) for each in element.iterfind(w("lvl")))
            if link := value(element, "numStyleLink"):
                self._links[number] = link
        lists = [(whole(element.get(w("numId")), 0), element) for element in root.iterfind(w("num"))]
        self._lists = {number: whole(value(element, "abstractNumId"), -1) for number, element in lists}
        for number, element in lists:
            self._lists[number] = self._followed(number)
            levels = dict(self._abstract.get(self._lists[number], {}))
            for override in element.iterfind(w("lvlOverride")):
                level = whole(override.get(w("ilvl")), 0)
                if (own := override.find(w("lvl"))) is not None:
                    levels[level] = _level(own)[1]
                if (start := value(override, "startOverride")) is not None:
                    self._restarts.setdefault(number, {})[level] = whole(start, 1)
            self._levels[number] = {level: each for level, each in levels.items() if 0 <= level < _LEVELS}

    def _followed(self, number: int) -> int:
        """The abstract list that `number` counts in, through the styles that abstract lists may name."""
        abstract = self._lists[number]
        for _hop in range(_HOPS):
            place = self._styles.place(self._links[abstract]) if abstract in self._links else None
            if place is None or place.number not in self._lists:
                break
            abstract = self._lists[place.number]
        return abstract


def _level(element: Element) -> tuple[int, Level]:
    restart = value(element, "lvlRestart")
    return whole(element.get(w("ilvl")), 0), Level(
        whole(value(element, "start"), 1),
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        look_of(element.find(w("rPr"))).font or "",
        value(element, "suff") or "tab",
        bool(switched_on(element, "isLgl")),
        None if restart is None else whole(restart, 0),
        value(element, "pStyle"),
    )


def _text(levels: dict[int, Level], counted: Counted, level: int) -> str:
    own = levels[level]
    if own.form == "bullet":
        return bullet(own.text, own.font)
    if own.form == "none":
        return own.text if "%" not in own.text else ""
    text = own.text
    for place in range(level + 1):
        mark = f"%{place + 1}"
        if mark in text and place in levels:
            form = "decimal" if own.legal else levels[place].form
            text = text.replace(mark, numeral(counted.values[place] or 0, form))
    return text.strip()
