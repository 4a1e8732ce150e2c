"""Sentences over measures."""

from datetime import date

import pytest

from vinhdanh.records.models import Measure, Party
from vinhdanh.reports.composing.blocks import sentence
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import SentenceBlock
from vinhdanh.reports.tests.factories import body, entry, observe, place, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    register()
    return body()


def texts(where: Place, **facts: object) -> list[str]:
    return [piece.text for piece in sentence.compose(SentenceBlock.model_validate(facts), where)]


def test_a_registers_own_sentence_prints_its_measures(owner: Party) -> None:
    entry(register(), {"xa": "An Lạc", "luot": 120, "chi": "12,5 triệu đồng"})
    assert texts(place(owner), of="kham_benh.tong_hop") == ["Tổ chức 01 đợt, 120 lượt, kinh phí 12,5 triệu đồng."]


def test_parts_that_are_zero_are_left_out(owner: Party) -> None:
    entry(register(), {"xa": "An Lạc", "luot": 120})
    assert texts(place(owner), of="kham_benh.tong_hop") == ["Tổ chức 01 đợt, 120 lượt."]


def test_nothing_happened_is_not_told_unless_asked(owner: Party) -> None:
    assert texts(place(owner), of="kham_benh.tong_hop") == []
    assert texts(place(owner), of="kham_benh.tong_hop", keep_zero=True) == ["Tổ chức không có đợt."]


def test_a_zero_that_somebody_stated_is_told(owner: Party) -> None:
    observe(Measure.objects.get(code="kham_benh.dot"), owner, "2021", "0", basis="stated")
    assert texts(place(owner), of="kham_benh.tong_hop") == ["Tổ chức không có đợt."]


def test_an_outlines_own_sentence_names_measures_in_full(owner: Party) -> None:
    entry(register(), {"xa": "An Lạc", "luot": 120, "the": 90})
    line = "{co_quan} khám {kham_benh.luot} trong {ky}[, có thẻ {kham_benh.ty_le_the|so}]."
    assert texts(place(owner), sentence=line) == [
        "Bệnh viện đa khoa Mường Hoa khám 120 lượt trong năm 2021, có thẻ 90/120."
    ]


def test_a_sentence_with_something_missing_is_left_out_and_noted(owner: Party) -> None:
    where = place(owner)
    assert texts(where, sentence="Hài lòng {kham_benh.hai_long}, đủ {kham_benh.dot}.", keep_zero=True) == []
    assert [missing.what for missing in where.missing] == ["kham_benh.hai_long"]


@pytest.mark.parametrize("of", ["kham_benh.khac", "so_khac.tong_hop"])
def test_a_sentence_that_no_register_declares_is_noted(owner: Party, of: str) -> None:
    where = place(owner)
    assert texts(where, of=of) == []
    assert [missing.what for missing in where.missing] == [of]


def test_a_measure_that_the_pack_lacks_is_noted(owner: Party) -> None:
    where = place(owner)
    assert texts(where, sentence="Có {kham_benh.giuong}.", keep_zero=True) == []
    assert {missing.where for missing in where.missing} >= {"số đo không có trong gói ngành"}


def test_a_figure_of_another_day_says_so(owner: Party) -> None:
    entry(register(), {"xa": "An Lạc"})
    measure = Measure.objects.get(code="kham_benh.hai_long")
    observe(measure, owner, "2021", "96%", basis="stated", as_of=date(2021, 11, 30))
    assert texts(place(owner), sentence="Hài lòng {kham_benh.hai_long}.") == [
        "Hài lòng 96% (số liệu tính đến ngày 30/11/2021)."
    ]
