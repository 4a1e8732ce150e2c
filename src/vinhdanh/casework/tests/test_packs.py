"""Opening a pack: what changed is stored and logged, what did not is left alone, nothing is removed."""

import pytest
from tests import factories as make

from vinhdanh.casework.declarations import spec_of
from vinhdanh.casework.packs import open_pack, open_register
from vinhdanh.casework.tests.auditing import everything, no_line, one_line
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.records.kit import packs
from vinhdanh.records.kit.pack_files import AwardFormSpec, IndicatorSpec, TypedMeasureSpec
from vinhdanh.records.models import AwardForm, LogLine, Measure, RegisterType

pytestmark = pytest.mark.django_db
BEDS = IndicatorSpec(
    indicator="giuong",
    title="Giường bệnh",
    printed="Số giường",
    unit="giường",
    order=1,
    version="1",
    owner="Phòng KHTH",
)
WAVES = TypedMeasureSpec(code="dot_dich", title="Đợt dịch", unit="đợt")
MERIT = AwardFormSpec(code="GIAY_KHEN", title="Giấy khen", level="co_so", is_title=False, order=9)


@pytest.fixture(autouse=True)
def _small_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack `y_te` of one register, one indicator, one typed measure and one form."""
    monkeypatch.setattr(packs, "registers", lambda _pack: {"thiet_bi": EQUIPMENT})
    monkeypatch.setattr(packs, "shared_registers", dict)
    monkeypatch.setattr(packs, "indicators", lambda _pack: {"giuong": BEDS})
    monkeypatch.setattr(packs, "typed_measures", lambda _pack: [WAVES])
    monkeypatch.setattr(packs, "award_forms", lambda: [MERIT])


def test_a_pack_is_opened_whole() -> None:
    opened = open_pack("y_te", actor=None)
    assert [register.code for register in opened] == ["thiet_bi"]
    assert Measure.objects.get(code="thiet_bi.da_ky").register == opened[0]
    assert Measure.objects.get(code="giuong").is_indicator
    assert Measure.objects.filter(code="dot_dich").exists()
    assert AwardForm.objects.get().title == "Giấy khen"
    assert list(LogLine.objects.values_list("verb", flat=True)) == [
        "register.open",
        "measure.define",
        "measure.define",
        "award_form.define",
    ]


def test_what_every_sector_keeps_is_opened_with_the_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = EQUIPMENT.model_copy(update={"register_": "quan_so"})
    monkeypatch.setattr(packs, "shared_registers", lambda: {"quan_so": shared})
    assert [(row.code, row.pack) for row in open_pack("y_te", actor=None)] == [
        ("thiet_bi", "y_te"),
        ("quan_so", "y_te"),
    ]


def test_opening_twice_changes_nothing() -> None:
    open_pack("y_te", actor=None)
    before = everything()
    assert open_pack("y_te", actor=None) == []
    assert everything() == before


def test_a_changed_declaration_is_stored_and_logged() -> None:
    open_pack("y_te", actor=None)
    old = RegisterType.objects.get()
    changed = EQUIPMENT.model_copy(update={"title": "Mua sắm, sửa chữa thiết bị"})
    with one_line("register.open") as lines:
        new = open_register("y_te", changed, actor=None)
    assert new is not None
    assert (new.pk, new.title) == (old.pk, "Mua sắm, sửa chữa thiết bị")
    assert lines[0].before == {"digest": old.digest}
    assert spec_of(new).title == "Mua sắm, sửa chữa thiết bị"
    assert spec_of(old).title == "Mua sắm thiết bị"


def test_another_order_of_states_is_a_change() -> None:
    open_pack("y_te", actor=None)
    turned = EQUIPMENT.model_copy(update={"states": dict(reversed(EQUIPMENT.states.items()))})
    with one_line("register.open"):
        open_register("y_te", turned, actor=None)
    assert list(spec_of(RegisterType.objects.get()).states) == list(turned.states)


def test_a_changed_indicator_is_logged_with_what_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    open_pack("y_te", actor=None)
    changed = BEDS.model_copy(update={"title": "Giường bệnh thực kê"})
    monkeypatch.setattr(packs, "indicators", lambda _pack: {"giuong": changed})
    with one_line("measure.define") as lines:
        open_pack("y_te", actor=None)
    assert (lines[0].before or {})["title"] == "Giường bệnh"
    assert (lines[0].after or {})["title"] == "Giường bệnh thực kê"


def test_a_measure_that_is_no_longer_declared_stays() -> None:
    open_pack("y_te", actor=None)
    fewer = EQUIPMENT.model_copy(update={"measures": {"muc": EQUIPMENT.measures["muc"]}})
    open_register("y_te", fewer, actor=None)
    assert Measure.objects.filter(code="thiet_bi.da_ky").exists()


def test_the_register_s_measures_follow_it_without_lines_of_their_own() -> None:
    with one_line("register.open"):
        open_register("y_te", EQUIPMENT, actor=None)
    assert RegisterType.objects.get().measures.count() == len(EQUIPMENT.measures)
    with no_line():
        open_register("y_te", EQUIPMENT, actor=None)


def test_a_declaration_is_parsed_once_a_version(monkeypatch: pytest.MonkeyPatch) -> None:
    register = make.register()
    assert spec_of(register) is spec_of(RegisterType.objects.get(pk=register.pk))
