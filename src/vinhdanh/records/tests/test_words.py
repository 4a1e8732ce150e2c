"""How records name themselves, and where they say they come from."""

from datetime import date
from decimal import Decimal

import pytest
from tests import factories as make

from vinhdanh.records.models import Role
from vinhdanh.text.comparisons import Base, Wording
from vinhdanh.text.qualifiers import Qualifier

pytestmark = pytest.mark.django_db


def test_the_source_is_the_document_its_line_and_the_note() -> None:
    source = make.document("15/BC-BV", kind="Báo cáo")
    entry = make.entry(source=source, source_line=27, source_note="mục II.3")
    assert entry.source_text == "Báo cáo số 15/BC-BV, dòng 27, mục II.3"


def test_what_was_typed_in_has_no_source() -> None:
    assert make.entry().source_text == ""


def test_an_award_names_its_recipient_or_how_many() -> None:
    assert str(make.award(recipient=make.person("Nguyễn Văn An"))) == "Giấy khen của Giám đốc Bệnh viện: Nguyễn Văn An"
    assert str(make.award(count=12)) == "Giấy khen của Giám đốc Bệnh viện: 12 cá nhân"


def test_an_account_has_the_name_of_its_person() -> None:
    assert str(make.user("Trần Thị Bình")) == "Trần Thị Bình"


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2023, 12, 31), False), (date(2024, 1, 1), True), (date(2024, 6, 30), True), (date(2024, 7, 1), False)],
)
def test_a_role_holds_from_its_first_to_its_last_day(day: date, holds: bool) -> None:
    make.role("head", valid_from=date(2024, 1, 1), valid_to=date(2024, 6, 30))
    assert Role.objects.on(day).exists() == holds


def test_a_value_comes_back_in_its_printed_form() -> None:
    kept = make.observation(low=Decimal("1609.30"), high=Decimal(1700), unit="ha", qualifier="estimate")
    kept.refresh_from_db()
    assert str(kept.quantity.low) == "1609.3"
    assert str(kept.quantity.high) == "1700"
    assert kept.quantity.qualifier is Qualifier.ESTIMATE


def test_a_stated_percentage_comes_back_as_a_comparison() -> None:
    kept = make.observation(
        basis="stated_comparison",
        comparison_base=Base.PLAN.value,
        comparison_wording=Wording.SHARE.value,
        low=Decimal("95.9"),
        unit="%",
        decimals=1,
        source_note="báo cáo năm 2023",
    )
    kept.refresh_from_db()
    assert (kept.comparison.base, kept.comparison.wording) == (Base.PLAN, Wording.SHARE)
    assert kept.comparison.percent == Decimal("95.9")


def test_a_declaration_keeps_the_order_of_its_file() -> None:
    states = {"thanh_ly": "Thanh lý", "bao_tri": "Bảo trì", "a": "Đầu"}
    kept = make.register(make.register_spec(states=states))
    kept.refresh_from_db()
    assert list(kept.declaration["states"]) == ["thanh_ly", "bao_tri", "a"]
