"""Lists of documents."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.documents import use_document
from vinhdanh.records.models import Party
from vinhdanh.reports.composing.blocks import documents
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import DocumentsBlock
from vinhdanh.reports.tests.factories import body, document, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body("UBND huyện Ba Tơ")


def texts(where: Place, line: str = "{so}", **facts: Any) -> list[str]:
    query = {"use": facts.pop("use", ["issued"]), "topic": facts.pop("topic", None)}
    block = DocumentsBlock.model_validate({"documents": query, "line": line, **facts})
    return [piece.text for piece in documents.compose(block, where)]


def test_documents_are_told_by_use_and_topic_in_the_officers_order(owner: Party) -> None:
    for number, (use, topic, order) in enumerate(
        [("issued", "thi_dua", 2), ("issued", "thi_dua", 1), ("issued", "dan_van", 1), ("guidance", "thi_dua", 1)]
    ):
        kept = document(f"{number + 1:02d}/KH-UBND", owner, date(2021, 3, 1), used="")
        use_document(kept, use, "2021", topic=topic, order=order, actor=None)
    assert texts(place(owner), topic=["thi_dua"]) == ["02/KH-UBND", "01/KH-UBND"]
    assert texts(place(owner), use=["guidance", "issued"], topic=["thi_dua"]) == [
        "02/KH-UBND",
        "04/KH-UBND",
        "01/KH-UBND",
    ]


def test_a_document_of_two_uses_is_told_once(owner: Party) -> None:
    kept = document("01/KH-UBND", owner, date(2021, 3, 1))
    use_document(kept, "advised", "2021", actor=None)
    assert texts(place(owner), use=["issued", "advised"]) == ["01/KH-UBND"]


def test_a_year_tells_what_its_halves_used(owner: Party) -> None:
    document("01/KH-UBND", owner, date(2021, 3, 1), used="2021H1")
    document("02/KH-UBND", owner, date(2020, 3, 1), used="2020")
    assert texts(place(owner)) == ["01/KH-UBND"]
    assert texts(place(owner, "2021H2")) == []


def test_a_document_is_cited_in_full_the_first_time_and_by_number_after(owner: Party) -> None:
    document("01/KH-UBND", owner, date(2021, 3, 1), "trồng rừng", kind="Kế hoạch")
    where = place(owner)
    assert texts(where, "{trich_dan}") == ["Kế hoạch số 01/KH-UBND ngày 01/3/2021 của UBND huyện Ba Tơ về trồng rừng"]
    assert texts(where, "{trich_dan}") == ["Kế hoạch số 01/KH-UBND"]


def test_a_document_without_number_keeps_its_full_citation(owner: Party) -> None:
    document("", owner, None, "ban hành Quy chế họp", status="drafting")
    where = place(owner)
    for _time in range(2):
        assert texts(where, "{trich_dan} ({tinh_trang})") == [
            "Quyết định của UBND huyện Ba Tơ ban hành Quy chế họp (dự thảo)"
        ]
