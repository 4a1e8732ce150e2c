"""The records behind a figure or a sentence, as links a reader may open."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Entry
from vinhdanh.web.privacy import CLOSED_READ, closed_registers

CONCEPTS = {
    "entry": "mục sổ",
    "entry_event": "sự việc",
    "observation": "số liệu",
    "document": "văn bản",
    "commitment": "cam kết",
    "award_case": "khen thưởng",
    "movement": "phong trào",
    "register_type": "sổ",
    "measure": "số đo",
    "report_text": "lời văn",
    "role": "vai trò",
    "party": "đơn vị, cá nhân",
    "report": "báo cáo",
}
_UNNAMED = {"report_text": "Lời văn của cán bộ"}
"""Records without a name that a reader would recognise."""


@dataclass(frozen=True)
class SourceLink:
    """A source ready to show: what kind of record, its name (masked where closed) and where it opens."""

    kind: str
    label: str
    url: str


def source_links(
    sources: Sequence[SourceRef], acts: Collection[str], closed: Collection[int] | None = None
) -> list[SourceLink]:
    """Links to `sources`, in order; names that the reader may not see are replaced by the kind and number.

    `closed` is what `closed_entries` found for a whole page, so that it is asked once.
    """
    hidden = closed_entries(sources, acts) if closed is None else closed
    return [_link(source, hidden=source.concept == "entry" and source.id in hidden) for source in sources]


def closed_entries(sources: Iterable[SourceRef], acts: Collection[str]) -> set[int]:
    """Of the entries among `sources`, those whose names the reader may not see."""
    ids = [] if CLOSED_READ in acts else [source.id for source in sources if source.concept == "entry"]
    if not ids:
        return set()
    return set(Entry.objects.filter(pk__in=ids, register__in=closed_registers()).values_list("pk", flat=True))


def _link(source: SourceRef, *, hidden: bool) -> SourceLink:
    kind = CONCEPTS.get(source.concept, "")
    label = f"Mục sổ kín số {source.id}" if hidden else _UNNAMED.get(source.concept, source.label)
    return SourceLink(kind, label, reverse("mo", args=[source.concept, source.id]))
