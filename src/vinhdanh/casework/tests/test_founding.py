"""Beginning an empty record: everything or nothing, and only once."""

from dataclasses import replace

import pytest
from django.utils import timezone

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.founding import Founding, found
from vinhdanh.casework.permissions import may
from vinhdanh.casework.tests.auditing import refused
from vinhdanh.records.models import Party, RegisterType, Role

pytestmark = pytest.mark.django_db
HOSPITAL = Founding(
    body="Bệnh viện đa khoa Vân Phong",
    short_name="BVĐK Vân Phong",
    parent="Sở Y tế",
    place="Vân Phong",
    head="Nguyễn Văn An",
    head_title="Giám đốc",
    officer="Trần Thị Bình",
    username="binh",
    password="phong-trao-2024",
)


def test_an_empty_record_is_begun_for_one_body() -> None:
    user = found(HOSPITAL, pack="cong_thuong")
    body = own_body()
    assert (body.name, body.place) == ("Bệnh viện đa khoa Vân Phong", "Vân Phong")
    assert body.parent == Party.objects.get(name="Sở Y tế")
    assert body.offices.get(kind=Role.Kind.HEAD).title == "GIÁM ĐỐC"
    assert user.person == Party.objects.get(name="Trần Thị Bình")
    assert RegisterType.objects.exists()


def test_the_officer_may_begin_at_once() -> None:
    assert may(found(HOSPITAL, pack="cong_thuong"), "report.write", timezone.localdate())


def test_two_people_of_one_name_are_two_people() -> None:
    found(replace(HOSPITAL, officer=HOSPITAL.head), pack="cong_thuong")
    assert sorted(Party.objects.filter(name="Nguyễn Văn An").values_list("code", flat=True)) == [
        "nguyen-van-an",
        "nguyen-van-an-2",
    ]


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"body": " "}, "Hãy ghi đủ các mục có dấu *", "body"),
        ({"password": "123"}, "", "password"),
        ({"username": "trần bình"}, "chỉ gồm chữ, số", "username"),
        ({"place": "a" * 101}, "dài 101 chữ", "place"),
    ],
)
def test_a_beginning_that_lacks_something_leaves_nothing(facts: dict[str, str], words: str, field: str) -> None:
    with refused(words, field):
        found(replace(HOSPITAL, **facts), pack="cong_thuong")


def test_an_unknown_sector_is_refused() -> None:
    with refused("Hãy chọn gói ngành", "pack"):
        found(HOSPITAL, pack="vu_tru")


def test_a_record_is_begun_once() -> None:
    found(HOSPITAL, pack="cong_thuong")
    with refused("Hồ sơ đã có cơ quan: hãy đăng nhập"):
        found(HOSPITAL, pack="cong_thuong")
