"""Taking a recorded report back."""

import pytest
from django.test import Client

from vinhdanh.casework.batches import decide
from vinhdanh.casework.documents import use_document
from vinhdanh.importing.reports.committing import commit, surely
from vinhdanh.records.models import Document, ImportBatch, Observation, Party
from vinhdanh.web.screens.nhap_bao_cao.tests import reports


@pytest.fixture
def batch(body: Party) -> ImportBatch:
    kept = reports.uploaded(body)
    return commit(decide(kept, surely(kept)), actor=None)


def address(batch: ImportBatch) -> str:
    return f"/nhap-bao-cao/{batch.pk}/hoan-tac/"


def test_the_page_says_what_would_be_withdrawn(as_an: Client, batch: ImportBatch) -> None:
    page = as_an.get(address(batch)).content.decode()
    assert "2 văn bản, 1 đơn vị, 2 số liệu" in page


def test_everything_is_withdrawn_with_the_reason(as_an: Client, batch: ImportBatch) -> None:
    answer = as_an.post(address(batch), {"reason": "tải nhầm bản"}, follow=True)
    assert "Đã hoàn tác" in answer.content.decode()
    assert not Observation.objects.current().exists()
    assert not Document.objects.filter(withdrawn=False).exists()
    batch.refresh_from_db()
    assert (batch.state, batch.reason) == ("undone", "tải nhầm bản")


def test_without_a_reason_nothing_happens(as_an: Client, batch: ImportBatch) -> None:
    answer = as_an.post(address(batch), {"reason": " "})
    assert answer.status_code == 422
    assert 'id="w-reason"' in answer.content.decode()
    assert Observation.objects.current().exists()


def test_later_work_is_named(as_an: Client, batch: ImportBatch) -> None:
    use_document(Document.objects.get(symbol="15/KH-SYT"), "guidance", "2021", actor=None)
    answer = as_an.post(address(batch), {"reason": "tải nhầm"})
    assert answer.status_code == 422
    assert "Kế hoạch số 15/KH-SYT” đã được Hệ thống sửa ngày" in answer.content.decode()


def test_a_stranger_is_refused(as_chi: Client, batch: ImportBatch) -> None:
    assert as_chi.post(address(batch), {"reason": "x"}).status_code == 403
    assert Observation.objects.current().exists()
