"""One document under two numbers: the numbers are one slip of the pen apart and the subjects speak of the same.

Likeness alone never decides: offices issue many decisions with almost one subject, and numbers such as 12 and 120 meet
by chance. So the days must speak against two documents too: numbers that no office could reach between the two days; or
one subject, and one day for both or numbers that fall.
"""

from collections.abc import Iterator
from itertools import combinations

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reading.likeness import speaks_of_the_same
from vinhdanh.reading.series import falls, leaps, one_slip
from vinhdanh.records.models import Document, DocumentLink
from vinhdanh.reports.gate.rules.document_numbers import numbered, same_run
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """Pairs of one issuer, kind and year."""
    with_number = [d for d in subject.documents if d.number and d.year]
    settled = _settled()
    for one, other in combinations(with_number, 2):
        if (one.issuer_id, one.kind, one.year) != (other.issuer_id, other.kind, other.year):
            continue
        if not (one_slip(str(one.number), str(other.number)) and same_run(one, other) and _one_document(one, other)):
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


def _one_document(one: Document, other: Document) -> bool:
    first, second = numbered(one), numbered(other)
    subjects = one.folded_subject, other.folded_subject
    if first and second and leaps(first, second):
        return speaks_of_the_same(*subjects, whole=False)
    # one day brings many appointments, of different people; and an office may keep two runs of numbers
    fits = one.issued_on == other.issued_on or bool(first and second and falls(first, second))
    return fits and speaks_of_the_same(*subjects, whole=True)


def _named(document: Document) -> str:
    day = f" ({print_date(document.issued_on)})" if document.issued_on else ""
    return f"{document}{day}"
