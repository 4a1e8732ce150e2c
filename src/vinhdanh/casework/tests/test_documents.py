"""Verbs on documents, and the one form in which each is cited."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.documents import add_document, cite, link_documents, use_document
from vinhdanh.casework.tests.auditing import no_line, one_line, refused
from vinhdanh.records.models import Document, Party

pytestmark = pytest.mark.django_db


@pytest.fixture
def ministry() -> Party:
    return make.party("Bộ Y tế")


def decision(issuer: Party, code: str = "qd-15", symbol: str = "15/QĐ-BYT", **facts: object) -> Document:
    plain: dict[str, object] = {"kind": "Quyết định", "subject": "về tiêm chủng", "issued_on": date(2024, 2, 5)}
    return add_document(code=code, issuer=issuer, symbol=symbol, actor=None, **plain | facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("symbol", "number"),
    [("15/QĐ-BYT", 15), ("007/BC-BV", 7), ("34-CT/TW", 34), ("05/2024/TT-BYT", 5), ("QĐ-15", None), ("", None)],
)
def test_a_document_has_the_number_of_its_symbol(ministry: Party, symbol: str, number: int | None) -> None:
    with one_line("document.add"):
        kept = decision(ministry, symbol=symbol)
    assert (kept.number, kept.year) == (number, 2024)


def test_the_same_number_of_a_year_is_entered_once(ministry: Party) -> None:
    decision(ministry)
    with refused("Văn bản số 15/qđ-byt của Bộ Y tế đã có trong hồ sơ: hãy dùng văn bản đó", "symbol"):
        decision(ministry, code="khac", symbol="15/qđ-byt")
    decision(ministry, code="nam-sau", issued_on=date(2025, 2, 5))
    decision(make.party("Sở Y tế"), code="noi-khac")


@pytest.mark.parametrize(
    ("facts", "words", "field"),
    [
        ({"status": "lost"}, "Không có tình trạng “lost”", "status"),
        ({"code": "da-co"}, "Mã “da-co” đã dùng", "code"),
        ({"symbol": "1" * 61}, "dài 61 chữ, chỗ này chứa được 60", "symbol"),
        ({"subject": "a" * 1001}, "dài 1001 chữ", "subject"),
    ],
)
def test_a_document_that_cannot_be_kept_is_refused(
    ministry: Party, facts: dict[str, str], words: str, field: str
) -> None:
    make.document(code="da-co")
    with refused(words, field):
        decision(ministry, **facts)


def test_a_link_is_said_once(ministry: Party) -> None:
    old, new = decision(ministry), decision(ministry, "qd-20", "20/QĐ-BYT")
    with one_line("document.link"):
        link = link_documents(new, "amends", old, actor=None)
    with no_line():
        assert link_documents(new, "amends", old, actor=None) == link
    with refused("Không có quan hệ “copies”", "kind"):
        link_documents(new, "copies", old, actor=None)
    with refused("không thể có quan hệ với chính mình", "target"):
        link_documents(new, "amends", new, actor=None)


def test_a_use_is_said_for_a_period_and_a_topic(ministry: Party) -> None:
    kept = decision(ministry)
    with one_line("document.use"):
        use_document(kept, "guidance", "2024", topic="tiem_chung", order=1, actor=None)
    use_document(kept, "guidance", "2024", topic="tiem_chung", order=2, actor=None)
    assert kept.uses.get().order == 2
    with refused("Không có cách dùng “read”", "use"):
        use_document(kept, "read", "2024", actor=None)
    with refused("dài 9 chữ, chỗ này chứa được 8", "period"):
        use_document(kept, "guidance", "2024-2025", actor=None)


@pytest.mark.parametrize(
    ("subject", "cited"),
    [
        ("tiêm chủng mở rộng", "về tiêm chủng mở rộng"),
        ("về tiêm chủng mở rộng", "về tiêm chủng mở rộng"),
        ("Quy định chi tiết Luật", "Quy định chi tiết Luật"),
        ("ban hành Quy chế", "ban hành Quy chế"),
    ],
)
def test_a_document_is_cited_in_full(ministry: Party, subject: str, cited: str) -> None:
    kept = decision(ministry, subject=subject)
    assert cite(kept) == f"Quyết định số 15/QĐ-BYT ngày 05/02/2024 của Bộ Y tế {cited}"
    assert cite(kept, with_subject=False) == "Quyết định số 15/QĐ-BYT ngày 05/02/2024 của Bộ Y tế"


def test_what_is_not_known_of_a_document_is_left_out(ministry: Party) -> None:
    unions = make.party("Công đoàn Y tế Việt Nam")
    kept = decision(ministry, symbol="", issued_on=None, kind="Chương trình", subject="phối hợp", co_issuers=(unions,))
    assert cite(kept) == "Chương trình của Bộ Y tế và Công đoàn Y tế Việt Nam về phối hợp"
