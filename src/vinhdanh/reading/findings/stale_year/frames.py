"""The wordings in which a year can only be the one that the report is about.

Each frame looks at the words of the clause before "năm 2019" and after it. What compares, remembers, names a document
or tells of an award never counts: there an older year is at home.
"""

import re
from typing import NamedTuple

_ELSEWHERE = re.compile(
    r"\b(?:so với|so cùng|so sánh|cùng kỳ|cùng thời điểm|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn|gấp|trong khi|nếu"
    r"|kể từ|từ năm|đến|giai đoạn|nhiệm kỳ|khóa|năm học|niên vụ|sau khi|trước đây|liền|liên tục|thành lập"
    r"|tiếp nối|phát huy|trên cơ sở|kế thừa|rút kinh nghiệm|kết quả đạt được|thành tích|tặng|công nhận|danh hiệu"
    r"|xếp loại|xếp hạng|xếp thứ|công bố|chỉ số|tổng kết|sơ kết|đánh giá|hội nghị|niên giám|theo dõi"
    r"|tồn tại|hạn chế|khắc phục|chuyển tiếp|chuyển sang|kéo dài|quyết toán|nợ"
    r"|luật|nghị quyết|quyết định|thông tư|chỉ thị|nghị định|công văn|đề án|dự án|chương trình|số \d\S*|về việc|v/v)\b"
)
_PLANS_THAT_SLIPPED = re.compile(r"\b(?:nhưng|tuy nhiên|chậm|lùi|điều chỉnh|ban đầu|theo kế hoạch|lẽ ra)\b")
_TASK = re.compile(
    r"\b(?:hoàn thành|thực hiện|góp phần|phấn đấu|quyết tâm|bám sát|triển khai)\b.*"
    r"\b(?:nhiệm vụ|chỉ tiêu|mục tiêu|phong trào thi đua)\b[^,]{0,90}$"
)
_PLAN = re.compile(
    r"\b(?:đạt|vượt|hoàn thành) [^;]{0,30}%(?: so)?(?: với)? (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
    r"(?:(?!và |tăng|giảm|so |bằng)[^;,]){0,25}$"
)
_REGISTERED = re.compile(r"(?<!theo )\bđăng ký\b[^,;:]{0,110}$")
_AHEAD = re.compile(
    r"\b(?:dự kiến|phấn đấu|sẽ|quyết tâm)\b[^;]{0,150}\b(?:trong|vào|quý [ivx]+|tháng \d{1,2})(?: của)? $"
)
_REST = re.compile(r"\b(?:từ nay (?:cho )?đến (?:cuối|hết)|(?:những|các) tháng (?:còn lại|cuối)(?: của)?) $")
_PROPOSED = re.compile(r"(?<!đã )\bđề nghị\b[^;]{0,160}\b(?:tặng|khen thưởng)\b[^;]{0,80}$")
_ESTIMATE = re.compile(r",? (?:ước|dự ước)\b")
_COUNTED = re.compile(r",? (?:tính |lũy kế )?đến (?:hết )?ngày \d{1,2}/\d{1,2}/(\d{4})")
_SINCE = re.compile(r" (?:đến|tới) nay\b")
_REPORTING = re.compile(r"\bbáo cáo\b[^.;\n]*\bnhư sau\b")
_TOLD_HEADING = re.compile(r"\b(?:kết quả|nhiệm vụ|phương hướng|công tác|phong trào|chỉ tiêu|tình hình)\b")
_RESULTS = re.compile(r"\b(?:thành tích|kết quả)\b[^,]{0,60}$")
_NEXT = re.compile(r"\b(?:quyết tâm|phấn đấu|tiếp tục|phát huy)\b")


class Place(NamedTuple):
    """Words around a year: the clause `before` and `after` it, the whole `sentence`, and whether it is a heading."""

    before: str
    after: str
    sentence: str
    heading: bool


def speaks_of_the_period(place: Place, year: int, report: int, *, whole: bool) -> bool:
    """Whether `year`, told at `place` of a report on `report`, must be the year of the report.

    `whole` tells a report on a year, which proposes its own year's awards, from one on a part of it.
    """
    before = place.before
    if _PLAN.search(before):
        return str(year) not in before
    if _REST.search(before):
        return True
    if _ELSEWHERE.search(before):
        return _closing(place, report) or (whole and bool(_PROPOSED.search(before)))
    if place.heading:
        return bool(_TOLD_HEADING.search(before)) and not place.after.strip(" .:;)")
    return bool(
        (_TASK.search(before) and (year == report or f"năm {report}" not in place.sentence))
        or _REGISTERED.search(before)
        or _ESTIMATE.match(place.after)
        or ((counted := _COUNTED.match(place.after)) and int(counted[1]) == report)
        or (before.endswith("từ đầu ") and _SINCE.match(place.after))
        or (_AHEAD.search(before) and not _PLANS_THAT_SLIPPED.search(place.sentence))
        or _REPORTING.search(place.sentence)
    )


def _closing(place: Place, report: int) -> bool:
    """ "Phát huy thành tích đạt được năm 2020, … quyết tâm … năm 2021": the year reported on and the next."""
    ahead = f"năm {report + 1}" in place.after or f"năm {report + 1}" in place.sentence
    return ahead and bool(_RESULTS.search(place.before)) and bool(_NEXT.search(place.sentence))
