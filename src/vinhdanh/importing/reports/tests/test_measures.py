"""Which measure a figure is of: by words and unit, and never by guessing between two."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.importing.reports.measures import Context, Match, Measures, Rank, words_of
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db


def match(lead: str, unit: str, after: str = "", wide: str = "") -> Match:
    return Measures(period("2024")).match(Context(lead, after, frozenset(words_of(f"{wide} {lead} {after}"))), unit)


def code(found: Match) -> str | None:
    return found.measure.code if found.measure else None


def test_the_very_name_before_the_number_is_sure() -> None:
    hospital.indicator("kham", "Số lượt khám bệnh", "lượt")
    found = match("số lượt khám bệnh 6 tháng đầu năm ước đạt", "lượt")
    assert (code(found), found.rank) == ("kham", Rank.SAME_WORDS)


def test_the_printed_name_of_the_declaration_tells_two_definitions_apart() -> None:
    hospital.indicator("thu", "Thu viện phí", "tỷ đồng", declaration={"printed": "Thu viện phí trực tiếp"})
    hospital.indicator("thu_bhyt", "Thu viện phí", "tỷ đồng", declaration={"printed": "Thu viện phí bảo hiểm"})
    assert code(match("thu viện phí bảo hiểm đạt", "tỷ đồng")) == "thu_bhyt"
    found = match("thu viện phí đạt", "tỷ đồng")
    assert (code(found), found.rivals) == (None, ("Thu viện phí",))


def test_money_is_money_in_any_unit_but_not_a_count() -> None:
    hospital.indicator("vien_phi", "Thu viện phí", "tỷ đồng")
    assert code(match("thu viện phí", "triệu đồng")) == "vien_phi"
    assert code(match("thu viện phí", "lượt")) is None


def test_words_among_others_are_enough_when_they_stand_together() -> None:
    hospital.indicator("te", "Trẻ em được tiêm chủng đầy đủ", "trẻ")
    assert match("trong năm đã có", "trẻ", "em được tiêm chủng đầy đủ tại 12 xã").rank is Rank.AMONG_OTHERS
    assert code(match("tiêm vắc xin đầy, khám cho trẻ em, chủng loại thuốc đủ", "trẻ")) is None


def test_words_before_the_number_tell_more_than_those_after_it() -> None:
    hospital.indicator("tham_muu", "Trạm y tế được tham mưu xây mới", "trạm")
    hospital.indicator("chuan", "Trạm y tế đạt chuẩn quốc gia mới xây", "trạm")
    assert code(match("tham mưu xây mới", "trạm", "y tế đạt chuẩn quốc gia mới xây")) == "tham_muu"


def test_an_abbreviated_unit_stands_for_the_words_of_the_name() -> None:
    hospital.indicator("tyt", "Trạm y tế xã được nâng cấp sửa chữa", "TYTX")
    assert code(match("đã nâng cấp sửa chữa", "TYTX")) == "tyt"


def test_a_measure_out_of_force_is_no_candidate() -> None:
    hospital.indicator("kham", "Số lượt khám bệnh", "lượt", valid_to=date(2023, 12, 31))
    assert code(match("số lượt khám bệnh", "lượt")) is None


@pytest.mark.parametrize(("wide", "found"), [("công tác phòng chống dịch", "dich.qua_han"), ("hành chính", None)])
def test_a_measure_of_a_register_is_meant_only_where_the_register_is_spoken_of(wide: str, found: str | None) -> None:
    measure: dict[str, Any] = {"title": "Hồ sơ quá hạn giải quyết", "unit": "hồ sơ", "count": "entries"}
    make.register(make.register_spec("dich", title="Phòng chống dịch", measures={"qua_han": measure}))
    assert code(match("có", "hồ sơ", "quá hạn giải quyết", wide)) == found


def test_a_share_needs_no_word_for_rate() -> None:
    hospital.indicator("ty_le", "Tỷ lệ người bệnh hài lòng", "%")
    assert code(match("có", "%", "người bệnh hài lòng")) == "ty_le"
