"""Printed figures become values of measures, printed percentages become stated comparisons of the same measures."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind
from vinhdanh.importing.reports.measures import Context, Match, Measures, Rank, words_of
from vinhdanh.importing.reports.placing import clause, places_of, quote
from vinhdanh.importing.reports.standing import Standing
from vinhdanh.reading.model import Against, Direction, Figure, Heading, Ratio
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.records.models import Measure, Observation
from vinhdanh.text.comparisons import Base, Comparison, Incomparable, Wording, print_comparison
from vinhdanh.text.periods import Period
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, print_quantity
from vinhdanh.text.units import CRITERION, ORDINAL, YEAR, unit

_YEAR = re.compile(r"\bnăm ((?:19|20)\d\d)\b")
_PLANNED = re.compile(r"kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|được giao|dự kiến|dự toán")
_EARLIER = re.compile(r"cùng kỳ|năm trước|năm ngoái")
_STOP = re.compile(r"[,(]")
_NOT_VALUES = frozenset({ORDINAL, CRITERION, YEAR, "tháng", "ngày", "giờ"})
_BASES = {Against.SAME_PERIOD: Base.SAME_PERIOD, Against.PREVIOUS_YEAR: Base.SAME_PERIOD, Against.PLAN: Base.PLAN}
UNATTACHED = "chưa gắn chỉ tiêu"


@dataclass(frozen=True)
class Read:
    """What the figures of one report were taken for, by their place in the reading."""

    items: tuple[Item, ...]
    measures: dict[int, Measure]
    sure: dict[int, Confidence]


class Figures:
    """The figures of one report on their way to the measures of the record."""

    def __init__(self, reading: Reading, measures: Measures, standing: Standing) -> None:
        self._text: Text = reading.text
        self._figures = reading.figures
        self._titles = _titles(reading.outline)
        self._paragraphs: dict[int, frozenset[str]] = {}
        self._measures = measures
        self._standing = standing
        self._period: Period = standing.period
        self._taken: dict[tuple[str, str], tuple[str, int]] = {}

    def read(self, skipped: frozenset[int]) -> Read:
        """An item for every figure that may be a value; `skipped` are those that another item tells."""
        items: list[Item] = []
        found: dict[int, Measure] = {}
        sure: dict[int, Confidence] = {}
        for number, figure in enumerate(self._figures):
            if number in skipped or unit(figure.unit).name in _NOT_VALUES:
                continue
            item, measure = self._item(number, figure)
            items.append(item)
            if measure is not None:
                found[number], sure[number] = measure, item.confidence
        return Read(tuple(items), found, sure)

    def _item(self, number: int, figure: Figure) -> tuple[Item, Measure | None]:
        context = self._context(number)
        match = Match(None, Rank.NONE) if figure.rate else self._measures.match(context, figure.unit)
        doubts, basis = self._doubts(match, figure, context.lead)
        value = print_quantity(quantity_of(figure, match.measure))
        if match.measure is not None:
            doubts = self._against_others(match.measure, basis, value, figure, doubts)
        code = match.measure.code if match.measure else ""
        values = {"measure": code, "value": value, "basis": basis, "period": self._period.code}
        known, differs = self._standing.value(values) if code else ("", "")
        if differs:
            doubts = doubts.but(Confidence.LOW, differs)
        item = Item(
            key=f"s{number + 1}",
            kind=Kind.VALUE,
            title=match.measure.title if match.measure else value,
            quote=quote(self._text, figure.start, figure.end),
            places=places_of(self._text, (figure.start, figure.end)),
            values=values,
            confidence=doubts.confidence,
            why=doubts.told("tên, đơn vị và kỳ đều khớp với chỉ tiêu"),
            known=known,
            missing="" if code else "measure",
        )
        return item, match.measure

    def _context(self, number: int) -> Context:
        """The words around a figure: those of its clause between its neighbours, its paragraph, its headings."""
        figure = self._figures[number]
        first, last = clause(self._text, figure.start, figure.end)
        before = [f.end for f in self._figures[max(0, number - 1) : number] if f.end > first]
        after = [f.start for f in self._figures[number + 1 : number + 2] if f.start < last]
        words = self._text.words
        if before:
            comma = words.find(",", before[0], figure.start)
            first = before[0] if comma < 0 else comma + 1
        stop = _STOP.search(words, figure.end, last)
        last = min([last, *after, *([stop.start()] if stop else [])])
        return Context(words[first : figure.start], words[figure.end : last], self._wide(figure.start))

    def _wide(self, offset: int) -> frozenset[str]:
        """The words of the paragraph around a place and of the headings above it, each paragraph once."""
        start, end = self._text.paragraph(offset)
        if start not in self._paragraphs:
            above = bisect_right(self._titles, offset, key=lambda titled: titled[0]) - 1
            titles = self._titles[above][1] if above >= 0 else ""
            self._paragraphs[start] = frozenset(words_of(f"{titles} {self._text.words[start:end]}"))
        return self._paragraphs[start]

    def _doubts(self, match: Match, figure: Figure, lead: str) -> tuple[Doubts, str]:
        """What is doubtful about a match, and the basis of the value."""
        doubts, basis = Doubts(), Observation.Basis.STATED.value
        if match.measure is None:
            rivals = (
                f"có thể là: {'; '.join(match.rivals)}" if match.rivals else "không chỉ tiêu nào khớp tên và đơn vị"
            )
            return doubts.but(Confidence.LOW, f"{UNATTACHED}, {rivals}"), basis
        if "indicator" in match.measure.declaration:
            basis = Observation.Basis.ACTUAL.value
        if match.rank is Rank.AMONG_OTHERS:
            doubts = doubts.but(Confidence.MEDIUM, "khớp các từ của tên chỉ tiêu, câu còn nói thêm điều khác")
        if figure.of is not None:
            doubts = doubts.but(Confidence.MEDIUM, "báo cáo in dạng phần trên tổng số, ở đây lấy phần")
        near = lead[-80:]
        if _PLANNED.search(near):
            doubts = doubts.but(Confidence.LOW, "câu có chữ kế hoạch, mục tiêu hoặc dự kiến: xem có phải số thực hiện")
        if _EARLIER.search(near) or any(year != str(self._period.year) for year in _YEAR.findall(near)):
            doubts = doubts.but(Confidence.LOW, "câu nêu kỳ khác với kỳ báo cáo")
        return doubts, basis

    def _against_others(self, measure: Measure, basis: str, value: str, figure: Figure, doubts: Doubts) -> Doubts:
        """A measure has one value a period: a second, other one in the same report is doubtful."""
        line = self._text.line(figure.start)
        first, where = self._taken.setdefault((measure.code, basis), (value, line))
        if where == line and first == value:
            return doubts
        again = "nhắc lại" if first == value else f"khác số {first} in"
        return doubts.but(Confidence.LOW, f"{again} ở dòng {where}")


def _titles(outline: Sequence[Heading]) -> list[tuple[int, str]]:
    """Where each heading begins, with its title and those of the headings that it stands under."""
    found: list[tuple[int, str]] = []
    above: dict[int, str] = {}
    for heading in outline:
        above = {level: title for level, title in above.items() if level < heading.level} | {
            heading.level: heading.title
        }
        found.append((heading.start, " ".join(above.values())))
    return found


def comparisons(text: Text, ratios: Sequence[Ratio], found: Read, standing: Standing) -> list[Item]:
    """The printed percentages whose base the record can name; the others stay in the text."""
    items = (_comparison(number, ratio, text, found, standing) for number, ratio in enumerate(ratios, 1))
    return [item for item in items if item is not None]


def _comparison(number: int, ratio: Ratio, text: Text, found: Read, standing: Standing) -> Item | None:
    told = comparison_of(ratio)
    if told is None:
        return None
    of = -1 if ratio.figure is None else ratio.figure
    measure = found.measures.get(of)
    doubts = Doubts()
    if measure is None:
        doubts = doubts.but(Confidence.LOW, f"{UNATTACHED}: số được so sánh chưa gắn được")
    elif found.sure[of] is not Confidence.HIGH:
        doubts = doubts.but(found.sure[of], "đi theo một số liệu cần xem lại")
    words = print_comparison(told, base_label=_label(ratio, standing.period))
    values = {"measure": measure.code if measure else "", "comparison": words, "period": standing.period.code}
    known, differs = standing.comparison(values) if measure else ("", "")
    if differs:
        doubts = doubts.but(Confidence.LOW, differs)
    return Item(
        key=f"t{number}",
        kind=Kind.COMPARISON,
        title=f"{measure.title}: {words}" if measure else words,
        quote=quote(text, ratio.start, ratio.end),
        places=places_of(text, (ratio.start, ratio.end)),
        values=values,
        confidence=doubts.confidence,
        why=doubts.told("đi liền với số liệu đã gắn chỉ tiêu"),
        known=known,
        missing="" if measure else "measure",
    )


def comparison_of(ratio: Ratio) -> Comparison | None:
    """The comparison that a printed percentage makes; None against a base that the record does not keep."""
    base = _BASES.get(ratio.against)
    if base is None:
        return None
    percent = ratio.pct
    if ratio.growth:
        wording = Wording.GROWTH
        percent = -percent if ratio.direction is Direction.DOWN else percent
    else:
        wording = Wording.SHARE if base is Base.PLAN else Wording.RATIO
    exponent = percent.as_tuple().exponent
    try:
        return Comparison(
            base, wording, percent, max(0, -exponent) if isinstance(exponent, int) else 0, ratio.qualifier
        )
    except Incomparable:
        return None


def _label(ratio: Ratio, period: Period) -> str | None:
    """The year that the base is, where it is a whole year before and not the same period."""
    if ratio.against is not Against.PREVIOUS_YEAR:
        return None
    year = _YEAR.search(ratio.base_text.lower())
    return year.group() if year else f"năm {period.year - 1}"


def quantity_of(figure: Figure, measure: Measure | None) -> Quantity:
    """The printed value; one that counts what the measure counts is said in the measure's own unit."""
    name = figure.unit
    if measure is not None and unit(name).base != unit(measure.unit).base:
        name = measure.unit
    return Quantity(figure.value, figure.high, name, Qualifier(figure.qualifier))
