"""The words that say what a figure is about, taken from beside it."""

import re

_REACH = 110
_SENTENCE_ENDS = (". ", ";", ":", "(", "|")
_CLAUSE_ENDS = (*_SENTENCE_ENDS, ", ", " với ")
# words between the subject and its number: "ước đạt", "là", "với tổng số"
_WORDS_THAT_LINK = """
    ước đạt được là trên hơn gần khoảng tính thực hiện có với ở mức còn thu hút tăng giảm cho từ của
    chiếm bằng và đã cộng lên xuống tới đến vượt hoàn thành thêm chỉ ít nhất tối thiểu xấp xỉ
"""
_LINK = frozenset(_WORDS_THAT_LINK.split())
_BULLET = re.compile(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ][.)])\s+")
_DIGIT = re.compile(r"[0-9]")
_AFTER_END = re.compile(r"[,;.:()\n|]| (?:đã|được|là|với|trong|tại|ở|theo|để|nhằm|và|do|đạt|gồm|cho|vào)\b| \d")


def subject_before(text: str, words: str, start: int) -> str:
    """Return the words of the clause before a measured figure, without the bullet and the words that link them."""
    paragraph = words.rfind("\n", 0, start) + 1
    low = max(paragraph, start - _REACH)
    whole = low == paragraph and not _DIGIT.search(words, _past_bullet(words, low), start)
    for mark in _SENTENCE_ENDS if whole else _CLAUSE_ENDS:
        cut = words.rfind(mark, low, start - 1)
        if cut >= low and not (mark == "(" and words.find(")", cut, start) >= 0):
            low = cut + 1
    low = _past_bullet(words, low)
    end = start
    while end > low:
        piece = words[low:end].rstrip(" (")
        cut = piece.rfind(" ") + 1
        if piece[cut:] not in _LINK:
            end = low + len(piece)
            break
        end = low + cut
    return text[low:end].strip(" -+*•–(),")


def _past_bullet(words: str, low: int) -> int:
    bullet = _BULLET.match(words, low)
    return bullet.end() if bullet else low


def subject_after(text: str, words: str, start: int, thing_end: int) -> str:
    """Return the words of a counted thing with what narrows it: "CCN mới do doanh nghiệp làm chủ đầu tư"."""
    stop = _AFTER_END.search(words, thing_end, min(len(words), thing_end + _REACH))
    end = stop.start() if stop else min(len(words), thing_end + _REACH)
    return text[start:end].strip()
