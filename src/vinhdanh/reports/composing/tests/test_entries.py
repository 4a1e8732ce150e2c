"""Lists of entries: which are found, and how a line tells one."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.reports.composing.blocks import entries
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import EntriesBlock
from vinhdanh.reports.pieces import Piece
from vinhdanh.reports.tests.factories import body, document, entry, place, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body()


def told(where: Place, line: str = "{xa}", **facts: Any) -> list[Piece]:
    query = {"register": "kham_benh", **facts.pop("query", {})}
    return entries.compose(EntriesBlock.model_validate({"entries": query, "line": line, **facts}), where)


def texts(where: Place, line: str = "{xa}", **facts: Any) -> list[str]:
    return [piece.text for piece in told(where, line, **facts)]


def villages(kept: RegisterType) -> None:
    """Five clinics of several years and states."""
    entry(kept, {"xa": "An Lạc", "luot": 90}, "03/3/2021", events=[("da_kham", "03/3/2021")])
    entry(kept, {"xa": "Bình An"}, "20/12/2020", events=[("da_kham", "20/12/2020")])
    entry(kept, {"xa": "Cao Xá", "dot": "hai"}, "20/12/2020-05/01/2021")
    entry(kept, {"xa": "Đông Hòa"}, "02/02/2022")
    entry(
        kept,
        {"xa": "Ea Súp"},
        None,
        events=[("ke_hoach", "01/3/2021"), ("tai_kham", "07/7/2021", {"luot": 12}), ("huy", "08/8/2022")],
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["An Lạc"]),
        ({"over": "stock"}, ["Ea Súp", "Bình An", "Cao Xá", "An Lạc"]),
        ({"over": "closing"}, ["Cao Xá", "An Lạc"]),
        ({"event": "tai_kham"}, ["Ea Súp"]),
        ({"over": "stock", "state": ["da_kham"]}, ["Bình An", "An Lạc"]),
        ({"over": "stock", "state": ["ke_hoach"]}, ["Ea Súp", "Cao Xá"]),
        ({"over": "stock", "where": {"xa": "Bình An"}}, ["Bình An"]),
        ({"over": "stock", "where": {"xa": ["Bình An", "An Lạc"]}}, ["Bình An", "An Lạc"]),
        ({"over": "stock", "has": ["dot"]}, ["Cao Xá"]),
        ({"without": ["luot"]}, []),
    ],
)
def test_the_query_finds_its_entries(owner: Party, query: dict[str, Any], found: list[str]) -> None:
    villages(register())
    assert sorted(texts(place(owner), query=query)) == sorted(found)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("{label}: {luot}", "Khám tại An Lạc: 120 lượt"),
        ("{xa}, {khi}", "An Lạc, ngày 15/5/2021"),
        ("{xa} {trang_thai|thuong} {tu_khi}", "An Lạc đã khám ngày 16/5/2021"),
        ("{xa} theo {quyet_dinh|ngan}", "An Lạc theo Quyết định số 05/QĐ-BV ngày 04/5/2021 của BV Mường Hoa"),
        ("{xa} cùng {phoi_hop}", "An Lạc cùng Hội Chữ thập đỏ"),
        ("{xa} tái khám {tai_kham.luot}, {tai_kham.khi}", "An Lạc tái khám 12 lượt, ngày 07/7/2021"),
        (
            "{xa} mời bằng {tai_kham.giay|ngan}",
            "An Lạc mời bằng Giấy mời số 09/GM-BV ngày 02/7/2021 của BV Mường Hoa",
        ),
        ("{xa}[, {dot}]", "An Lạc"),
        ("{xa} {dot}", "An Lạc …"),
        ("{xa} {nam}", "An Lạc năm 2021"),
    ],
)
def test_a_line_tells_an_entry(line: str, printed: str) -> None:
    owner = body("Bệnh viện đa khoa Mường Hoa", short_name="BV Mường Hoa")
    partner = body("Hội Chữ thập đỏ")
    decision = document("05/QĐ-BV", owner, date(2021, 5, 4))
    invitation = document("09/GM-BV", owner, date(2021, 7, 2), kind="Giấy mời")
    values = {"xa": "An Lạc", "luot": 120, "quyet_dinh": decision.code, "phoi_hop": partner.code, "nam": 2021}
    again = ("tai_kham", "07/7/2021", {"luot": 12, "giay": invitation.code})
    entry(register(), values, "15/5/2021", events=[("da_kham", "16/5/2021"), again])
    assert texts(place(owner), line) == [printed]


def test_later_steps_are_not_this_periods_news(owner: Party) -> None:
    entry(
        register(),
        {"xa": "An Lạc"},
        "15/5/2021",
        events=[("ke_hoach", "10/5/2021"), ("da_kham", "15/5/2021"), ("quyet_toan", "15/3/2022")],
    )
    assert texts(place(owner), "{trang_thai}") == ["Đã khám"]
    assert texts(place(owner, "2022"), "{trang_thai}", query={"over": "stock"}) == ["Đã quyết toán"]


def test_a_withdrawn_entry_is_not_told(owner: Party) -> None:
    kept = entry(register(), {"xa": "An Lạc"})
    kept.withdrawn = True
    kept.save()
    assert told(place(owner)) == []


def test_the_lead_counts_every_line_and_a_blank_shows(owner: Party) -> None:
    kept = register()
    entry(kept, {"xa": "An Lạc", "luot": 90})
    entry(kept, {"xa": "Bình An"})
    where = place(owner)
    assert texts(where, "{xa}: {luot}", lead="Có {so_luong}:") == ["Có 02 mục:", "An Lạc: 90 lượt", "Bình An: …"]
    assert [missing.what for missing in where.missing] == ["luot"]


def test_a_list_can_be_one_sentence(owner: Party) -> None:
    kept = register()
    for name in ("An Lạc", "Bình An"):
        entry(kept, {"xa": name, "luot": 90})
    lead = "khám tại {so_luong|so} xã: "
    assert texts(place(owner), "{xa} ({luot})", join="; ", lead=lead) == [
        "Khám tại 02 xã: An Lạc (90 lượt); Bình An (90 lượt)."
    ]
    assert texts(place(owner), "xã {xa}", join=", ") == ["Xã An Lạc, xã Bình An."]


def test_lines_that_read_alike_are_told_once_for_all_their_records(owner: Party) -> None:
    kept = register()
    both = [entry(kept, {"xa": name, "luot": 90}) for name in ("An Lạc", "Bình An")]
    (line,) = told(place(owner), "khám {luot}", distinct=True)
    assert {source.id for source in line.sources} == {one.pk for one in both}


def test_a_line_stands_on_its_entry_and_the_documents_it_names(owner: Party) -> None:
    decision = document("05/QĐ-BV", owner, date(2021, 5, 4))
    kept = entry(register(), {"xa": "An Lạc", "luot": 90, "quyet_dinh": decision.code})
    (line,) = told(place(owner), "{xa}: {luot}")
    assert [(s.concept, s.id) for s in line.sources] == [("entry", kept.pk), ("document", decision.pk)]
    (figure,) = line.figures
    assert (figure.measure, figure.source.id, figure.id) == ("kham_benh.luot", kept.pk, f"{line.id}-f1")


def test_a_register_that_the_pack_lacks_is_noted(owner: Party) -> None:
    where = place(owner)
    assert told(where) == []
    assert [missing.what for missing in where.missing] == ["kham_benh"]


def test_nothing_to_tell_is_no_piece_and_no_lead(owner: Party) -> None:
    register()
    assert told(place(owner), lead="Có {so_luong}:") == []


def queries_for(owner: Party, entries_: range) -> int:
    kept, partner, decision = register(), body("Hội Chữ thập đỏ"), document("", owner)
    for number in entries_:
        values = {"xa": f"Xã {number}", "phoi_hop": partner.code, "quyet_dinh": decision.code}
        entry(kept, values, events=[("da_kham", "16/5/2021"), ("tai_kham", "07/7/2021", {"giay": decision.code})])
    where = place(owner)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        told(where, "{xa} {phoi_hop} {quyet_dinh} {tai_kham.giay} {trang_thai}")
    return len(asked)


def test_the_number_of_queries_does_not_grow_with_the_entries(owner: Party) -> None:
    few = queries_for(owner, range(2))
    assert queries_for(owner, range(2, 15)) == few
