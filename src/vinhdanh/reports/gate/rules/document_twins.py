"""One document under two numbers: the numbers differ by one slip of the pen and the subjects speak of the same."""

from collections.abc import Iterator
from itertools import combinations

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document, DocumentLink
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date

SAME_SUBJECT = 0.5  # share of the shorter subject's syllables; 549 and 623 (two different lists) share more, so
# likeness alone never decides: the numbers must also be one slip apart


def check(subject: Subject) -> Iterator[Finding]:
    """Pairs of one issuer, kind and year."""
    numbered = [d for d in subject.documents if d.number and d.year]
    settled = _settled()
    for one, other in combinations(numbered, 2):
        if (one.issuer_id, one.kind, one.year) != (other.issuer_id, other.kind, other.year):
            continue
        if not (_one_slip(str(one.number), str(other.number)) and _alike(one, other)):
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


def _alike(one: Document, other: Document) -> bool:
    words, others = set(one.folded_subject.split()), set(other.folded_subject.split())
    return len(words & others) >= SAME_SUBJECT * min(len(words), len(others))


def _named(document: Document) -> str:
    day = f" ({print_date(document.issued_on)})" if document.issued_on else ""
    return f"{document}{day}"
