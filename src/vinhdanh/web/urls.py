"""The map: one line per screen; the address says the folder. A door shows no page of its own."""

from django.urls import path

from vinhdanh.web.doors import mo, tai_csv, tai_ra_soat, tai_ve
from vinhdanh.web.screens.bao_cao import ban_lam_viec, giu_ly_do, lenh, loi_van
from vinhdanh.web.screens.bao_cao import danh_sach as cac_bao_cao
from vinhdanh.web.screens.bat_dau import co_quan
from vinhdanh.web.screens.ben import ho_so
from vinhdanh.web.screens.cam_ket import danh_sach as cac_cam_ket
from vinhdanh.web.screens.chi_tieu import chi_tiet, ghi_so
from vinhdanh.web.screens.chi_tieu import danh_sach as cac_chi_tieu
from vinhdanh.web.screens.khen_thuong import so_khen
from vinhdanh.web.screens.luat import danh_sach as cac_hinh_thuc
from vinhdanh.web.screens.luat import hinh_thuc
from vinhdanh.web.screens.nhap_bao_cao import hoan_tac, lo, tai_len, xem
from vinhdanh.web.screens.nhap_bao_cao import muc as muc_bao_cao
from vinhdanh.web.screens.phong_trao import danh_sach as cac_phong_trao
from vinhdanh.web.screens.ra_soat import danh_sach as ra_soat
from vinhdanh.web.screens.so import danh_sach, ghi, muc, rut, su_viec, tat_ca
from vinhdanh.web.screens.tim import goi_y, ket_qua
from vinhdanh.web.screens.van_ban import danh_sach as cac_van_ban
from vinhdanh.web.screens.van_ban import them
from vinhdanh.web.screens.viec_cua_toi import tong_quan

urlpatterns = [
    path("", tong_quan.tong_quan, name="tong_quan"),
    path("bat-dau/", co_quan.co_quan, name="bat_dau"),
    path("so/", tat_ca.tat_ca, name="so"),
    path("so/<slug:code>/", danh_sach.danh_sach, name="so_danh_sach"),
    path("so/<slug:code>/bang.csv", tai_csv.tai_csv, name="so_csv"),
    path("so/<slug:code>/moi/", ghi.moi, name="so_moi"),
    path("so/<slug:code>/<int:pk>/", muc.muc, name="so_muc"),
    path("so/<slug:code>/<int:pk>/sua/", ghi.sua, name="so_sua"),
    path("so/<slug:code>/<int:pk>/rut/", rut.rut, name="so_rut"),
    path("so/<slug:code>/<int:pk>/ghi/<slug:event>/", su_viec.su_viec, name="so_su_viec"),
    path("chi-tieu/", cac_chi_tieu.danh_sach, name="chi_tieu"),
    path("chi-tieu/<str:code>/", chi_tiet.chi_tiet, name="chi_tieu_chi_tiet"),
    path("chi-tieu/<str:code>/ghi/", ghi_so.ghi_so, name="chi_tieu_ghi"),
    path("phong-trao/", cac_phong_trao.danh_sach, name="phong_trao"),
    path("cam-ket/", cac_cam_ket.danh_sach, name="cam_ket"),
    path("khen-thuong/", so_khen.so_khen, name="khen_thuong"),
    path("ra-soat/", ra_soat.danh_sach, name="ra_soat"),
    path("ra-soat/bang.xlsx", tai_ra_soat.tai_ra_soat, name="ra_soat_xlsx"),
    path("nguoi/<int:pk>/", ho_so.nguoi, name="nguoi"),
    path("don-vi/<int:pk>/", ho_so.don_vi, name="don_vi"),
    path("luat/", cac_hinh_thuc.danh_sach, name="luat"),
    path("luat/<str:code>/", hinh_thuc.hinh_thuc, name="luat_hinh_thuc"),
    path("van-ban/", cac_van_ban.danh_sach, name="van_ban"),
    path("van-ban/them/", them.them, name="van_ban_them"),
    path("bao-cao/", cac_bao_cao.danh_sach, name="bao_cao"),
    path("bao-cao/<str:code>/", ban_lam_viec.ban_lam_viec, name="ban_lam_viec"),
    path("bao-cao/<str:code>/loi-van/<slug:slot>/", loi_van.loi_van, name="loi_van"),
    path("bao-cao/<str:code>/giu-ly-do/<str:key>/", giu_ly_do.giu_ly_do, name="giu_ly_do"),
    path("bao-cao/<str:code>/lenh/<slug:act>/", lenh.lenh, name="bao_cao_lenh"),
    path("bao-cao/<str:code>/tai-ve.<slug:kind>", tai_ve.tai_ve, name="bao_cao_tai_ve"),
    path("nhap-bao-cao/", lo.lo, name="nhap_bao_cao"),
    path("nhap-bao-cao/tai-len/", tai_len.tai_len, name="nhap_bao_cao_tai_len"),
    path("nhap-bao-cao/<int:pk>/", xem.xem, name="nhap_bao_cao_xem"),
    path("nhap-bao-cao/<int:pk>/muc/<slug:key>/", muc_bao_cao.muc, name="nhap_bao_cao_muc"),
    path("nhap-bao-cao/<int:pk>/hoan-tac/", hoan_tac.hoan_tac, name="nhap_bao_cao_hoan_tac"),
    path("tim/", ket_qua.ket_qua, name="tim"),
    path("goi-y/<str:kind>/", goi_y.goi_y, name="goi_y"),
    path("ho-so/<slug:concept>/<int:pk>/", mo.mo, name="mo"),
]
