"""Bodies by the names that reports print."""

import pytest
from tests import factories as make

from vinhdanh.importing.reports.items import Confidence, Kind
from vinhdanh.importing.reports.parties import Parties, name_key
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.records.models import PartyAlias

pytestmark = pytest.mark.django_db
PLACES = ((8, 4, 10),)


def parties() -> Parties:
    return Parties(hospital.body(), "")


@pytest.mark.parametrize(
    "printed",
    ["UBND tỉnh", "UBND tỉnh An Bình", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh An Bình", "ỦY BAN NHÂN DÂN TỈNH"],
)
def test_one_body_has_one_key_however_it_is_printed(printed: str) -> None:
    assert name_key(printed, "an binh") == "uy ban nhan dan"


def test_districts_and_chairmen_are_other_bodies() -> None:
    keys = {
        name_key(name, "an binh") for name in ("UBND tỉnh", "UBND huyện Hòa Lạc", "Chủ tịch UBND tỉnh", "HĐND tỉnh")
    }
    assert len(keys) == 4


def test_a_known_body_is_named_as_the_record_names_it() -> None:
    make.party("UBND tỉnh An Bình")
    found = parties().named("Ủy ban nhân dân tỉnh", PLACES, "")
    assert (found.name, found.need, found.confidence) == ("UBND tỉnh An Bình", "", Confidence.HIGH)
    assert found.note == "báo cáo in “Ủy ban nhân dân tỉnh”, hồ sơ ghi “UBND tỉnh An Bình”"


def test_a_confirmed_alias_names_the_body_and_a_suggested_one_does_not() -> None:
    board = make.party("Sở Y tế An Bình")
    PartyAlias.objects.create(party=board, name="Ngành Y tế", folded="nganh y te", confirmed=True)
    PartyAlias.objects.create(party=board, name="Sở YT", folded="so yt")
    known = parties()
    assert known.named("ngành y tế", PLACES, "").name == "Sở Y tế An Bình"
    assert known.named("Sở YT", PLACES, "").need == "p1"


def test_two_bodies_of_one_name_are_not_told_apart() -> None:
    make.party("Sở Y tế")
    make.party("Sở Y tế An Bình")
    found = parties().named("Sở Y tế", PLACES, "")
    assert (found.name, found.confidence) == ("", Confidence.LOW)
    assert "hai đơn vị cùng tên" in found.note


def test_the_body_itself_is_meant_by_its_first_word() -> None:
    owner = make.party("Sở Y tế An Bình", place="An Bình")
    found = Parties(owner, "").named("Sở", PLACES, "")
    assert (found.name, found.confidence) == ("Sở Y tế An Bình", Confidence.MEDIUM)


def test_a_person_is_no_body() -> None:
    make.person("Bộ Y Tế")
    assert parties().named("Bộ Y tế", PLACES, "").need == "p1"


def test_an_unknown_body_is_added_once_under_its_longest_name() -> None:
    known = parties()
    first = known.named("HĐND tỉnh", PLACES, "Nghị quyết của HĐND tỉnh")
    second = known.named("Hội đồng nhân dân tỉnh An Bình", ((9, 0, 4),), "")
    assert first.need == second.need == "p1"
    (item,) = known.items()
    assert (item.kind, item.title, item.places, item.quote) == (
        Kind.PARTY,
        "Hội đồng nhân dân tỉnh An Bình",
        PLACES,
        "Nghị quyết của HĐND tỉnh",
    )
    assert item.values == {"name": "Hội đồng nhân dân tỉnh An Bình", "kind": "agency", "aliases": "HĐND tỉnh"}


@pytest.mark.parametrize(
    ("name", "kind", "confidence"),
    [
        ("Hội đồng Thi đua - Khen thưởng tỉnh", "council", Confidence.HIGH),
        ("Công đoàn Y tế Việt Nam", "union", Confidence.HIGH),
        ("Bộ Chính trị", "agency", Confidence.HIGH),
        ("Công ty Dược Hồng Hà", "enterprise", Confidence.HIGH),
        ("Khối thi đua số 3", "block", Confidence.HIGH),
        ("tỉnh", "agency", Confidence.LOW),
        ("Bộ " + "và các đơn vị liên quan " * 6, "agency", Confidence.LOW),
    ],
)
def test_the_first_words_tell_what_a_new_body_is(name: str, kind: str, confidence: Confidence) -> None:
    known = parties()
    known.named(name, PLACES, "")
    (item,) = known.items()
    assert (item.values["kind"], item.confidence) == (kind, confidence)


def test_the_place_of_the_letterhead_stands_in_where_the_body_has_none() -> None:
    make.party("UBND tỉnh An Bình")
    known = Parties(make.party("Bệnh viện Vân Phong"), "An Bình")
    assert known.named("UBND tỉnh", PLACES, "").name == "UBND tỉnh An Bình"
