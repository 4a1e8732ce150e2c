"""What a figure may say: unknown, zero and stated are three things; a figure typed for a span closes with it."""

from datetime import date

import pytest

from vinhdanh.casework.figures import Figure, Figures
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.packs import open_register
from vinhdanh.casework.parties import add_party
from vinhdanh.casework.registers import RawEntry, add_entry
from vinhdanh.casework.sources import Source
from vinhdanh.records.kit import packs
from vinhdanh.records.models import Measure, Party, RegisterType
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import read_quantity

pytestmark = pytest.mark.django_db
YEAR = period("2024")


@pytest.fixture
def body() -> Party:
    """A hospital, as the owner of the record."""
    for code in ("don_thu", "xu_phat", "tiep_cong_dan", "ho_so_mot_cua", "chuan_van_hoa"):
        open_register("cong_thuong", packs.registers("cong_thuong")[code], actor=None)
    return add_party(code="benh-vien", kind=Party.Kind.AGENCY, name="Bệnh viện Vân Phong", actor=None)


@pytest.mark.parametrize(
    ("told", "value", "asked"),
    [("don_thu.tong", "7 đơn", "don_thu.dien"), ("xu_phat.tien_nop", "5 triệu đồng", "xu_phat.quyet_dinh")],
)
def test_what_the_register_lacks_is_unknown_where_only_a_document_tells(
    body: Party, told: str, value: str, asked: str
) -> None:
    _state(body, told, value)
    assert Figures(body, YEAR).of(asked) is None


def test_a_part_is_zero_where_the_register_keeps_the_list(body: Party) -> None:
    _enter("don_thu", {"so_den": "1", "loai": "phan_anh", "linh_vuc": "khac"}, "05/3/2024")
    _state(body, "don_thu.tong", "1 đơn")
    assert _figure(body, "don_thu.dien").is_nothing


def test_a_stated_zero_is_a_statement(body: Party) -> None:
    _state(body, "tiep_cong_dan.khieu_nai_to_cao", "0")
    figure = _figure(body, "tiep_cong_dan.khieu_nai_to_cao")
    assert figure.observation is not None
    assert not figure.is_nothing


def test_a_typed_zero_is_a_statement(body: Party) -> None:
    _enter_dossiers("01/01/2024-31/5/2024")
    assert _figure(body, "ho_so_mot_cua.qua_han").quantity.low == 0
    assert not _figure(body, "ho_so_mot_cua.qua_han").is_nothing


@pytest.mark.parametrize(("span", "end"), [("01/01/2024-31/5/2024", date(2024, 5, 31)), ("2024", None)])
def test_a_figure_typed_for_a_span_closes_with_the_span(body: Party, span: str, end: date | None) -> None:
    _enter_dossiers(span)
    window = _figure(body, "ho_so_mot_cua.tiep_nhan").window
    assert (window and window.end) == end


def test_a_count_of_events_has_the_window_of_its_period(body: Party) -> None:
    _enter("don_thu", {"so_den": "1", "loai": "phan_anh", "linh_vuc": "dien"}, "05/3/2024")
    assert _figure(body, "don_thu.tong").window is None


def test_a_rate_over_nothing_is_unknown(body: Party) -> None:
    assert Figures(body, YEAR).of("chuan_van_hoa.ty_le_co_quan") is None


def test_a_rate_that_only_a_document_tells_is_printed_as_told(body: Party) -> None:
    _state(body, "chuan_van_hoa.ty_le_co_quan", "100%")
    figure = _figure(body, "chuan_van_hoa.ty_le_co_quan")
    assert figure.quantity.low == 100
    assert figure.whole is None


def _figure(body: Party, code: str) -> Figure:
    figure = Figures(body, YEAR).of(code)
    assert figure is not None
    return figure


def _state(body: Party, code: str, value: str) -> None:
    measure = Measure.objects.get(code=code)
    quantity = read_quantity(value, unit=measure.unit)
    source = Source(note="báo cáo đã phát hành")
    record_observation(measure, body, YEAR, basis="stated", quantity=quantity, source=source, actor=None)


def _enter(register: str, values: dict[str, object], when: str) -> None:
    add_entry(RegisterType.objects.get(code=register), RawEntry(values, when), actor=None)


def _enter_dossiers(span: str) -> None:
    counter = {"noi_tiep_nhan": "benh-vien", "ky": span, "dung_han": 40, "chua_den_han": 2, "qua_han": 0}
    _enter("ho_so_mot_cua", counter, span)
