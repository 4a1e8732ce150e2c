"""Lists of awards."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.sources import Source
from vinhdanh.records.models import AwardCase, AwardForm, Party
from vinhdanh.reports.composing.blocks import awards
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import AwardsBlock
from vinhdanh.reports.tests.factories import body, document, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body("Sở Nông nghiệp Đông Giang", short_name="Sở NN")


def award(owner: Party, title: str = "Giấy khen", of: str = "2021", order: int = 9, **facts: Any) -> AwardCase:
    code = title.upper().replace(" ", "_").encode("ascii", "ignore").decode()
    kind = {"title": title, "level": "co_so", "is_title": False, "order": order}
    form, _ = AwardForm.objects.get_or_create(code=code, defaults=kind)
    given: dict[str, Any] = {
        "state": "decided",
        "recipient_kind": "collective",
        "authority": owner,
        "authority_title": "Giám đốc Sở",
    }
    source = Source(document=document("", owner), note="dòng 3")
    number = AwardCase.objects.count()
    return record_award(
        code=f"khen-{number}", form=form, proposer=owner, period=of, actor=None, source=source, **given | facts
    )


def texts(where: Place, line: str = "{hinh_thuc}: {so_luong}", **facts: Any) -> list[str]:
    query = {"granted": facts.pop("granted", True), "forms": facts.pop("forms", [])}
    block = AwardsBlock.model_validate({"awards": query, "line": line, **facts})
    return [piece.text for piece in awards.compose(block, where)]


def test_granted_awards_are_told_high_to_low(owner: Party) -> None:
    award(owner, count=16)
    award(owner, "Bằng khen", order=3, count=2, recipient_kind="individual")
    award(owner, state="nominated")
    award(body("Sở khác"))
    assert texts(place(owner)) == ["Bằng khen: 02 cá nhân", "Giấy khen: 16 tập thể"]


def test_proposed_awards_are_told_apart(owner: Party) -> None:
    award(owner)
    award(owner, "Bằng khen", state="submitted")
    award(owner, "Huân chương", state="refused")
    assert texts(place(owner), "{hinh_thuc}", granted=False) == ["Bằng khen"]


def test_forms_are_chosen(owner: Party) -> None:
    kept = award(owner)
    award(owner, "Bằng khen")
    assert texts(place(owner), "{hinh_thuc}", forms=[kept.form.code]) == ["Giấy khen"]


def test_a_year_tells_the_awards_of_its_halves_and_a_half_only_its_own(owner: Party) -> None:
    for of in ("2021", "2021H1", "2021-09", "2020"):
        award(owner, of=of, reason=of)
    assert sorted(texts(place(owner), "{ly_do}")) == ["2021", "2021-09", "2021H1"]
    assert texts(place(owner, "2021H1"), "{ly_do}") == ["2021H1"]


def test_an_award_is_told_with_its_decision_recipient_and_years(owner: Party) -> None:
    decision = document("55/QĐ-SNN", owner, date(2021, 8, 2), "khen thưởng")
    winner = body("Chi cục Thú y", kind=Party.Kind.UNIT)
    award(owner, decision=decision, recipient=winner, achieved_from=2016, achieved_to=2020, reason="chống dịch tốt")
    line = "{hinh_thuc} của {tham_quyen} cho {nguoi_nhan} {ly_do} {giai_doan} ({quyet_dinh})"
    (told,) = texts(place(owner), line)
    assert told.startswith("Giấy khen của Giám đốc Sở cho Chi cục Thú y chống dịch tốt 2016 - 2020 (")
    assert told.endswith("(Quyết định số 55/QĐ-SNN ngày 02/8/2021 của Sở NN)")


def test_every_line_stands_on_its_award_and_decision(owner: Party) -> None:
    decision = document("55/QĐ-SNN", owner, date(2021, 8, 2))
    kept = award(owner, decision=decision)
    block = AwardsBlock.model_validate({"awards": {"granted": True}, "line": "{so_luong}", "lead": "Có {so_luong}:"})
    lead, line = awards.compose(block, place(owner))
    assert [(s.concept, s.id) for s in line.sources] == [("award_case", kept.pk), ("document", decision.pk)]
    assert lead.sources == line.sources
    assert lead.text == "Có 01 lượt khen thưởng:"
