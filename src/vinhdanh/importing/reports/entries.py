"""Lists that a report counts become entries, where the declaration of a register leaves no doubt what each item is.

"Tham mưu thành lập 03 CCN là CCN A, huyện B; CCN C, huyện D; …": the figure is a value of a measure that counts
entries at a state (or an event), the list has as many items as the figure says, every item reads as the register
labels its entries, and no other field is required. Anything less is not proposed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vinhdanh.casework.declarations import spec_of
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.placing import clause, places_of
from vinhdanh.reading.model import Figure
from vinhdanh.reading.passages import Text
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.schema import TOKEN, FieldType, MeasureSpec, RegisterSpec
from vinhdanh.records.models import Entry, Measure
from vinhdanh.text.folding import fold, tidy
from vinhdanh.text.periods import Period

_OPENS = re.compile(r"\b(?:là|gồm|gồm có|bao gồm|cụ thể)\b:?\s+|:\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_TYPED = frozenset({FieldType.TEXT, FieldType.PLACE})
_MOST = 60
_NAME = r"(?:[^\W\d_a-zà-ỹđ]|\d)[^\s,;()]*(?:(?: - | )(?:[^\W\d_a-zà-ỹđ]|\d)[^\s,;()]*)*"  # capitalised words


@dataclass(frozen=True)
class _Way:
    """How a measure counts: the state reached or the event that happened."""

    state: str = ""
    event: str = ""


def entries(text: Text, figures: Sequence[Figure], found: dict[int, Measure], period: Period) -> list[Item]:
    """The entries that counted lists name with certainty."""
    told: list[Item] = []
    for number, measure in found.items():
        spec = spec_of(measure.register) if measure.register else None
        declared = spec.measures.get(measure.code.partition(".")[2]) if spec else None
        way = _way(spec, declared) if spec and declared else None
        if spec and way:
            told += _listed(text, figures[number], spec, way, period, len(told))
    return told


def _way(spec: RegisterSpec, declared: MeasureSpec) -> _Way | None:
    if declared.where or declared.sum or declared.over == "stock":
        return None
    if declared.reached:
        return _Way(state=declared.reached)
    if declared.count and declared.count in spec.events:
        required = any(field.required for field in spec.events[declared.count].fields.values())
        return None if required else _Way(event=declared.count)
    return _Way() if declared.count == "entries" and not spec.states else None


def _listed(text: Text, figure: Figure, spec: RegisterSpec, way: _Way, period: Period, before: int) -> list[Item]:
    label = _label(spec)
    if label is None or figure.high is not None or not 1 < figure.value <= _MOST or not _is_enough(spec, way):
        return []
    pieces = _pieces(text, figure)
    read = [(start, end, label.match(words)) for start, end, words in pieces]
    if len(read) != figure.value or not all(match for _start, _end, match in read):
        return []
    standing = set(Entry.objects.filter(register__code=spec.register_, withdrawn=False).values_list("key", flat=True))
    items = []
    for number, (start, end, match) in enumerate(read, before + 1):
        assert match is not None  # all of them matched
        fields = {code: tidy(words) for code, words in match.groupdict().items()}
        key = " · ".join(fold(fields.get(code, "")) for code in spec.key)
        items.append(_item(text, (start, end), spec, way, fields, period, number, known=key in standing))
    return items


def _item(
    text: Text,
    span: tuple[int, int],
    spec: RegisterSpec,
    way: _Way,
    fields: dict[str, str],
    period: Period,
    number: int,
    *,
    known: bool,
) -> Item:
    title = TOKEN.sub(lambda token: fields.get(token[1], ""), spec.label)
    step = spec.states.get(way.state) or (spec.events[way.event].title if way.event else "")
    return Item(
        key=f"m{number}",
        kind=Kind.ENTRY,
        title=f"{title}{f': {step.lower()}' if step else ''}",
        quote=text.text[span[0] : span[1]],
        places=places_of(text, span),
        values={
            "register": spec.register_,
            "state": way.state,
            "event": way.event,
            "when": period.code,
            **{f"f.{code}": words for code, words in fields.items()},
        },
        confidence=Confidence.MEDIUM,
        why="Danh sách đủ số mục như báo cáo đếm, mỗi mục đúng mẫu tên của sổ; báo cáo không nêu ngày cụ thể.",
        known=f"{spec.title}: {title}" if known else "",
    )


def _label(spec: RegisterSpec) -> re.Pattern[str] | None:
    """The label of the register as a pattern for one item; None when its fields are no plain words."""
    parts, at = [], 0
    for token in TOKEN.finditer(spec.label):
        code = token[1]
        if code not in spec.fields or spec.fields[code].type not in _TYPED:
            return None
        parts += [re.escape(spec.label[at : token.start()]), f"(?P<{code}>{_NAME})"]
        at = token.end()
    literal = re.sub(TOKEN, "", spec.label).strip(" ,")
    if not parts or len(literal) <= 1:
        return None  # without a word of its own, any list would fit
    # what follows the names in small letters ("do … làm chủ đầu tư") is no part of them
    return re.compile("".join(parts) + re.escape(spec.label[at:]) + r"(?=$| [a-zà-ỹđ])")


def _is_enough(spec: RegisterSpec, way: _Way) -> bool:
    """Whether the label's fields are all that the register asks of an entry there."""
    named = {token[1] for token in TOKEN.finditer(spec.label)}
    states = spec.required_by(way.state) if way.state else frozenset()
    asked = {c for c, f in spec.fields.items() if f.required or (f.required_at and f.required_at in states)}
    return asked <= named and set(spec.key) <= named


def _pieces(text: Text, figure: Figure) -> list[tuple[int, int, str]]:
    """The items of the list after a figure, as (start, end, words without what stands in brackets)."""
    first, _last = clause(text, figure.start, figure.end)
    _start, end = text.paragraph(first)
    opened = _OPENS.search(text.text, figure.end, end)
    if opened is None:
        return []
    found, at = [], opened.end()
    for words in text.text[at:end].split(";"):
        plain = _ASIDE.sub("", words).strip(" .")
        lead = len(words) - len(words.lstrip())
        if plain not in BLANK:
            found.append((at + lead, at + len(words.rstrip(" .")), plain))
        at += len(words) + 1
    return found
