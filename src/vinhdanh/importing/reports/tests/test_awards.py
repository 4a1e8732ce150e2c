"""Award mentions become cases at their step, registered titles become promises."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.importing.reports.awards import Awards
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.parties import Parties
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.reading.model import Award, AwardStatus
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db
LINE = "Năm 2024, 12 cá nhân được UBND tỉnh tặng Bằng khen."


def item(**facts: object) -> Item:
    """The proposal of one mention in LINE."""
    text = hospital.reading(LINE).text
    plain: dict[str, object] = {
        "form": "Bằng khen",
        "code": "BK_BO_TINH",
        "level": "tỉnh",
        "how_many": 12,
        "recipient": "individual",
        "status": AwardStatus.GRANTED,
        "authority": "ubnd tỉnh",
        "start": LINE.index("Bằng khen"),
        "end": LINE.index("Bằng khen") + 9,
    }
    owner = hospital.record()
    return Awards(text, Parties(owner, ""), period("2024")).item(1, Award(**plain | facts))  # type: ignore[arg-type]


def test_a_granted_award_is_decided_and_names_who_decides_as_printed() -> None:
    found = item()
    assert (found.kind, found.title, found.confidence) == (Kind.AWARD, "Bằng khen: 12 cá nhân", Confidence.HIGH)
    assert found.values == {
        "form": "BK_BO_TINH",
        "recipient_kind": "individual",
        "count": "12",
        "state": "decided",
        "authority": "UBND tỉnh",
        "authority_title": "UBND tỉnh",
        "recipient": "",
        "reason": "",
        "period": "2024",
    }
    assert (found.needs, found.missing, found.line) == (("p1",), "", 1)


def test_a_proposed_award_was_submitted() -> None:
    assert item(status=AwardStatus.PROPOSED).values["state"] == "submitted"


def test_a_registered_title_is_promised_for_the_year() -> None:
    found = item(status=AwardStatus.REGISTERED, code="TTLDXS", how_many=4, recipient="collective")
    assert found.kind is Kind.PROMISE
    assert found.values == {
        "form": "TTLDXS",
        "recipient_kind": "collective",
        "count": "4",
        "text": "Tập thể lao động xuất sắc: 4 tập thể",
        "period": "2024",
    }


def test_the_form_tells_who_decides_where_the_report_does_not() -> None:
    found = item(code="BK_TTG", authority="")
    assert (found.values["authority"], found.confidence) == ("Thủ tướng Chính phủ", Confidence.MEDIUM)
    assert "suy từ hình thức khen" in found.why


@pytest.mark.parametrize(
    ("facts", "missing", "words"),
    [
        ({"code": ""}, "form", "chưa rõ “bằng khen” là hình thức nào"),
        ({"authority": ""}, "authority", "không nêu ai quyết định khen"),
        ({"recipient": ""}, "", "chưa rõ khen tập thể, cá nhân hay hộ gia đình"),
    ],
)
def test_what_is_not_told_is_asked_for(facts: dict[str, object], missing: str, words: str) -> None:
    found = item(**facts)
    assert (found.missing, found.confidence) == (missing, Confidence.LOW)
    assert words in found.why.lower()


def test_a_form_that_the_law_did_not_have_then_is_doubted() -> None:
    make.award_form("XA_TIEU_BIEU", title="Xã tiêu biểu", level="tinh", valid_from=date(2025, 1, 1))
    found = item(code="XA_TIEU_BIEU")
    assert (found.confidence, found.why) == (Confidence.LOW, "Xã tiêu biểu không có trong luật của kỳ báo cáo.")
