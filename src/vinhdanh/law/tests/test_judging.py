"""One case before one rule: routes, groups, grounds, holds, warnings, and the time it takes."""

import time
from datetime import date
from typing import Any

import pytest

from vinhdanh.law.case import Case, case_of
from vinhdanh.law.judging import Judgement, NotForSubject, Verdict, judge
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.tests.examples import examples

_DAY = date(2025, 12, 20)
_LIMIT_S = 0.001


def _case(**more: Any) -> Case:
    return case_of({"subject": {"kind": "person"}, "years": [{"year": 2025, "rating": "HTTNV"}], **more})


def _judged(award: str, on: date = _DAY, **more: Any) -> Judgement:
    return judge(_case(**more), rules()[award], rules(), on)


def test_a_route_of_a_ground_that_is_not_claimed_is_named_and_not_judged() -> None:
    judgement = _judged("BK_BO_TINH")
    assert judgement.verdict is Verdict.NOT_ELIGIBLE
    assert "Thành tích xuất sắc trong phong trào thi đua do bộ, tỉnh phát động" in judgement.unclaimed
    assert {route.name for route in judgement.routes}.isdisjoint(judgement.unclaimed)


def test_a_claimed_ground_opens_its_route_beside_the_others() -> None:
    judgement = _judged("BK_BO_TINH", grounds=["phong_trao"])
    assert judgement.verdict is Verdict.NEEDS_JUDGEMENT
    assert len(judgement.routes) == 3


def test_a_route_of_another_group_is_not_judged() -> None:
    names = {route.name for route in _judged("BK_TTG", subject={"kind": "person", "group": "worker"}).routes}
    assert any(name.startswith("Công nhân") for name in names)
    assert not any(name.startswith("Nông dân") for name in names)


def test_an_open_case_holds_also_what_cannot_be_computed() -> None:
    judgement = _judged("AHLD", open_cases=["investigation"])
    assert judgement.verdict is Verdict.HOLD
    assert judgement.reasons[0].startswith("đang bị điều tra")


def test_what_cannot_be_computed_needs_a_person_and_says_why() -> None:
    judgement = _judged("KY_NIEM_CHUONG")
    assert judgement.verdict is Verdict.NEEDS_JUDGEMENT
    assert "thâm niên" in judgement.reasons[0]
    assert rules()["KY_NIEM_CHUONG"].known != ()


def test_a_held_case_still_shows_its_routes() -> None:
    judgement = _judged("LDTT", open_cases=["complaint"])
    assert judgement.verdict is Verdict.HOLD
    assert judgement.routes[0].met is True


def test_a_warning_comes_with_the_verdict_and_names_what_to_see_to() -> None:
    years = [{"year": 2023, "titles": ["CSTDCS"]}, {"year": 2024, "titles": ["CSTDCS"]}]
    initiatives = [{"scope": "bo_tinh", "used_for": "CSTDCS"}]
    this_year = {"year": 2025, "rating": "HTXSNV", "initiatives": initiatives}
    judgement = _judged("CSTDBT", years=[*years, this_year])
    assert judgement.verdict is Verdict.ELIGIBLE
    assert any("phải được công nhận trong cùng năm" in told for told in judgement.warnings)
    assert any("đã dùng để xét Chiến sĩ thi đua cơ sở" in told for told in judgement.warnings)


def test_the_forecast_of_a_route_is_the_latest_of_its_conditions() -> None:
    years = [{"year": 2024, "rating": "HTNV"}, {"year": 2025, "rating": "HTXSNV"}]
    routes = {route.name: route for route in _judged("BK_BO_TINH", years=years).routes}
    assert routes["02 lần liên tục Chiến sĩ thi đua cơ sở"].earliest == 2027
    assert next(r for name, r in routes.items() if name.startswith("Từ 02 năm")).earliest == 2026


def test_a_forecast_is_not_given_where_an_award_must_come_first() -> None:
    assert _judged("HCLD_BA").routes[0].earliest is None


def test_an_award_for_others_is_refused_with_one_sentence() -> None:
    case = case_of({"subject": {"kind": "household"}, "year": 2025})
    with pytest.raises(NotForSubject, match="không dành cho đối tượng này"):
        judge(case, rules()["LDTT"], rules(), _DAY)


def test_nobody_is_judged_for_a_standard_that_has_no_rule() -> None:
    alone = {"CSTDCS": rules()["CSTDCS"]}
    judgement = judge(_case(), alone["CSTDCS"], alone, _DAY)
    standard = next(one for one in judgement.routes[0].conditions if one.condition.id == "la_ldtt")
    assert standard.outcome.met is None


def test_judging_one_person_takes_less_than_a_millisecond_an_award() -> None:
    cases = [(award, example.case) for award, some in examples().items() for example in some]
    fastest = min(_seconds(cases) for _ in range(3))
    assert fastest / len(cases) < _LIMIT_S


def _seconds(cases: list[tuple[str, Case]]) -> float:
    start = time.perf_counter()
    for award, case in cases:
        judge(case, rules()[award], rules(), case.on or _DAY)
    return time.perf_counter() - start


def test_the_number_allowed_is_told_where_only_the_base_of_the_quota_is_known() -> None:
    year = {"year": 2020, "rating": "HTTNV", "initiatives": [{"scope": "co_so"}]}
    known = _judged("CSTDCS", on=date(2020, 12, 20), years=[year], collective={"members": 50, "ldtt": 45})
    assert known.verdict is Verdict.ELIGIBLE
    assert any("được tối đa 6 (15% của 45)" in told for told in known.warnings)
    none = _judged("CSTDCS", on=date(2020, 12, 20), years=[year])
    assert any("chưa có số để tính" in told for told in none.warnings)


def test_the_doubt_about_the_law_is_told_before_the_warnings_of_the_route() -> None:
    year = {"year": 2023, "rating": "HTXSNV"}
    waited = _judged("CSTDCS", on=date(2024, 2, 1), received="2023-12-20", years=[year])
    assert waited.verdict is Verdict.ELIGIBLE
    assert "hồ sơ nhận trước 01/01/2024" in waited.warnings[0]
    assert _judged("CSTDCS", on=date(2024, 2, 1), years=[year]).warnings == ()


@pytest.mark.parametrize(("kind", "told"), [("chuyen_de", "khen theo chuyên đề"), ("dot_xuat", "khen đột xuất")])
def test_an_award_that_is_no_ground_for_a_further_one_is_named_with_its_kind(kind: str, told: str) -> None:
    awards = [{"key": "BK_BO_TINH", "date": "2019-12-20", "type": kind}]
    missing = [one.outcome.missing for one in _judged("BK_TTG", awards=awards).routes[0].conditions]
    assert any(f"quyết định năm 2019 {told}, không dùng làm căn cứ" in one for one in missing)
    plain = [one.outcome.missing for one in _judged("BK_TTG").routes[0].conditions]
    assert not any("làm căn cứ" in one for one in plain)
