"""A whole report: order, provenance, and the number of queries."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vinhdanh.casework.reports import open_report
from vinhdanh.records.models import Party
from vinhdanh.reports.composing import compose
from vinhdanh.reports.pieces import Composed, PrintedFigure
from vinhdanh.reports.tests.conftest import hospital, pack
from vinhdanh.reports.tests.factories import entry, register
from vinhdanh.text.numbers import plain
from vinhdanh.text.periods import UnknownPeriod
from vinhdanh.text.yaml12 import BadDeclaration

__all__ = ["hospital", "pack"]


@pytest.fixture
def composed(hospital: Party) -> Composed:
    return compose("2021", owner=hospital)


def said(composed: Composed, kind: str) -> list[str]:
    return [piece.text for piece in composed.pieces if piece.kind == kind]


def test_every_kind_of_block_is_told(composed: Composed) -> None:
    kinds = ["basis", "text", "sentence", "indicator", "table", "chart", "entries", "movements", "documents"]
    assert list(dict.fromkeys(piece.kind for piece in composed.pieces)) == [
        *kinds,
        "commitments",
        "awards",
        "recipients",
    ]
    assert said(composed, "sentence")[0] == "Tổ chức 02 đợt, 200 lượt."
    assert said(composed, "indicator") == [
        "Lượt khám bệnh đạt 110.000 lượt, tăng 10% so với cùng kỳ, đạt 104,8% kế hoạch"
    ]
    assert said(composed, "entries")[0] == "Có 02 đợt khám lưu động:"
    assert said(composed, "awards") == ["Giấy khen: 01 tập thể"]
    assert composed.title == "Tổng kết phong trào thi đua năm 2021"


def test_headings_with_nothing_under_them_are_not_printed(composed: Composed) -> None:
    assert [section.id for section in composed.sections] == ["phan_1", "kham", "thi_dua"]


def test_every_piece_stands_on_records_and_every_figure_on_its_own(composed: Composed) -> None:
    for piece in composed.pieces:
        assert piece.sources, piece.text
        assert len({(source.concept, source.id) for source in piece.sources}) == len(piece.sources)
        for figure in piece.figures:
            assert set(figure.sources) <= set(piece.sources)


def test_ids_of_pieces_and_figures_are_unique_and_stable(composed: Composed, hospital: Party) -> None:
    def ids(report: Composed) -> list[str]:
        return [piece.id for piece in report.pieces] + [f.id for piece in report.pieces for f in piece.figures]

    assert len(set(ids(composed))) == len(ids(composed))
    assert ids(compose("2021", owner=hospital)) == ids(composed)


def number_in(figure: PrintedFigure) -> str:
    """The digits a figure should print; a zero may be said in words."""
    return "" if figure.quantity.low == 0 else re.sub(r"\D", "", f"{plain(figure.quantity.low):f}")


def test_the_words_of_a_figure_hold_its_number(composed: Composed) -> None:
    figures = [figure for piece in composed.pieces for figure in piece.figures]
    assert figures
    for figure in figures:
        assert number_in(figure) in re.sub(r"\D", "", figure.text), figure


def test_recipients_are_counted_and_named(composed: Composed) -> None:
    assert said(composed, "recipients") == ["04 nơi nhận: Lưu Quang Hà; Sở Y tế (b/c); Các khoa, phòng; Lưu: VT, TCCB."]


def test_the_head_of_the_day_of_the_report_signs(composed: Composed, hospital: Party) -> None:
    assert composed.signatory is not None
    assert composed.signatory.party.name == "Nguyễn Thị Lan"
    draft = open_report(hospital, "tong_ket_nam", "2021", actor=None)
    draft.number, draft.dated = 3, date(2022, 1, 10)
    later = compose("2021", owner=hospital, draft=draft).signatory
    assert later is not None
    assert later.party.name == "Lê Văn Minh"


def test_the_owner_is_by_default_the_body_of_this_record(composed: Composed, hospital: Party) -> None:
    assert compose("2021").owner == hospital == composed.owner


@pytest.mark.parametrize(("period", "error"), [("2021H1", BadDeclaration), ("năm nay", UnknownPeriod)])
def test_a_period_that_cannot_be_told_is_refused(hospital: Party, period: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        compose(period, owner=hospital)


def test_a_year_without_a_record_notes_what_is_missing(hospital: Party) -> None:
    empty = compose("2019", owner=hospital)
    assert {missing.what for missing in empty.missing} == {"Kết luận"}
    assert {piece.kind for piece in empty.pieces} == {"recipients"}


def queries(owner: Party, **facts: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        compose("2021", owner=owner, **facts)
    return len(asked)


def test_composing_asks_as_often_for_many_entries_as_for_few(hospital: Party) -> None:
    few = queries(hospital)
    for number in range(30):
        entry(
            register(), {"xa": f"Xã {number}", "luot": 10, "nam": 2021}, "20/7/2021", events=[("da_kham", "20/7/2021")]
        )
    assert queries(hospital) == few
    assert few < 70
