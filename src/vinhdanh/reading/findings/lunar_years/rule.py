"""A lunar year's name agrees with the year printed beside it, and Tết is that of the report's year or of the next."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.sentences import clause
from vinhdanh.reading.findings.span import span_of
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.lunar import BRANCHES, SPELT, STEMS, lunar_name, lunar_year

_STEM = "|".join((*STEMS, "quí", "kỉ"))
_BRANCH = "|".join((*BRANCHES, "tị", "tí", "mẹo"))
_NAME = re.compile(
    rf"\b(?P<tet>tết|xuân|năm)(?: nguyên đán)?(?: cổ truyền)?(?: năm| xuân)? (?P<stem>{_STEM}) (?P<branch>{_BRANCH})\b"
    r"(?: ?[-(]? ?(?:năm )?(?P<year>(?:19|20)\d\d)(?!\d| ?-))?"
)
_ELSEWHERE = re.compile(r"\b(?:so với|so sánh|cùng kỳ|sinh|từ|sau|trước)\b|năm ngoái|năm trước")


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every name after "Tết", "Xuân" or "năm"."""
    year = span_of(reading).year
    for match in _NAME.finditer(reading.text.words):
        printed = reading.text.text[match.start() : match.end()]
        near = int(match["year"]) if match["year"] else year
        told = lunar_year(match["stem"], match["branch"], before=(near or 2100) + 2)
        if told is None:
            message = f"Không có năm âm lịch nào tên {_name(match)}: hãy xem lại “{printed}”."
            yield breaks(message, "", printed, match.span())
        elif match["year"]:
            yield _beside(match, told, printed)
        elif year is not None and match["tet"] == "tết":
            yield from _of_the_report(reading, match, told, year)


def _beside(match: re.Match[str], told: int, printed: str) -> Finding:
    year = int(match["year"])
    if told == year:
        return holds(f"Năm {_name(match)} đúng là năm {year}.", str(told), str(year), match.span())
    message = f"“{printed}” không khớp: năm {year} là năm {lunar_name(year)}."
    return breaks(message, lunar_name(year), _name(match), match.span())


def _of_the_report(reading: Reading, match: re.Match[str], told: int, year: int) -> Iterator[Finding]:
    if told in {year, year + 1}:
        message = f"Tết {_name(match)} là Tết năm {told}, đúng thời gian báo cáo."
        yield holds(message, str(told), _name(match), match.span())
        return
    first, last = clause(reading.text, match.start(), match.end())
    if not _ELSEWHERE.search(reading.text.words[first:last]):
        message = (
            f"Tết {_name(match)} là Tết năm {told}, không phải của năm báo cáo {year}: hãy xem có phải chữ cũ còn sót."
        )
        yield breaks(message, lunar_name(year), _name(match), match.span(), sure=0.8)


def _name(match: re.Match[str]) -> str:
    stem, branch = (SPELT.get(match[part], match[part]) for part in ("stem", "branch"))
    return f"{stem.capitalize()} {branch.capitalize()}"
