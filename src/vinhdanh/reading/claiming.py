"""Does a text say that targets were met? “Đã hoàn thành các chỉ tiêu” does; a hope, a denial or a rating does not.

Words are read with their tone marks: “để” and “đề”, “cần” and “cán” mean different things here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vinhdanh.text.folding import normalise_tones, tidy


def _any(words: str) -> str:
    """A pattern for any of the words between commas, longest first, as whole words."""
    listed = sorted((re.escape(word.strip()) for word in words.split(",")), key=len, reverse=True)
    return rf"\b(?:{'|'.join(listed)})\b"


CLAIM = re.compile(
    r"(?P<verb>hoàn thành|đạt và vượt|đạt, vượt|vượt mức)\s+(?P<how>(?:[^\W_]+%?(?:/\d+)?,?\s+){0,6}?)"
    r"(?P<what>chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ)\b(?P<after>[^.;!?]*)"
)
# the targets come first: “100% chỉ tiêu đạt kế hoạch”, “các chỉ tiêu chủ yếu đều vượt”
EVERY = re.compile(
    r"(?P<how>(?:toàn bộ|tất cả|100\s?%|\b(?P<n>\d+)/(?P=n)|các)\s(?:các\s|số\s)?)(?P<what>chỉ tiêu|mục tiêu)\b"
    r"(?P<after>[^.;!?:\d]{0,60}?)\b(?P<all>đều\s)?(?:(?:cơ bản\s)?(?:đạt|hoàn thành|vượt))\b(?!\s(?:từ|thấp|dưới|\d))"
)
SENTENCE = re.compile(r"[.;!?\n]+(?=\s|$)")
# just before the verb, in one clause: what is wished for, under way, denied, or only spoken of
WISHED = (
    "phấn đấu, quyết tâm, nỗ lực, cố gắng, tập trung, tiếp tục, bảo đảm, đảm bảo, nhằm, để, sẽ, cần, phải, ra sức, mong"
)
UNDER_WAY = (
    "hướng tới, hướng đến, thi đua, đẩy nhanh, cam kết, yêu cầu, đôn đốc, dự kiến, góp phần, đóng góp, giúp, giải pháp"
)
OPEN = "động lực, điều kiện, khả năng, có thể, nếu, khi, việc, mức, mức độ, tỷ lệ, thời hạn, tiến độ"
DENIED = "chưa, không, chẳng, khó, chậm, gần, sắp, suýt"
RATING = "xếp loại, đánh giá, danh hiệu, công nhận, biểu dương, khen thưởng"
NOT_DONE = re.compile(
    _any(", ".join((WISHED, UNDER_WAY, OPEN, DENIED, RATING))) + r"\s+(?:(?!đã\b|đều\b)[^\W_]+\s+){0,3}$"
)
NOT_ONLY = re.compile(r"không (?:những|chỉ)\s+(?:[^\W_]+\s+){0,2}$")
# anywhere before the verb and not overtaken by “đã”: the whole sentence looks ahead
AHEAD = re.compile(_any("phấn đấu, quyết tâm, ra sức, sẽ, hãy, yêu cầu, đề nghị") + r"(?!.*\b(?:đã|đều|kết quả)\b)")
LATER = re.compile(_any("năm tới, năm sau, thời gian tới, kỳ tới, những tháng cuối năm"))
# who is rated: “100% đảng viên hoàn thành tốt nhiệm vụ” is a rating of people
PEOPLE = "cán bộ, công chức, viên chức, đảng viên, đoàn viên, hội viên, giáo viên, nhân viên, người lao động, đồng chí"
UNITS = "chi bộ, đảng bộ, cá nhân, tập thể, công đoàn, chi đoàn, học sinh, sinh viên, đại biểu"
RATED = re.compile(_any(f"{PEOPLE}, {UNITS}"))
HEDGES = "cơ bản, hầu hết, phần lớn, đa số"
HEDGED = re.compile(_any(HEDGES))
NEGATED = re.compile(_any("chưa, không, phấn đấu, cần, sẽ, phải, để, nhằm"))
PART = re.compile(_any("một số, nhiều, vài, một phần") + r"|\d")
WHOLE = re.compile(r"\b100\s?%|\b(\d+)/\1\b")
# what may follow “chỉ tiêu” without making it one target of its own
LINKS = "được, đã, đề, do, mà, theo, so, của, và, cả, này, với, cũng, nên, là, từ, ở, tại, giao, đặt, một cách, trong"
TIMES = "năm, quý, kỳ, tháng, sáu, chín, 6, 9, 09"
KINDS = (
    "kinh tế, chủ yếu, chính, thi đua, đăng ký, phát triển, chuyên môn, công tác, nhà nước, cấp, trên, lớn, trọng tâm,"
    "đột xuất, thường xuyên, cơ bản, chung"
)
GIVERS = (
    "ubnd, hđnd, tỉnh, huyện, thành phố, bộ, sở, chính phủ, liên đoàn, tổng công ty, hội, đoàn, đảng ủy, ban chấp hành"
)
GENERAL = re.compile(
    rf"\s*(?:$|[,:()–-]|{_any(LINKS)}|{_any(TIMES)}|{_any(KINDS)}|{_any(GIVERS)}(?:\s[^\W_]+){{0,4}}?\sgiao\b)"
)
ALL = re.compile(_any("toàn bộ, tất cả, mọi"))


@dataclass(frozen=True)
class Claim:
    """One claim: its sentence as written; `tasks` speaks of tasks alone, `hedged` says “cơ bản”, `own` names one."""

    sentence: str
    tasks: bool
    hedged: bool
    own: bool


def claims_in(text: str) -> Iterator[Claim]:
    """Every sentence that says that targets, plans or tasks were met."""
    for sentence in filter(None, (part.strip() for part in SENTENCE.split(normalise_tones(tidy_lines(text))))):
        words = sentence.lower()
        for match in CLAIM.finditer(words):
            before = words[: match.start()]
            if _is_told_as_done(before, match) and not _is_rating(before, match["what"], match["how"]):
                tasks = match["what"] == "nhiệm vụ" and not re.search(r"chỉ tiêu|kế hoạch|mục tiêu", match["after"])
                hedged = bool(HEDGED.search(before[-30:] + match["how"]))
                yield Claim(sentence, tasks, hedged, not _general(match))
                break
        else:
            if (every := EVERY.search(words)) and _is_of_every_one(words, every):
                yield Claim(sentence, tasks=False, hedged=bool(HEDGED.search(every.group())), own=False)


def tidy_lines(text: str) -> str:
    """Lines kept apart, spaces inside them tidied."""
    return "\n".join(tidy(line) for line in text.splitlines())


def is_hoped_or_denied(before: str) -> bool:
    """Whether the words of a sentence before a verb, in lower case, make it a hope, a task, a denial or a rating."""
    clause = re.split(r"[,:]", before)[-1]
    return bool(NOT_DONE.search(clause) and not NOT_ONLY.search(clause)) or bool(AHEAD.search(before))


def _is_told_as_done(before: str, match: re.Match[str]) -> bool:
    if is_hoped_or_denied(before) or LATER.search(match["after"]):
        return False
    return bool(WHOLE.search(match["how"])) or not PART.search(match["how"])


def _is_of_every_one(words: str, every: re.Match[str]) -> bool:
    """Whether "các chỉ tiêu đều đạt" stands for a result; without "đều", "các" alone tells nothing."""
    said = bool(every["all"]) or every["how"].strip() != "các"
    return said and not NEGATED.search(every.group()) and not is_hoped_or_denied(words[: every.start()])


def _is_rating(before: str, what: str, how: str) -> bool:
    clause = re.split(r"[,:](?=\s+(?:cơ quan|đơn vị|ngành|sở|trường|bệnh viện))", before)[-1]
    return what == "nhiệm vụ" and "các" not in how.split() and bool(RATED.search(clause))


def _general(match: re.Match[str]) -> bool:
    """Whether the claim speaks of the targets at large. A list goes on: “chỉ tiêu, nhiệm vụ được giao”."""
    return bool(GENERAL.match(match["after"]) or ALL.search(match["how"]))
