"""Lists whose items are paragraphs: "gồm 03 nội dung sau:" and a bullet or a number on each line."""

import re
from typing import NamedTuple

from vinhdanh.reading.lists.listing import Listing, Place
from vinhdanh.reading.lists.series import runs_from_the_first
from vinhdanh.reading.passages import Text

_MARKER = re.compile(
    r"(?P<dash>[-+*•–●▪◦])\s|\((?P<round>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s|(?P<half>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s"
    r"|(?P<dot>\d{1,2}|[a-zđ])\.\s|(?P<slash>\d{1,2})/\s"
)
_REACH = 60  # paragraphs


class _Bullet(NamedTuple):
    kind: str
    sign: str
    place: Place


def bullets(text: Text, end: int) -> Listing | None:
    """The list of the paragraphs after the one that ends at `end`; None where they are no list, or one without end.

    Numbered items must run from the first; a dash says little: the dashes after the list may be others' items.
    """
    before = _bullet(text, text.paragraph(max(0, end - 1)))
    found: list[_Bullet] = []
    interrupted = False
    at = end
    for _ in range(_REACH):
        if at >= len(text.text):
            break
        paragraph = text.paragraph(at + 1)
        at = paragraph[1]
        bullet = _bullet(text, paragraph)
        if bullet is None or (found and bullet.kind != found[0].kind) or (found and _restarts(bullet, found)):
            if not found:
                return None
            interrupted = True
            break
        if before is not None and bullet.kind == before.kind and (bullet.kind != "dash" or bullet.sign == before.sign):
            return None  # the next item of the list that the count itself stands in
        if bullet.kind == "dash" and found and bullet.sign != found[0].sign:
            continue  # an item of an item
        found.append(bullet)
    return _listing(found, interrupted=interrupted)


def _bullet(text: Text, paragraph: Place) -> _Bullet | None:
    match = _MARKER.match(text.words, *paragraph)
    if match is None or match.lastgroup is None:
        return None
    return _Bullet(match.lastgroup, match[match.lastgroup], paragraph)


def _restarts(bullet: _Bullet, found: list[_Bullet]) -> bool:
    return bullet.kind != "dash" and bullet.sign == found[0].sign


def _listing(found: list[_Bullet], *, interrupted: bool) -> Listing | None:
    items = tuple(bullet.place for bullet in found)
    if len(items) < 2:
        return None
    if found[0].kind == "dash":
        return Listing(items, sure=False)
    signs = [bullet.sign for bullet in found]
    if not runs_from_the_first(signs):
        return None
    return Listing(items, sure=found[0].kind != "dot" and interrupted)
