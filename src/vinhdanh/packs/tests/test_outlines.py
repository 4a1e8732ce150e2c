"""The outlines of the pack: every token, sentence and filter leads somewhere, and every register is told."""

from collections.abc import Iterator
from typing import Any

import pytest

from vinhdanh.records.kit.packs import PACKS, indicators, registers, typed_measures
from vinhdanh.records.kit.schema import TOKEN, FieldType, RegisterSpec
from vinhdanh.records.models import Commitment, DocumentUse, Movement
from vinhdanh.reports.documents import TYPES
from vinhdanh.reports.outlines import schema
from vinhdanh.reports.outlines.reading import outlines
from vinhdanh.text.periods import PeriodKind
from vinhdanh.text.yaml12 import read_yaml

PACK = "cong_thuong"
WORDS = {"ky", "nam", "ky_sau", "nam_sau", "co_quan", "co_quan_ngan"}
OF_ENTRY = {"label", "khi", "trang_thai", "tu_khi"}
OF_COMMITMENT = {"so", "noi_dung", "danh_hieu", "can_cu", "minh_chung", "ket_qua", "chu_the", "chi_tieu", "ty_le"}
OF_EVIDENCE = {"the_hien", "so_lieu", "van_ban"}
OF_AWARD = {"hinh_thuc", "tham_quyen", "ly_do", "giai_doan", "dip", "nguoi_nhan", "quyet_dinh", "nam_xet"}
OF_DOCUMENT = {"trich_dan", "trich_dan_ngan", "loai", "so", "ngay", "trich_yeu", "tinh_trang"}
OF_MOVEMENT = {"ten", "so", "tu", "den", "dip", "hai_moc", "muc_tieu", "phat_dong", "cac_dot", "so_nam", "so_dot"}
OF_INDICATOR = {"ten", "gia", "pham_vi", "gia_tri", "cung_ky", "ke_hoach"}
SPECS = registers(PACK)
OUTLINES = outlines(PACK)
BLOCKS = [
    pytest.param(block, id=f"{name}/{section.id}/{index}")
    for name, outline in OUTLINES.items()
    for section in outline.walk()
    for index, block in enumerate(section.blocks)
]


def measures() -> set[str]:
    """Every measure that a token may name."""
    counted = {f"{spec.register_}.{name}" for spec in SPECS.values() for name in spec.measures}
    plain = counted | set(indicators(PACK)) | {measure.code for measure in typed_measures(PACK)}
    return plain | {f"{code}.{base}" for code in plain for base in ("cung_ky", "ke_hoach")}


def unknown(template: str | None, own: set[str]) -> set[str]:
    """Tokens of a template that nobody fills."""
    return set(TOKEN.findall(template or "")) - own - WORDS - measures() - {"so_luong"}


def entry_tokens(spec: RegisterSpec) -> set[str]:
    """What a line about an entry may say."""
    of_events = {f"{code}.{name}" for code, event in spec.events.items() for name in (*event.fields, "khi")}
    return OF_ENTRY | set(spec.fields) | of_events


def faults(block: Any) -> Iterator[str]:
    """What in a block leads nowhere."""
    match block:
        case schema.SentenceBlock(of=str(of)):
            register, _dot, name = of.partition(".")
            if name not in SPECS[register].sentences:
                yield of
        case schema.SentenceBlock():
            yield from unknown(block.sentence, set())
        case schema.IndicatorsBlock():
            yield from unknown(block.line, OF_INDICATOR)
        case schema.EntriesBlock():
            yield from faults_of_query(block.entries)
            yield from unknown(block.line, entry_tokens(SPECS[block.entries.register_]))
        case schema.CommitmentsBlock():
            yield from unknown(block.line, OF_COMMITMENT)
            yield from unknown(block.closing, OF_COMMITMENT)
            yield from unknown(block.evidence, OF_EVIDENCE)
            yield from {block.commitments.kind} - set(Commitment.Kind.values)
        case schema.AwardsBlock():
            yield from unknown(block.line, OF_AWARD)
        case schema.DocumentsBlock():
            yield from unknown(block.line, OF_DOCUMENT)
            yield from set(block.documents.use) - set(DocumentUse.Use.values)
        case schema.MovementsBlock():
            yield from unknown(block.line, OF_MOVEMENT)
            yield from set(block.movements.kind) - set(Movement.Kind.values)


def faults_of_query(query: schema.EntriesQuery) -> Iterator[str]:
    """Fields, choices, states and events that the register does not have."""
    spec = SPECS[query.register_]
    yield from {*query.where, *query.has, *query.without} - set(spec.fields)
    yield from set(query.state) - set(spec.states)
    if query.event not in {None, *spec.states, *spec.events}:
        yield str(query.event)
    for field, wanted in query.where.items():
        if field in spec.fields and spec.fields[field].type is FieldType.CHOICE:
            yield from set(wanted if isinstance(wanted, list) else [wanted]) - set(spec.fields[field].choices)


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_leads_to_what_exists(block: Any) -> None:
    assert list(faults(block)) == []


def test_a_block_that_leads_nowhere_is_seen() -> None:
    query = schema.EntriesQuery.model_validate({"register": "ccn", "where": {"mau": "x"}, "state": ["bay"]})
    block = schema.EntriesBlock(entries=query, line="{label} {khong_co}")
    assert set(faults(block)) == {"mau", "bay", "khong_co"}


def told(outline: schema.OutlineSpec) -> set[str]:
    """The registers that an outline tells."""
    found: set[str] = set()
    for block in (block for section in outline.walk() for block in section.blocks):
        match block:
            case schema.SentenceBlock(of=str(of)):
                found.add(of.partition(".")[0])
            case schema.SentenceBlock():
                found |= {name.partition(".")[0] for name in TOKEN.findall(block.sentence or "")}
            case schema.EntriesBlock():
                found.add(block.entries.register_)
    return found


@pytest.mark.parametrize("outline", OUTLINES.values(), ids=OUTLINES)
def test_every_register_of_the_pack_is_told(outline: schema.OutlineSpec) -> None:
    assert set(SPECS) - told(outline) == set()


def test_half_years_and_years_have_their_outline_and_document_type() -> None:
    assert {outline.period_kind for outline in OUTLINES.values()} == {PeriodKind.HALF, PeriodKind.YEAR}
    assert {outline.document for outline in OUTLINES.values()} <= set(TYPES)


@pytest.mark.parametrize("outline", OUTLINES.values(), ids=OUTLINES)
def test_the_officers_texts_of_the_demo_have_their_slots(outline: schema.OutlineSpec) -> None:
    rows = [
        row
        for path in sorted((PACKS / PACK / "demo").glob("*.yaml"))
        for row in read_yaml(path).get("texts", [])
        if row["outline"] == outline.outline
    ]
    assert rows
    assert {row["slot"] for row in rows} - {block.text for block in outline.texts()} == set()
