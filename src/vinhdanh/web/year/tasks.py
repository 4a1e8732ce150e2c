"""What is to be done now, each with why and the rule that asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse

from vinhdanh.records.models import AwardCase, Commitment, Document
from vinhdanh.reports.pieces import Composed
from vinhdanh.web.indicators import IndicatorRow

LISTED = 4
"""So many of one kind are named one by one; more are told as a number."""


@dataclass(frozen=True)
class Task:
    """One thing to do: the act, why, where, and how pressing (red, amber, ok or nothing) with a word."""

    title: str
    why: str
    url: str
    tag: str
    colour: str = ""


def tasks(composed: Composed | None, year: int, indicators: list[IndicatorRow], period: str) -> list[Task]:
    """The tasks of the year, the pressing ones first."""
    found = [*_of_report(composed)] if composed else []
    found += [*_missing_values(indicators, period), *_documents(year), *_evidence(year), *_decisions(year)]
    order = ["red", "amber", "", "ok"]
    return sorted(found, key=lambda task: order.index(task.colour))


def _of_report(composed: Composed) -> Iterator[Task]:
    desk = f"{reverse('ban_lam_viec', args=[composed.period.code])}?xem=kiem-tra"
    red, yellow = len(composed.gate.open_red), len(composed.gate.yellow)
    name = f"báo cáo {composed.period.title}"
    if red:
        why = "Không trình được khi còn mâu thuẫn chưa có lý do"
        yield Task(f"Gỡ {red} mâu thuẫn trong {name}", why, desk, f"{red} đỏ", "red")
    if yellow:
        why = "Người đọc không kiểm được những chỗ này từ hồ sơ hiện có"
        yield Task(f"Bổ sung căn cứ cho {yellow} chỗ trong {name}", why, desk, f"{yellow} vàng", "amber")
    if composed.missing:
        notes = f"{reverse('ban_lam_viec', args=[composed.period.code])}?xem=ghi-chu"
        why = "Đề cương có mục này; câu thiếu số thì không được in"
        yield Task(f"{len(composed.missing)} số hoặc lời văn đề cương hỏi mà chưa có", why, notes, "còn thiếu", "amber")


def _missing_values(indicators: list[IndicatorRow], period: str) -> Iterator[Task]:
    for row in indicators:
        if row.figure is None:
            address = f"{reverse('chi_tieu_ghi', args=[row.measure.code])}?ky={period}"
            owner = row.measure.declaration.get("owner", "")
            yield Task(
                f"Ghi số liệu: {row.measure.title}",
                f"Chỉ tiêu chủ yếu, {owner} cung cấp",
                address,
                "chưa có số",
                "amber",
            )


def _documents(year: int) -> Iterator[Task]:
    known = [Document.Status.ISSUED, Document.Status.IN_FORCE]
    found = Document.objects.filter(symbol="", status__in=known, uses__period__startswith=str(year)).distinct()
    why = "Văn bản đã ban hành phải có số, ký hiệu: Nghị định 30/2020/NĐ-CP, Phụ lục I"
    rows = list(found.order_by("id")[: LISTED + 1])
    if len(rows) > LISTED:
        count = found.count()
        yield Task(f"Tìm số, ký hiệu cho {count} văn bản", why, reverse("van_ban"), "chưa có số", "amber")
        return
    for document in rows:
        title = f"Tìm số, ký hiệu: {document.kind} {_short(document.subject)}"
        yield Task(title, why, reverse("mo", args=["document", document.pk]), "chưa có số", "amber")


def _evidence(year: int) -> Iterator[Task]:
    """A judgement in percent stands on evidence."""
    found = Commitment.objects.filter(period__startswith=str(year), percent__isnull=False)
    for row in found.annotate(shown=Count("evidence")).filter(shown=0)[:LISTED]:
        why = f"Tự đánh giá {row.percent:.0f}% nhưng chưa đính kèm minh chứng nào"
        yield Task(
            f"Đính kèm minh chứng: {_short(row.text)}",
            why,
            reverse("mo", args=["commitment", row.pk]),
            "chưa có",
            "amber",
        )


def _decisions(year: int) -> Iterator[Task]:
    granted = AwardCase.objects.filter(period__startswith=str(year), state__in=AwardCase.GRANTED, decision=None)
    count = granted.count()
    if count:
        address = f"{reverse('khen_thuong')}?nam={year}"
        why = "Sổ khen thưởng ghi số, ngày quyết định của từng hình thức"
        yield Task(f"Ghi quyết định cho {count} khen thưởng", why, address, "chưa có")


def _short(words: str) -> str:
    return words if len(words) <= 90 else f"{words[:88].rsplit(' ', 1)[0]} …"
