"""A name spelled two ways: "Lãng Cao" and "Lăng Cao", "Đoan Bái" and "Đuan Bái".

Two places may differ in a mark alone, and many people do. So the same noun must stand before both, or one spelling be
used once against the other again and again; the two must not be told apart by the district, office or class behind
them, nor stand in one sentence; and people are compared only where the words behind their names are the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vinhdanh.reading.findings.spelled_two_ways.names import Name, names
from vinhdanh.reading.findings.verdict import holds, warns
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import fold

_ALIKE = (("y", "i"), ("uan", "oan"), ("uat", "oat"), ("uang", "oang"))
_OFTEN = 2
_BEHIND = 60
_LONGEST = 1000  # characters of a sentence
_ENOUGH = 3  # syllables behind a person's name that tell who it is
_MOST = 3  # a spelling used more often than this is no slip
_DISTRICT = re.compile(r"^,? ?\(?(?:thuộc )?(?:huyện|thị xã|thành phố|tỉnh|quận|xã|phường) ([^\W\d_]+(?: [^\W\d_]+)?)")
_SENTENCE = re.compile(r"[.;\n]")


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Names with one key and two spellings."""
    groups: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in names(reading.text):
        groups[_key(name.spelling)][name.spelling].append(name)
    same: list[Name] = []
    for spellings in groups.values():
        if len(spellings) == 1:
            (found,) = spellings.values()
            same += found if len(found) > 1 and any(name.head for name in found) else []
            continue
        for one, other in combinations(spellings.values(), 2):
            if _one_name(reading, one, other):
                yield _tell(reading, *sorted((one, other), key=len))
    if same:
        message = f"{len({name.spelling for name in same})} tên riêng nhắc nhiều lần được viết thống nhất."
        yield holds(message, str(len(same)), str(len(same)), *((name.start, name.end) for name in same))


def _key(spelling: str) -> str:
    key = fold(spelling)
    for printed, plain in _ALIKE:
        key = key.replace(printed, plain)
    return key


def _one_name(reading: Reading, one: list[Name], other: list[Name]) -> bool:
    if min(len(one), len(other)) > _MOST or any(_together(reading, a, b) for a in one for b in other):
        return False
    if any(name.person for name in (*one, *other)):
        return any(_same_person(reading, a, b) for a in one for b in other)
    heads, others = ({name.head for name in spelled if name.head} for spelled in (one, other))
    if any(_apart(reading, a, b) for a in one for b in other):
        return False
    if heads & others:
        return True
    rare = min(len(one), len(other)) == 1 and max(len(one), len(other)) >= _OFTEN
    return rare and bool(heads or others) and not (heads and others)


def _together(reading: Reading, a: Name, b: Name) -> bool:
    """Whether both stand in one sentence, as two things that are told apart do."""
    first, last = min(a.end, b.end), max(a.start, b.start)
    return last - first < _LONGEST and not _SENTENCE.search(reading.text.text, first, last)


def _apart(reading: Reading, a: Name, b: Name) -> bool:
    """Whether two different districts stand behind the names."""
    found = [_DISTRICT.match(_behind(reading, name)) for name in (a, b)]
    return bool(found[0] and found[1] and found[0][1] != found[1][1])


def _same_person(reading: Reading, a: Name, b: Name) -> bool:
    """Whether the words behind both names begin alike: the office, the class."""
    one, other = (_title(reading, name) for name in (a, b))
    alike = 0
    for word, another in zip(one, other, strict=False):
        if word != another:
            break
        alike += 1
    return alike >= _ENOUGH or (0 < alike == len(one) == len(other) and any(c.isdigit() for c in "".join(one)))


def _title(reading: Reading, name: Name) -> list[str]:
    """The words of the apposition behind a name."""
    behind = _behind(reading, name)
    if behind[:1] not in (",", "(", "-") and behind[:3] != " - ":
        return []
    return re.split(r"[,.;()]", behind.lstrip(",( -"))[0].split()


def _behind(reading: Reading, name: Name) -> str:
    return reading.text.words[name.end : name.end + _BEHIND].split("\n")[0]


def _tell(reading: Reading, rare: list[Name], usual: list[Name]) -> Finding:
    one, other = (reading.text.text[spelled[0].start : spelled[0].end] for spelled in (usual, rare))
    message = f"Tên “{one}” còn được viết là “{other}”: hãy xem có phải cùng một tên và viết thống nhất."
    return warns(message, one, other, *((name.start, name.end) for name in (*rare, *usual)))
