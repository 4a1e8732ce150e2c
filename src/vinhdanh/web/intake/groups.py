"""The items of a page in the groups in which an officer decides on them, and how far the whole file is."""

from collections.abc import Iterable
from dataclasses import dataclass

from vinhdanh.casework.batches import ACCEPTED, DROPPED, counts
from vinhdanh.importing.reports.committing import is_open, items_of, verdict_of
from vinhdanh.importing.reports.items import Confidence, Kind
from vinhdanh.records.models import ImportBatch
from vinhdanh.web.intake.shown import Shown

TITLES = {
    Kind.REPORT: "Báo cáo này",
    Kind.PARTY: "Đơn vị chưa có trong danh sách",
    Kind.DOCUMENT: "Văn bản",
    Kind.VALUE: "Số liệu",
    Kind.COMPARISON: "So sánh",
    Kind.ENTRY: "Mục sổ",
    Kind.AWARD: "Khen thưởng",
    Kind.PROMISE: "Đăng ký danh hiệu",
}
MADE = {
    "document": "văn bản",
    "party": "đơn vị",
    "observation": "số liệu",
    "entry": "mục sổ",
    "award_case": "khen thưởng",
    "commitment": "đăng ký",
}
LOOSE = "Số chưa gắn chỉ tiêu"
KNOWN = "Đã có trong hồ sơ"


@dataclass(frozen=True)
class Group:
    """Items of one kind; `folded` groups are shown closed."""

    title: str
    note: str
    items: tuple[Shown, ...]
    folded: bool = False

    @property
    def waiting(self) -> int:
        """How many of them nobody decided on."""
        return sum(1 for shown in self.items if not shown.decided and not shown.fixed)


@dataclass(frozen=True)
class Progress:
    """How far a file is: `sure` may be accepted at one stroke."""

    accepted: int
    dropped: int
    waiting: int
    sure: int
    known: int

    @property
    def decided(self) -> int:
        """Accepted or dropped."""
        return self.accepted + self.dropped


def groups(items: Iterable[Shown]) -> list[Group]:
    """The groups that hold something, in the order in which the record needs them."""
    rows = list(items)
    fresh = [row for row in rows if not row.item.known or row.item.kind is Kind.REPORT]
    found = [
        Group(title, "", tuple(row for row in fresh if row.item.kind is kind and not _loose(row)))
        for kind, title in TITLES.items()
    ]
    loose = tuple(row for row in fresh if _loose(row))
    found.append(
        Group(LOOSE, "Gắn với một chỉ tiêu để ghi, hoặc để nguyên: mục để nguyên không được ghi.", loose, folded=True)
    )
    known = tuple(row for row in rows if row.item.known and row.item.kind is not Kind.REPORT)
    found.append(Group(KNOWN, "Không ghi lại.", known, folded=True))
    return [group for group in found if group.items]


def progress(batch: ImportBatch) -> Progress:
    """Counts over the whole file, whatever page is shown."""
    items = [item for item in items_of(batch) if item.kind is not Kind.REPORT]
    open_items = [item for item in items if not item.known]
    verdicts = [verdict_of(batch, item) for item in open_items]
    undecided = [item for item, verdict in zip(open_items, verdicts, strict=True) if not verdict]
    return Progress(
        accepted=verdicts.count(ACCEPTED),
        dropped=verdicts.count(DROPPED),
        waiting=len(undecided),
        sure=sum(1 for item in undecided if is_open(item) and item.confidence is Confidence.HIGH),
        known=len(items) - len(open_items),
    )


def made(batch: ImportBatch) -> str:
    """What a batch made, in words: "12 văn bản, 9 số liệu"; empty before the commit."""
    return ", ".join(f"{count} {MADE[concept]}" for concept, count in counts(batch).items())


def _loose(row: Shown) -> bool:
    return row.item.missing == "measure" and not row.decided
