"""How far a report is: its steps, the state of each section, and what may be done next by whom."""

from collections.abc import Collection
from dataclasses import dataclass

from vinhdanh.records.models import Report
from vinhdanh.reports.pieces import Composed, Section

STEPS = (
    ("Thu số liệu", {Report.State.OPEN, Report.State.COLLECTING}),
    ("Soạn", {Report.State.DRAFTING}),
    ("Kiểm tra", {Report.State.CHECKING}),
    ("Trình", {Report.State.SUBMITTED}),
    ("Ký", {Report.State.SIGNED}),
    ("Lấy số", {Report.State.NUMBERED}),
    ("Phát hành", {Report.State.ISSUED}),
)
INDENTS = {"part": "", "section": "", "clause": "sub", "subclause": "subsub"}
WORDS = {"red": "có mâu thuẫn", "amber": "có chỗ chưa đủ căn cứ", "ok": "không có mâu thuẫn"}


@dataclass(frozen=True)
class Step:
    """One step: done, here or ahead."""

    title: str
    mark: str


@dataclass(frozen=True)
class OutlineRow:
    """One heading with the worst the checks say below it."""

    section: Section
    indent: str
    colour: str
    words: str


@dataclass(frozen=True)
class Order:
    """Something to do with the whole report."""

    act: str
    title: str
    main: bool = False


def steps(report: Report | None, *, complete: bool) -> list[Step]:
    """The steps with the current one marked. A draft in which nothing is missing stands at its check."""
    state = report.state if report else Report.State.DRAFTING
    here = next(index for index, (_title, states) in enumerate(STEPS) if state in states)
    if here == 1 and complete:
        here = 2
    over = state == Report.State.ISSUED
    return [
        Step(title, "done" if index < here or over else "here" if index == here else "ahead")
        for index, (title, _states) in enumerate(STEPS)
    ]


def outline_rows(composed: Composed) -> list[OutlineRow]:
    """The outline of the report, every heading marked."""
    red = {piece for row in composed.gate.open_red for piece in row.pieces}
    amber = {piece for row in composed.gate.yellow for piece in row.pieces}
    missing = {item.section for item in composed.missing}
    told = []
    for section in composed.sections:
        pieces = {piece.id for piece in section.pieces}
        colour = "red" if pieces & red else "amber" if pieces & amber or section.id in missing else "ok"
        told.append(OutlineRow(section, INDENTS.get(section.level, ""), colour, WORDS[colour]))
    return told


def orders(report: Report | None, acts: Collection[str]) -> list[Order]:
    """What this user may do with the report now."""
    state = report.state if report else Report.State.DRAFTING
    match state:
        case Report.State.SUBMITTED:
            found = [("report.sign", Order("tra-lai", "Trả lại")), ("report.sign", Order("ky", "Ký", main=True))]
        case Report.State.SIGNED | Report.State.NUMBERED:
            issue = Order("phat-hanh", "Lấy số, phát hành", main=True)
            found = [("report.sign", Order("tra-lai", "Trả lại")), ("report.issue", issue)]
        case Report.State.ISSUED:
            found = [("report.write", Order("dinh-chinh", "Đính chính bằng bản mới"))]
        case _:
            found = [("report.write", Order("trinh", "Trình thủ trưởng", main=True))]
    return [order for act, order in found if act in acts]
