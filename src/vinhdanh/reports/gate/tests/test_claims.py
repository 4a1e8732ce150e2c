"""A claim of completion against the registered targets."""

from typing import Any

import pytest

from vinhdanh.records.models import Commitment, Party
from vinhdanh.reports.gate.rules import claims
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, indicator, observe, target

pytestmark = pytest.mark.django_db
SAID = "Bệnh viện đã hoàn thành các chỉ tiêu được giao."


def hospital(*reached: str, of: str = "2021", goal: str = "1.000", **facts: Any) -> Party:
    """A hospital with a target of 1.000 beds a ward; `reached` by each ward."""
    owner = body()
    for number, value in enumerate(reached):
        measure = indicator(f"giuong_{number}", f"Lượt điều trị khoa {number}", "lượt", **facts)
        target(owner, measure, goal, of)
        if value:
            observe(measure, owner, of, value)
    return owner


def test_a_claim_holds_when_every_target_was_reached() -> None:
    (finding,) = claims.check(Desk(hospital("1.000", "1.250")).write(SAID).subject())
    assert finding.colour is Colour.GREEN
    assert "125%" in finding.message


def test_a_claim_breaks_when_one_target_was_missed() -> None:
    (finding,) = claims.check(Desk(hospital("1.200", "941")).write(SAID).subject())
    assert finding.colour is Colour.RED
    assert "1/2 chỉ tiêu" in finding.message
    assert "94,1%" in finding.message
    assert finding.pieces


def test_a_target_missed_by_little_is_not_printed_as_reached() -> None:
    (finding,) = claims.check(Desk(hospital("9.998", goal="10.000")).write(SAID).subject())
    assert finding.colour is Colour.RED
    assert "99,98%" in finding.message


def test_a_claim_cannot_be_told_without_results() -> None:
    assert colours(claims.check(Desk(hospital("", "")).write(SAID).subject())) == [Colour.YELLOW]


def test_a_claim_cannot_be_told_when_some_results_lack() -> None:
    assert colours(claims.check(Desk(hospital("1.000", "")).write(SAID).subject())) == [Colour.YELLOW]


def test_a_half_year_is_not_held_against_the_plan_of_the_year() -> None:
    owner = body()
    measure = indicator("tuyen_sinh", "Học sinh tuyển mới")
    target(owner, measure, "400", "2021")
    observe(measure, owner, "2021H1", "180")
    assert colours(claims.check(Desk(owner, "2021H1").write(SAID).subject())) == [Colour.YELLOW]


def test_a_claim_of_tasks_alone_is_not_refuted_by_a_target() -> None:
    said = "Bệnh viện hoàn thành tốt nhiệm vụ được giao."
    assert colours(claims.check(Desk(hospital("900")).write(said).subject())) == [Colour.YELLOW]


def test_a_hedged_claim_is_not_refuted() -> None:
    said = "Bệnh viện cơ bản hoàn thành các chỉ tiêu."
    assert colours(claims.check(Desk(hospital("990")).write(said).subject())) == [Colour.YELLOW]


@pytest.mark.parametrize(
    "said", ["Phấn đấu hoàn thành các chỉ tiêu.", "Chưa hoàn thành các chỉ tiêu.", "Góp phần hoàn thành các chỉ tiêu."]
)
def test_what_is_no_claim_is_not_judged(said: str) -> None:
    assert colours(claims.check(Desk(hospital("900")).write(said).subject())) == []


def test_a_claim_about_one_target_is_held_against_that_one_alone() -> None:
    owner = body("Trường THPT Sông Mã")
    for code, title, value in [("a", "Tuyển sinh lớp 10", "410"), ("b", "Kinh phí sửa chữa lớp học", "300")]:
        measure = indicator(code, title)
        target(owner, measure, "400")
        observe(measure, owner, "2021", value)
    (finding,) = claims.check(Desk(owner).write("Đã hoàn thành chỉ tiêu tuyển sinh lớp 10.").subject())
    assert finding.colour is Colour.GREEN
    assert "102,5%" in finding.message
    missed = Desk(owner).write("Đã hoàn thành kế hoạch kinh phí sửa chữa lớp học.").subject()
    assert colours(claims.check(missed)) == [Colour.RED]


def test_a_claim_about_something_that_is_no_registered_target_is_left_alone() -> None:
    said = "Đã hoàn thành kế hoạch trồng rừng ven biển."
    assert colours(claims.check(Desk(hospital("900")).write(said).subject())) == []


def test_less_is_better_where_the_indicator_says_so() -> None:
    good = Desk(hospital("0,8", goal="1,2", good="down")).write(SAID).subject()
    assert colours(claims.check(good)) == [Colour.GREEN]


def test_a_goal_of_zero_accidents_is_missed_by_one() -> None:
    assert colours(claims.check(Desk(hospital("1", goal="0", good="down")).write(SAID).subject())) == [Colour.RED]


def test_a_goal_of_zero_accidents_is_reached_by_none() -> None:
    assert colours(claims.check(Desk(hospital("0", goal="0", good="down")).write(SAID).subject())) == [Colour.GREEN]


def test_a_target_of_growth_in_percent_falls_back_on_the_plan() -> None:
    owner = body("Sở Nông nghiệp Đông Giang")
    measure = indicator("che", "Sản lượng chè", "tấn")
    promised = target(owner, measure, "500")
    Commitment.objects.filter(pk=promised.pk).update(target_low=10, target_unit="%")
    observe(measure, owner, "2021", "480")
    assert colours(claims.check(Desk(owner).write(SAID).subject())) == [Colour.YELLOW]
    observe(measure, owner, "2021", comparison="đạt 96% kế hoạch")
    assert colours(claims.check(Desk(owner).write(SAID).subject())) == [Colour.RED]


def test_a_target_that_was_withdrawn_binds_nobody() -> None:
    owner = hospital("1.000", "100")
    Commitment.objects.filter(measure__code="giuong_1").update(state=Commitment.State.WITHDRAWN)
    assert colours(claims.check(Desk(owner).write(SAID).subject())) == [Colour.GREEN]


def test_only_the_officers_words_make_claims() -> None:
    assert colours(claims.check(Desk(hospital("900")).tell(words=SAID).subject())) == []
