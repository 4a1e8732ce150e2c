"""What stands right before a number: how sure it is, or a word that makes it a label."""

from vinhdanh.text.qualifiers import Qualifier

_LAST = {
    "trên": Qualifier.AT_LEAST,
    "hơn": Qualifier.AT_LEAST,
    "nhất": Qualifier.AT_LEAST,  # ít nhất
    "dưới": Qualifier.AT_LEAST,  # không dưới; "dưới" alone is an upper bound and stays exact
    "thiểu": Qualifier.AT_LEAST,
    "gần": Qualifier.ALMOST,
    "ngót": Qualifier.ALMOST,
    "khoảng": Qualifier.APPROX,
    "chừng": Qualifier.APPROX,
    "xỉ": Qualifier.APPROX,
    "ước": Qualifier.ESTIMATE,
}
_PAIRS = {"nhất": "ít", "dưới": "không", "thiểu": "tối", "xỉ": "xấp"}
# verbs that may stand between the word and the number: "ước đạt 12", "ước tính đạt 12", "ước thực hiện 12"
_BETWEEN = frozenset(
    {"đạt", "được", "là", "tính", "thực", "hiện", "có", "thu", "từ", "thêm", "tới", "đến", "cả", "năm"}
)
_REACH = 6
_STRONG = frozenset({"ước"})


def qualifier_before(before: list[str]) -> Qualifier:
    """Return how sure a number is from the words before it, nearest last.

    "ước" wins over the side a figure was rounded from: "ước đạt trên 300" is an estimate.
    """
    found = Qualifier.EXACT
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _REACH), -1):
        word = before[at]
        if word in _PAIRS:
            if at == 0 or before[at - 1] != _PAIRS[word]:
                break
            found = _LAST[word] if found is Qualifier.EXACT else found
        elif word in _LAST:
            found = _LAST[word] if found is Qualifier.EXACT or word in _STRONG else found
            if word in _STRONG:
                break
        elif word not in _BETWEEN and word not in _PAIRS.values() and not word.isdigit():
            break
    return found
