"""Bodies by the names that reports print: "UBND tỉnh" and "Ủy ban nhân dân tỉnh Bắc Giang" are one."""

import re
from dataclasses import dataclass

from vinhdanh.importing.reports.items import Confidence, Item, Kind, Place
from vinhdanh.records.models import Party
from vinhdanh.text.folding import fold, tidy

_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "hdtdkt": "hoi dong thi dua khen thuong",
    "hdtd": "hoi dong thi dua",
    "tdkt": "thi dua khen thuong",
    "mttq": "mat tran to quoc",
    "qlda": "quan ly du an",
    "tw": "trung uong",
    "ldld": "lien doan lao dong",
}
_KINDS: tuple[tuple[str, Party.Kind], ...] = (
    ("hoi dong thi dua", Party.Kind.COUNCIL),
    ("hoi dong sang kien", Party.Kind.COUNCIL),
    ("cong doan", Party.Kind.UNION),
    ("lien doan", Party.Kind.UNION),
    ("tong lien doan", Party.Kind.UNION),
    ("cong ty", Party.Kind.ENTERPRISE),
    ("tap doan", Party.Kind.ENTERPRISE),
    ("hop tac xa", Party.Kind.COOP),
    ("khoi thi dua", Party.Kind.BLOCK),
    ("cum thi dua", Party.Kind.BLOCK),
    ("phong ", Party.Kind.UNIT),
    ("trung tam", Party.Kind.UNIT),
    *(
        (head, Party.Kind.AGENCY)
        for head in (
            *("bo ", "so ", "uy ban", "hoi dong nhan dan", "chinh phu", "thu tuong", "chu tich", "quoc hoi", "cuc "),
            *(
                "tong cuc",
                "chi cuc",
                "ban ",
                "tinh uy",
                "huyen uy",
                "thanh uy",
                "dang uy",
                "trung uong",
                "vu ",
                "vien ",
            ),
            *("uy ban thuong vu", "bo truong", "giam doc", "mat tran", "kho bac", "toa an", "van phong", "truong "),
        )
    ),
)
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 120


def name_key(name: str, place: str) -> str:
    """The key under which two printed names of one body are equal, as seen from a body at `place` (folded)."""
    words = " ".join(_SHORT.get(word, word) for word in _WORD.findall(fold(name).replace("td-kt", "tdkt")))
    if place and words.endswith(f" {place}"):
        words = words.removesuffix(f" {place}")
    return words.removesuffix(" tinh").removesuffix(" thanh pho")


@dataclass(frozen=True)
class Named:
    """What a printed name means: the body's name, the item that would add it, and what to say of the match."""

    name: str
    need: str = ""
    note: str = ""
    confidence: Confidence = Confidence.HIGH


class Parties:
    """The bodies of the record, and those that a report names and the record lacks."""

    def __init__(self, owner: Party, place: str) -> None:
        self._place = fold(owner.place or place).removeprefix("tinh ")
        self._owner = owner
        self._known: dict[str, set[str]] = {}
        self._new: dict[str, list[tuple[str, tuple[Place, ...], str]]] = {}
        rows = Party.objects.exclude(kind=Party.Kind.PERSON).prefetch_related("aliases")
        for party in rows.order_by("id"):
            spellings = [party.name, party.short_name, *(a.name for a in party.aliases.all() if a.confirmed)]
            for spelling in filter(None, spellings):
                self._known.setdefault(name_key(spelling, self._place), set()).add(party.name)

    def named(self, printed: str, places: tuple[Place, ...], quote: str) -> Named:
        """The body that a printed name means; one that the record lacks is added to `items`."""
        printed = tidy(printed).strip(" ,.;:")
        key = name_key(printed, self._place)
        known = self._known.get(key, set())
        if len(known) == 1:
            (name,) = known
            other = fold(name) != fold(printed)
            return Named(name, note=f"báo cáo in “{printed}”, hồ sơ ghi “{name}”" if other else "")
        if " " not in key and fold(self._owner.name).startswith(f"{key} "):
            note = f"“{printed}” được hiểu là {self._owner.name}"
            return Named(self._owner.name, note=note, confidence=Confidence.MEDIUM)
        if known:
            return Named("", note=f"hồ sơ có hai đơn vị cùng tên “{printed}”", confidence=Confidence.LOW)
        self._new.setdefault(key, []).append((printed, places, quote))
        return Named(printed, need=self._key(key))

    def items(self) -> list[Item]:
        """The bodies to add, each once, under the longest name printed; its other spellings become its aliases."""
        return [self._item(key, printed) for key, printed in self._new.items()]

    def _key(self, key: str) -> str:
        return f"p{list(self._new).index(key) + 1}"

    def _item(self, key: str, printed: list[tuple[str, tuple[Place, ...], str]]) -> Item:
        name = _longest(printed)
        others = dict.fromkeys(words for words, _places, _quote in printed if fold(words) != fold(name))
        kind = next((kind for head, kind in _KINDS if f"{key} ".startswith(head)), None)
        sure = kind is not None and len(name) <= _LONGEST
        why = "chưa có trong danh sách đơn vị, sẽ được thêm vào" if sure else "tên lạ, hãy xem lại tên và loại đơn vị"
        return Item(
            key=self._key(key),
            kind=Kind.PARTY,
            title=name,
            quote=printed[0][2],
            places=printed[0][1],
            values={"name": name, "kind": (kind or Party.Kind.AGENCY).value, "aliases": "; ".join(others)},
            confidence=Confidence.HIGH if sure else Confidence.LOW,
            why=f"{why[:1].upper()}{why[1:]}.",
        )


def _longest(printed: list[tuple[str, tuple[Place, ...], str]]) -> str:
    return max((words for words, _places, _quote in printed), key=len)
