"""One document under two numbers: the numbers are one slip of the pen apart and the subjects speak of the same.

Likeness alone never decides: offices issue many decisions with almost one subject, and numbers such as 12 and 120 meet
by chance. So the days must speak against two documents too: numbers that no office could reach between the two days; or
one subject, and one day for both or numbers that fall.
"""

from collections.abc import Iterator
from itertools import combinations

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document, DocumentLink
from vinhdanh.reports.gate.rules.document_numbers import falls, leaps, same_run
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date

SAME_SUBJECT = 0.5  # share of the telling syllables of the shorter subject
# syllables that most subjects share and that tell nothing of what a document is about
_FORMULA = """
ve viec ban hanh phe duyet quyet dinh ke hoach cong van thong bao cao huong dan trien khai thuc hien to chuc mot so
cac nhung cua cho va tai trong tren dia tinh huyen xa thanh pho nam ubnd don vi ong ba
"""
FORMULA = frozenset(_FORMULA.split())


def check(subject: Subject) -> Iterator[Finding]:
    """Pairs of one issuer, kind and year."""
    numbered = [d for d in subject.documents if d.number and d.year]
    settled = _settled()
    for one, other in combinations(numbered, 2):
        if (one.issuer_id, one.kind, one.year) != (other.issuer_id, other.kind, other.year):
            continue
        if not (_one_slip(str(one.number), str(other.number)) and same_run(one, other) and _one_document(one, other)):
            continue
        about = (SourceRef.of(one), SourceRef.of(other))
        if frozenset((one.pk, other.pk)) in settled:
            yield Finding(Colour.GREEN, f"{_named(one)} và {_named(other)} đã được xác nhận", about)
        else:
            yield Finding(
                Colour.RED,
                f"{_named(one)} và {_named(other)}: số chỉ lệch một chữ số và trích yếu cùng nội dung, "
                "có thể là một văn bản ghi hai số",
                about,
            )


def _settled() -> set[frozenset[int]]:
    kinds = [DocumentLink.Kind.DISTINCT, DocumentLink.Kind.SAME_AS]
    return {frozenset(pair) for pair in DocumentLink.objects.filter(kind__in=kinds).values_list("document", "target")}


def _one_slip(one: str, other: str) -> bool:
    """One digit added, or two neighbours swapped. A changed last digit is the next document, not a slip."""
    if abs(len(one) - len(other)) == 1:
        short, long = sorted((one, other), key=len)
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    if len(one) == len(other):
        return any(one[:i] + one[i + 1] + one[i] + one[i + 2 :] == other and one != other for i in range(len(one) - 1))
    return False


def _one_document(one: Document, other: Document) -> bool:
    words, others = _telling(one), _telling(other)
    counts, other_counts = (frozenset(filter(_is_count, syllables)) for syllables in (words, others))
    if counts and other_counts and counts != other_counts:
        return False  # “quý I” and “quý II”, “đợt 1” and “đợt 2” are two documents
    shared, shorter = len(words & others), min(len(words), len(others))
    if leaps(one, other):
        return shared > 0 and shared >= SAME_SUBJECT * shorter
    # one day brings many appointments, of different people; and an office may keep two runs of numbers
    return (one.issued_on == other.issued_on or falls(one, other)) and 0 < shared == shorter


def _telling(document: Document) -> set[str]:
    syllables = "".join(c if c.isalnum() else " " for c in document.folded_subject).split()
    return set(syllables) - FORMULA


def _is_count(word: str) -> bool:
    return word.isdigit() or not set(word) - set("ivx")


def _named(document: Document) -> str:
    day = f" ({print_date(document.issued_on)})" if document.issued_on else ""
    return f"{document}{day}"
