"""Báo cáo tổng kết năm."""

from vinhdanh.reports.documents.tong_ket_nam.document import TYPE

__all__ = ["TYPE"]
