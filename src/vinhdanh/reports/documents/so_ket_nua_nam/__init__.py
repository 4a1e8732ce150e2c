"""Báo cáo sơ kết 6 tháng."""

from vinhdanh.reports.documents.so_ket_nua_nam.document import TYPE

__all__ = ["TYPE"]
