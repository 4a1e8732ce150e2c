"""The demo record gives back what the two reports print of inspection, administration and social work."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from vinhdanh.casework.figures import Figures
from vinhdanh.casework.packs import open_pack
from vinhdanh.importing.record_files.loading import load_folder
from vinhdanh.records.kit.checking import broken_relations, stated_differences
from vinhdanh.records.kit.packs import PACKS, registers, shared_registers
from vinhdanh.records.models import Entry, Party
from vinhdanh.reports.composing.printing import print_figure
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db

HALF_2018 = {
    "quan_ly_thi_truong.kiem_tra": "920 vụ",
    "quan_ly_thi_truong.vi_pham": "826 vụ",
    "quan_ly_thi_truong.tong_gia_tri": "6.981.038.000 đồng",
    "quan_ly_thi_truong.nop_kho_bac": "6.375.046.000 đồng",
    "quan_ly_thi_truong.tien_phat": "2.258.108.000 đồng",
    "quan_ly_thi_truong.tien_ban_hang": "4.116.938.000 đồng",
    "quan_ly_thi_truong.hang_tieu_huy": "605.992.000 đồng",
    "quan_ly_thi_truong.hang_chua_ban": "13.816.000 đồng",
    "quan_ly_thi_truong.hang_chua_ban_attp": "52.500.000 đồng",
    "thanh_tra_kiem_tra.kiem_tra": "20 cuộc",
    "thanh_tra_kiem_tra.don_vi": "41 đơn vị",
    "xu_phat.quyet_dinh": "02 quyết định",
    "xu_phat.tien_phat": "60.000.000 đồng",
    "don_thu.tong": "04 đơn",
    "don_thu.xang_dau": "02 đơn",
    "don_thu.dien": "02 đơn",
    "thu_tuc.ty_le_mot_cua": "143/143",
    "ho_so_mot_cua.tiep_nhan": "487 hồ sơ",
    "ho_so_mot_cua.linh_vuc": "10 lĩnh vực",
    "ho_so_mot_cua.dung_han": "474 hồ sơ",
    "ho_so_mot_cua.chua_den_han": "13 hồ sơ",
    "ho_so_mot_cua.qua_han": "không có hồ sơ",
    "tu_thien.suat_qua": "450 suất",
    "tu_thien.suat_doan_vien": "40 suất",
    "tu_thien.gia_tri_qua": "135 triệu đồng",
    "tu_thien.nghia_tinh": "50 triệu đồng",
    "chuan_van_hoa.ty_le_co_quan": "100%",
    "chuan_van_hoa.ty_le_cong_doan": "43/43",
    "an_toan_lao_dong.ty_le": "100%",
    "hoc_tap_bac.muc_dang_ky": "từ 1 đến 3 việc làm",
    "nong_thon_moi.hoan_thanh": "trên 20 xã",
}
YEAR_2020 = {
    "thanh_tra_kiem_tra.thanh_tra": "05 cuộc",
    "thanh_tra_kiem_tra.kiem_tra": "05 cuộc",
    "thanh_tra_kiem_tra.kiem_tra_bo": "02 cuộc",
    "thanh_tra_kiem_tra.kiem_tra_don_vi": "03 cuộc",
    "thanh_tra_kiem_tra.thanh_tra_ket_luan": "03 cuộc",
    "xu_phat.doi_tuong": "10 tổ chức, cá nhân",
    "xu_phat.tien_nop": "154,5 triệu đồng",
    "tiep_cong_dan.khieu_nai_to_cao": "không có công dân",
    "tiep_cong_dan.phan_anh_dien": "02 công dân",
    "don_thu.tong": "03 đơn",
    "tu_thien.cong_chuc": "46,8 triệu đồng",
    "tu_thien.nguoi_ngheo": "520 triệu đồng",
    "tu_thien.thien_tai": "650 triệu đồng",
    "tu_thien.dich_benh": "620 triệu đồng",
    "tu_thien.quan_ao": "1.500 bộ",
    "tu_thien.khau_trang": "4.500 chiếc",
    "tu_thien.sat_khuan": "260 lọ",
    "hoc_tap_bac.muc_dang_ky": "từ 1 đến 3 việc làm",
}
NOT_TOLD_IN_2020 = ["don_thu.dien", "xu_phat.quyet_dinh", "thanh_tra_kiem_tra.kiem_tra_dot_xuat"]


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The record, loaded once for the tests below: they only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        open_pack("cong_thuong", actor=None)
        load_folder(PACKS / "cong_thuong" / "demo", "so-cong-thuong", actor=None)
        yield
        transaction.set_rollback(True)


def printed(code: str, measures: list[str]) -> dict[str, str]:
    figures = Figures(Party.objects.get(code="so-cong-thuong"), period(code))
    found = {name: figures.of(name) for name in measures}
    return {name: print_figure(figure, ()).text for name, figure in found.items() if figure}


@pytest.mark.parametrize(("code", "told"), [("2018H1", HALF_2018), ("2020", YEAR_2020)])
def test_every_figure_is_printed_as_the_report_prints_it(code: str, told: dict[str, str]) -> None:
    assert printed(code, list(told)) == told


def test_what_the_report_does_not_tell_is_not_printed_as_none() -> None:
    assert printed("2020", NOT_TOLD_IN_2020) == {}


def test_only_the_unsold_goods_of_2018_break_a_relation_and_no_printed_total_differs() -> None:
    specs = registers("cong_thuong") | shared_registers()
    entries = list(Entry.objects.select_related("register"))
    broken = [
        (entry.register.code, relation.pair)
        for entry in entries
        for relation in broken_relations(specs[entry.register.code], entry.values)
    ]
    assert broken == [("quan_ly_thi_truong", ("hang_chua_ban_attp", "hang_chua_ban"))]
    market = next(entry for entry in entries if entry.register.code == "quan_ly_thi_truong")
    assert list(stated_differences(specs["quan_ly_thi_truong"], market.values, market.stated)) == []


def test_the_person_who_was_given_a_house_is_not_in_the_record() -> None:
    house = Entry.objects.get(register__code="tu_thien", values__muc_dich="nghia_tinh")
    assert "nguoi_nhan" not in house.values
    assert house.values["noi_nhan"] == "huyện Lục Ngạn"


def test_the_new_rural_entries_of_2020_keep_the_year_that_was_printed() -> None:
    told = Entry.objects.filter(register__code="nong_thon_moi", happened_from__year=2020)
    assert {entry.values["nam"] for entry in told} == {"2019"}
