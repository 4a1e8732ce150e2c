"""Deciding on one item."""

import pytest
from django.test import Client

from vinhdanh.records.models import ImportBatch, Party
from vinhdanh.web.screens.nhap_bao_cao.tests import reports
from vinhdanh.web.tests import factories

HTMX = {"HX-Request": "true"}
ACCEPT = {"verdict": "accepted"}


@pytest.fixture
def batch(body: Party) -> ImportBatch:
    return reports.uploaded(body)


def address(batch: ImportBatch, words: str) -> str:
    return f"/nhap-bao-cao/{batch.pk}/muc/{reports.key(batch, words)}/"


def decision(batch: ImportBatch, words: str) -> dict[str, object]:
    batch.refresh_from_db()
    found: dict[str, object] = batch.decisions.get(reports.key(batch, words), {})
    return found


def test_an_item_is_accepted_dropped_and_taken_back(as_an: Client, batch: ImportBatch) -> None:
    where = address(batch, "Lượt khám bệnh")
    answer = as_an.post(where, ACCEPT | {"trang": "1"})
    assert answer["Location"] == f"/nhap-bao-cao/{batch.pk}/?trang=1#i-{reports.key(batch, 'Lượt khám bệnh')}"
    assert decision(batch, "Lượt khám bệnh") == ACCEPT
    as_an.post(where, {"verdict": "dropped"})
    assert decision(batch, "Lượt khám bệnh") == {"verdict": "dropped"}
    as_an.post(where, {"verdict": ""})
    assert decision(batch, "Lượt khám bệnh") == {}


def test_htmx_gets_the_item_its_marks_and_the_counts(as_an: Client, batch: ImportBatch) -> None:
    value = reports.key(batch, "Lượt khám bệnh")
    part = as_an.post(address(batch, "Lượt khám bệnh"), ACCEPT, headers=HTMX).content.decode()
    assert part.lstrip().startswith(f'<li class="item accepted" id="i-{value}">')
    assert f'id="m-{value}-0" href="#i-{value}" hx-swap-oob="true"' in part
    assert 'id="viec" hx-swap-oob="true"' in part
    assert "1 nhận" in part
    assert "<html" not in part


def test_accepting_a_document_accepts_its_issuer_before_it(as_an: Client, batch: ImportBatch) -> None:
    part = as_an.post(address(batch, "15/KH-SYT"), ACCEPT, headers=HTMX).content.decode()
    assert decision(batch, "Sở Y tế") == ACCEPT
    assert f'id="i-{reports.key(batch, "Sở Y tế")}" hx-swap-oob="true"' in part


def test_the_form_shows_the_printed_line_and_what_was_read(as_an: Client, batch: ImportBatch) -> None:
    page = as_an.get(address(batch, "15/KH-SYT")).content.decode()
    assert reports.LINES[5] in page
    assert 'value="15/KH-SYT"' in page
    part = as_an.get(address(batch, "15/KH-SYT"), headers=HTMX).content.decode()
    assert "<html" not in part
    assert "Nhận bản sửa" in part


def test_a_correction_is_kept_apart_from_what_was_read(as_an: Client, batch: ImportBatch) -> None:
    words = {"sua": "1", "kind": "Kế hoạch", "symbol": "15a/KH-SYT", "issued_on": "10/01/2021"}
    as_an.post(address(batch, "15/KH-SYT"), ACCEPT | words)
    assert decision(batch, "15/KH-SYT") == ACCEPT | {"values": {"symbol": "15a/KH-SYT"}}
    assert "nhận, đã sửa" in as_an.get(f"/nhap-bao-cao/{batch.pk}/").content.decode()


def test_a_loose_value_is_attached_to_a_measure(as_an: Client, batch: ImportBatch) -> None:
    factories.indicator("may", title="Máy thở", unit="máy")
    where = address(batch, "02 máy")
    answer = as_an.post(where, ACCEPT)
    assert answer.status_code == 422
    assert 'id="w-measure"' in answer.content.decode()
    as_an.post(where, ACCEPT | {"sua": "1", "measure": "may"})
    assert decision(batch, "02 máy") == ACCEPT | {"values": {"measure": "may"}}
    assert "<b>Máy thở</b>" in as_an.get(f"/nhap-bao-cao/{batch.pk}/").content.decode()


@pytest.mark.parametrize(
    ("words", "change", "field"),
    [
        ("Lượt khám bệnh", {"value": "nhiều"}, ""),
        ("Lượt khám bệnh", {"value": "3 ca"}, "value"),
        ("15/KH-SYT", {"symbol": "", "subject": ""}, "subject"),
    ],
)
def test_what_the_record_would_refuse_is_refused_in_the_form(
    words: str, change: dict[str, str], field: str, as_an: Client, batch: ImportBatch
) -> None:
    typed = ACCEPT | {"sua": "1"} | change
    answer = as_an.post(address(batch, words), typed, headers=HTMX)
    assert answer.status_code == 200  # htmx swaps in nothing else
    page = answer.content.decode()
    assert f'id="w-{field}"' in page if field else 'role="alert"' in page
    assert decision(batch, words) == {}


def test_giving_up_a_correction_shows_the_item_again(as_an: Client, batch: ImportBatch) -> None:
    part = as_an.get(address(batch, "15/KH-SYT"), {"thoi": "1"}, headers=HTMX).content.decode()
    assert part.lstrip().startswith('<li class="item "')


def test_the_report_itself_can_be_corrected_but_not_dropped(as_an: Client, batch: ImportBatch) -> None:
    where = address(batch, "Báo cáo số")
    as_an.post(where, {"verdict": "dropped"})
    assert decision(batch, "Báo cáo số") == {}
    as_an.post(where, ACCEPT | {"sua": "1", "symbol": "216/BC-BV"})
    as_an.post(f"/nhap-bao-cao/{batch.pk}/", {"viec": "nhan-het"})
    as_an.post(f"/nhap-bao-cao/{batch.pk}/", {"viec": "ghi"})
    batch.refresh_from_db()
    assert str(batch.source) == "Báo cáo số 216/BC-BV"


def test_a_key_of_no_item_is_not_found(as_an: Client, batch: ImportBatch) -> None:
    assert as_an.get(f"/nhap-bao-cao/{batch.pk}/muc/x9/").status_code == 404


def test_a_closed_file_takes_no_decision(as_an: Client, batch: ImportBatch) -> None:
    as_an.post(f"/nhap-bao-cao/{batch.pk}/", {"viec": "bo-tep"})
    answer = as_an.post(address(batch, "Lượt khám bệnh"), {"verdict": "dropped"})
    assert answer.status_code == 422
    assert "hãy tải lên lại" in answer.content.decode()


def test_a_stranger_is_refused(as_chi: Client, batch: ImportBatch) -> None:
    assert as_chi.post(address(batch, "Lượt khám bệnh"), ACCEPT).status_code == 403
    assert decision(batch, "Lượt khám bệnh") == {}
