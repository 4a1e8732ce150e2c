"""A key task with what shows its result under it, and the judgement after it; entries as they stood at the time."""

from datetime import date

import pytest

from vinhdanh.records.models import Commitment, Evidence, Party
from vinhdanh.reports.composing.blocks import commitments, entries
from vinhdanh.reports.outlines.schema import CommitmentsBlock, EntriesBlock
from vinhdanh.reports.pieces import Piece
from vinhdanh.reports.tests.factories import body, document, entry, indicator, observe, place, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body("Bệnh viện Mường Hoa")


def words(pieces: list[Piece]) -> list[str]:
    return [f"{piece.bullet} {piece.text}".strip() for piece in pieces]


def test_evidence_stands_under_its_task_with_its_figure(owner: Party) -> None:
    task = Commitment.objects.create(
        code="nv-1", kind="key_task", owner=owner, period="2021", sequence=1, text="Mở khoa cấp cứu", percent=80
    )
    beds = observe(indicator("giuong", "Giường bệnh mở thêm", "giường"), owner, "2021", "12 giường")
    plan = document("7/KH-BV", owner, date(2021, 2, 1), "mở khoa cấp cứu", kind="Kế hoạch")
    Evidence.objects.create(commitment=task, observation=beds)
    Evidence.objects.create(commitment=task, document=plan, shows="lập kế hoạch")
    Evidence.objects.create(commitment=task, document=plan)
    block = CommitmentsBlock.model_validate(
        {
            "commitments": {"kind": "key_task"},
            "line": "Nhiệm vụ {so}: {noi_dung}.",
            "evidence": "{the_hien}[: {so_lieu}][ ({van_ban})].",
            "closing": "Đạt {ty_le}.",
        }
    )
    told = commitments.compose(block, place(owner))
    assert words(told) == [
        "- Nhiệm vụ 1: Mở khoa cấp cứu.",
        "+ Giường bệnh mở thêm: 12 giường.",
        "+ Lập kế hoạch (Kế hoạch số 7/KH-BV ngày 01/02/2021 của Bệnh viện Mường Hoa về mở khoa cấp cứu).",
        "+ Kế hoạch số 7/KH-BV.",
        "Đạt 80%.",
    ]
    assert told[1].figures[0].source.concept == "observation"


def test_an_entry_tells_the_state_it_had_at_the_end_of_the_period(owner: Party) -> None:
    clinic = register()
    steps = [("ke_hoach", "01/3/2021"), ("da_kham", "15/5/2021"), ("quyet_toan", "20/9/2021")]
    entry(clinic, {"xa": "Tân Sơn", "luot": 40}, "01/3/2021", events=steps)
    block = EntriesBlock.model_validate(
        {"entries": {"register": "kham_benh"}, "line": "{label}: {trang_thai|thuong}[ ({tu_khi})]."}
    )
    assert words(entries.compose(block, place(owner, "2021H1"))) == ["- Khám tại Tân Sơn: đã khám (ngày 15/5/2021)."]
    later = block.model_copy(update={"entries": block.entries.model_copy(update={"state": ["quyet_toan"]})})
    assert words(entries.compose(later, place(owner, "2021H1"))) == []
    assert words(entries.compose(later, place(owner, "2021"))) == [
        "- Khám tại Tân Sơn: đã quyết toán (ngày 20/9/2021)."
    ]


def test_lines_that_read_alike_are_said_once_for_all_their_records(owner: Party) -> None:
    clinic = register()
    for commune in ("Tân Sơn", "Bản Nưa", "Khau Lũng"):
        entry(clinic, {"xa": commune, "nam": 2021})
    block = EntriesBlock.model_validate(
        {
            "entries": {"register": "kham_benh"},
            "line": "kế hoạch {nam}",
            "lead": "Theo ",
            "join": "; ",
            "distinct": True,
        }
    )
    (told,) = entries.compose(block, place(owner))
    assert told.text == "Theo kế hoạch năm 2021."
    assert len([source for source in told.sources if source.concept == "entry"]) == 3


def test_what_closes_in_the_period_is_told_though_it_began_before(owner: Party) -> None:
    entry(register(), {"xa": "Tân Sơn", "luot": 40}, "01/10/2020-31/3/2021")
    block = {"entries": {"register": "kham_benh", "over": "closing"}, "line": "{label}, {khi}."}
    told = entries.compose(EntriesBlock.model_validate(block), place(owner, "2021H1"))
    assert words(told) == ["- Khám tại Tân Sơn, từ 01/10/2020 đến 31/3/2021."]
    flow = block | {"entries": {"register": "kham_benh"}}
    assert entries.compose(EntriesBlock.model_validate(flow), place(owner, "2021H1")) == []
