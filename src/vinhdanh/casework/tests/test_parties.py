"""Verbs on parties and their roles."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.records.models import Party

pytestmark = pytest.mark.django_db
EARLY, MIDDLE, LATE = date(2024, 1, 1), date(2024, 6, 30), date(2024, 12, 31)


def test_a_body_is_added_with_its_other_names() -> None:
    names = ("BVĐK Vân Phong", "Bệnh viện huyện", "BVĐK Vân Phong")
    with one_line("party.add") as lines:
        kept = add_party(
            code="bv", kind="agency", name="Bệnh viện đa khoa Vân Phong", aliases=names, actor=make.user("An")
        )
    assert kept.folded == "benh vien da khoa van phong"
    assert sorted(kept.aliases.values_list("folded", "confirmed")) == [
        ("benh vien huyen", True),
        ("bvdk van phong", True),
    ]
    assert lines[0].after == {"code": "bv", "kind": "agency", "name": "Bệnh viện đa khoa Vân Phong"}


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"kind": "hospital"}, "Không có loại đơn vị “hospital”: chọn một trong person (cá nhân)", "kind"),
        ({"code": "da-co"}, "Mã “da-co” đã dùng cho “Trạm y tế”: hãy chọn mã khác", "code"),
        ({"name": " "}, "Chưa ghi tên", "name"),
        ({"name": "a" * 301}, "dài 301 chữ, chỗ này chứa được 300: hãy ghi gọn lại", "name"),
        ({"privacy": "mat"}, "Không dùng được “mat”: chọn một trong public (công khai)", "privacy"),
        ({"valid": (LATE, EARLY)}, "Ngày 01/01/2024 trước ngày 31/12/2024", "valid_to"),
    ],
)
def test_a_body_that_cannot_be_kept_is_refused(facts: dict[str, object], words: str, field: str) -> None:
    make.party("Trạm y tế", code="da-co")
    plain: dict[str, object] = {"code": "bv", "kind": "agency", "name": "Bệnh viện"}
    with refused(words, field):
        add_party(**plain | facts, actor=None)  # type: ignore[arg-type]  # wrong on purpose


def test_a_role_is_given_for_its_days() -> None:
    hospital, binh = make.party(), make.person("Bình")
    with one_line("role.give"):
        kept = give_role(kind="head", party=binh, body=hospital, title="GIÁM ĐỐC", valid=(EARLY, LATE), actor=None)
    assert (kept.title, kept.valid_from, kept.valid_to) == ("GIÁM ĐỐC", EARLY, LATE)


@pytest.mark.parametrize("kind", ["head", "block_leader"])
def test_one_head_follows_the_other(kind: str) -> None:
    hospital = make.party("Bệnh viện Vân Phong")
    an, binh = make.person("An"), make.person("Bình")
    give_role(kind=kind, party=an, body=hospital, valid=(EARLY, MIDDLE), actor=None)
    for valid in ((MIDDLE, LATE), (None, None), (None, EARLY)):
        with refused("của Bệnh viện Vân Phong trong thời gian này đã là An", "valid_from"):
            give_role(kind=kind, party=binh, body=hospital, valid=valid, actor=None)
    give_role(kind=kind, party=binh, body=hospital, valid=(date(2024, 7, 1), None), actor=None)
    give_role(kind=kind, party=an, body=make.party(), valid=(EARLY, None), actor=None)


def test_a_body_has_many_deputies() -> None:
    hospital = make.party()
    for name in ("An", "Bình"):
        give_role(kind="deputy", party=make.person(name), body=hospital, actor=None)
    assert hospital.offices.count() == 2


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"kind": "king"}, "Không có vai trò “king”", "kind"),
        ({"kind": "recipient"}, "Nơi nhận phải ghi rõ nhận bản giấy (paper) hay bản điện tử", "channel"),
        ({"kind": "deputy", "channel": "fax"}, "Không dùng được “fax”", "channel"),
        ({"kind": "deputy", "valid": (LATE, EARLY)}, "trước ngày", "valid_to"),
    ],
)
def test_a_role_that_cannot_be_kept_is_refused(facts: dict[str, object], words: str, field: str) -> None:
    who: dict[str, Party] = {"party": make.person("An"), "body": make.party()}
    with refused(words, field):
        give_role(**who | facts, actor=None)  # type: ignore[arg-type]  # wrong on purpose
