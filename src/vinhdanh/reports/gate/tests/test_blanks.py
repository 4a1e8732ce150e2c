"""What the report needs and nobody has entered."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.reports.gate.rules import blanks
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.pieces import Missing
from vinhdanh.reports.tests.factories import Desk, body, document, entry, indicator, register

pytestmark = pytest.mark.django_db


def told(desk: Desk) -> list[str]:
    findings = list(blanks.check(desk.subject()))
    assert {finding.colour for finding in findings} <= {Colour.YELLOW}
    return [finding.message for finding in findings]


def numbered(**facts: Any) -> Desk:
    return Desk(body(), number=12, dated=date(2021, 12, 10), **facts)


def test_a_complete_report_has_no_blanks() -> None:
    desk = numbered()
    document("15/QĐ-BV", desk.owner, date(2021, 3, 3))
    desk.tell(entry(register(), {"xa": "Tân Sơn"}, "15/5/2021"))
    assert told(desk) == []


@pytest.mark.parametrize("facts", [{"number": 12}, {"dated": date(2021, 12, 10)}, {}])
def test_a_report_without_number_or_day_is_told(facts: dict[str, Any]) -> None:
    assert len(told(Desk(body(), **facts))) == 1


def test_a_missing_figure_is_named_by_its_title_and_heading() -> None:
    indicator("luot_kham", "Lượt khám bệnh", "lượt")
    desk = numbered(missing=(Missing("ket_qua", "luot_kham", "Khám {luot_kham}."),)).tell()
    assert told(desk) == ["Chưa có “Lượt khám bệnh (luot_kham)” cho mục I Kết quả: Khám {luot_kham}."]


def test_documents_without_number_or_day_are_told_together() -> None:
    desk = numbered()
    document("", desk.owner, date(2021, 3, 3))
    document("16/QĐ-BV", desk.owner, None)
    (message,) = told(desk)
    assert message.startswith("2 văn bản thiếu số hoặc ngày")


@pytest.mark.parametrize(
    ("when", "wanted"), [("15/5/2021", 0), ("2021H1", 1), ("2021", 1), (None, 1), ("10/5/2021-15/5/2021", 0)]
)
def test_an_event_without_its_day_is_told(when: str | None, wanted: int) -> None:
    assert len(told(numbered().tell(entry(register(), {"xa": "Tân Sơn"}, when)))) == wanted


def test_a_register_kept_by_the_year_needs_no_days() -> None:
    assert told(numbered().tell(entry(register(cadence="year"), {"xa": "Tân Sơn"}, "2021"))) == []
