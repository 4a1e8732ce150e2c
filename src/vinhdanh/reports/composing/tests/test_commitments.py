"""Lists of commitments and what shows that they were kept."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.commitments import attach_evidence
from vinhdanh.records.models import AwardForm, Commitment, Party
from vinhdanh.reports.composing.blocks import commitments
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import CommitmentsBlock
from vinhdanh.reports.pieces import Piece
from vinhdanh.reports.tests.factories import body, document, entry, indicator, observe, place, register, target

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body("Trường THPT Sông Mã", short_name="Trường Sông Mã")


def promise(owner: Party, kind: str, text: str, of: str = "2021", **facts: Any) -> Commitment:
    code = f"cam-ket-{Commitment.objects.count()}"
    return Commitment.objects.create(code=code, kind=kind, owner=owner, period=of, text=text, **facts)


def told(where: Place, kind: str, line: str, **facts: Any) -> list[Piece]:
    query = {"kind": kind, **facts.pop("query", {})}
    return commitments.compose(CommitmentsBlock.model_validate({"commitments": query, "line": line, **facts}), where)


def texts(where: Place, kind: str, line: str, **facts: Any) -> list[str]:
    return [piece.text for piece in told(where, kind, line, **facts)]


def test_promises_of_the_period_are_told_in_their_order(owner: Party) -> None:
    promise(owner, "direction", "Dạy tốt", sequence=2)
    promise(owner, "direction", "Học tốt", sequence=1)
    promise(owner, "direction", "Trồng cây", of="2022")
    promise(owner, "direction", "Bỏ", sequence=3, state=Commitment.State.WITHDRAWN)
    promise(body("Trường khác"), "direction", "Khác")
    assert texts(place(owner), "direction", "{so}. {noi_dung}") == ["1. Học tốt", "2. Dạy tốt"]
    assert texts(place(owner), "direction", "{noi_dung}", query={"period": "next"}) == ["Trồng cây"]


def test_topics_are_told_apart(owner: Party) -> None:
    promise(owner, "direction", "Dạy tốt", topic="noi_dung")
    promise(owner, "direction", "Kiện toàn hội đồng", topic="to_chuc")
    assert texts(place(owner), "direction", "{noi_dung}", query={"topic": "to_chuc"}) == ["Kiện toàn hội đồng"]


def test_a_half_year_tells_the_registrations_of_the_year(owner: Party) -> None:
    form = AwardForm.objects.create(code="LDTT", title="Lao động tiên tiến", level="co_so", is_title=True)
    promise(owner, "title", "đăng ký", title_wanted=form, recipient_kind="individual", count=45)
    line = "{danh_hieu|thuong} cho {so_luong}"
    assert texts(place(owner, "2021H1"), "title", line) == ["Lao động tiên tiến cho 45 cá nhân"]


def test_a_target_is_told_with_its_unit_and_qualifier(owner: Party) -> None:
    measure = indicator("tuyen_sinh", "Học sinh tuyển mới", "học sinh")
    target(owner, measure, "trên 400", target_qualifier="at_least")
    (line,) = told(place(owner), "target", "tuyển mới {chi_tieu}")
    assert line.text == "Tuyển mới trên 400 học sinh"
    assert [figure.measure for figure in line.figures] == ["commitment.chi_tieu"]


def test_a_share_is_told_in_percent_and_a_blank_one_left_out(owner: Party) -> None:
    promise(owner, "key_task", "Sửa thư viện", percent=80, sequence=1, outcome="partly")
    promise(owner, "key_task", "Mở lớp", sequence=2)
    line = "{noi_dung}[: {ty_le}][, {ket_qua}]"
    assert texts(place(owner), "key_task", line) == ["Sửa thư viện: 80%, hoàn thành một phần", "Mở lớp"]


def test_evidence_is_told_in_a_line_or_under_it(owner: Party) -> None:
    kept = promise(owner, "key_task", "Khám học sinh", sequence=1)
    decision = document("07/KH-THPT", owner, date(2021, 3, 4), "khám sức khỏe học sinh", kind="Kế hoạch")
    measure = indicator("kham", "Học sinh được khám", "học sinh")
    attach_evidence(kept, entry(register(), {"xa": "An Lạc"}), actor=None)
    attach_evidence(kept, decision, actor=None)
    attach_evidence(kept, observe(measure, owner, "2021", "870"), actor=None, shows="đã khám")
    assert texts(place(owner), "key_task", "{minh_chung}") == ["Khám tại An Lạc; Kế hoạch số 07/KH-THPT; đã khám"]
    own, *under = told(place(owner), "key_task", "{noi_dung}:", evidence="{the_hien}[ {so_lieu}]")
    assert own.text == "Khám học sinh:"
    assert [piece.text for piece in under] == [
        "Khám tại An Lạc",
        "Kế hoạch số 07/KH-THPT ngày 04/3/2021 của Trường Sông Mã về khám sức khỏe học sinh",
        "Đã khám 870 học sinh",
    ]
    assert [piece.sources[0].concept for piece in under] == ["entry", "document", "observation"]


def test_the_ground_of_a_task_is_cited_in_full_first(owner: Party) -> None:
    ground = document("10/QĐ-UBND", body("UBND tỉnh"), date(2021, 2, 1), "giao nhiệm vụ")
    for number in (1, 2):
        promise(owner, "key_task", f"Việc {number}", sequence=number, assigned_by=ground)
    first, second = texts(place(owner), "key_task", "{noi_dung}, {can_cu}")
    assert first.endswith("Quyết định số 10/QĐ-UBND ngày 01/02/2021 của UBND tỉnh giao nhiệm vụ")
    assert second.endswith("Việc 2, Quyết định số 10/QĐ-UBND")
