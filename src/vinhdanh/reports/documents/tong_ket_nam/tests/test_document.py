"""The year-end review as a document type."""

from vinhdanh.reports.documents import TYPES
from vinhdanh.reports.documents.tong_ket_nam import TYPE


def test_it_is_found_by_its_code() -> None:
    assert TYPES["tong_ket_nam"] is TYPE


def test_it_is_a_report_upward_dated_in_december() -> None:
    assert (TYPE.kind, TYPE.to_superior, TYPE.month) == ("BÁO CÁO", True, 12)
