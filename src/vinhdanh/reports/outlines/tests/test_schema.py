"""Outlines that cannot be used are refused in Vietnamese, with the file and the place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.reports.outlines import reading
from vinhdanh.reports.outlines.schema import OutlineSpec, TextBlock
from vinhdanh.reports.tests.factories import BEDS, OUTLINE
from vinhdanh.text.periods import period
from vinhdanh.text.yaml12 import BadDeclaration, check_declaration


def section(*blocks: Any, **changes: Any) -> dict[str, Any]:
    return {"id": "a", "level": "section", "title": "Kết quả", "blocks": list(blocks), **changes}


def read(**changes: Any) -> OutlineSpec:
    return check_declaration(OUTLINE | changes, OutlineSpec, "tong_ket.yaml")


def refusal(**changes: Any) -> str:
    with pytest.raises(BadDeclaration) as told:
        read(**changes)
    return str(told.value)


BLOCKS: dict[str, Any] = {
    "sentence": {"sentence": "Khám {luot_kham}."},
    "of": {"of": "kham_benh.tong_hop"},
    "indicators": {"indicators": "all", "line": "{ten} {gia_tri}"},
    "entries": {"entries": {"register": "kham_benh"}, "line": "{label}"},
    "commitments": {"commitments": {"kind": "title"}, "line": "{noi_dung}"},
    "awards": {"awards": {"granted": True}, "line": "{hinh_thuc}"},
    "documents": {"documents": {"use": ["issued"]}},
    "movements": {"movements": {"kind": ["year"]}, "line": "{ten}"},
    "text": {"text": "nhan_xet", "title": "Nhận xét"},
    "indicator_table": {"indicator_table": "all", "caption": "Chỉ tiêu"},
    "indicator_chart": {"indicator_chart": ["luot_kham"], "caption": "Chỉ tiêu"},
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_kind_of_block_is_read_by_its_leading_key(kind: str) -> None:
    (block,) = read(sections=[section(BLOCKS[kind])]).sections[0].blocks
    assert kind in type(block).model_fields


FAULTS = {
    "an unknown block": (section({"sentences": "x"}), "không hiểu khối ['sentences']"),
    "a block that is no mapping": (section("Khám bệnh"), "mỗi khối phải là một mục có tên"),
    "a sentence without figures": (section({"sentence": "Phong trào sôi nổi."}), "không có số liệu nào"),
    "a sentence of two origins": (section({"sentence": "{a}", "of": "b.c"}), "đúng một trong sentence, of"),
    "a bracket left open": (section({"sentence": "Khám [{luot}."}), "thiếu dấu ]"),
    "a token misspelt": (section({"sentence": "Khám {luot} và {Giuong}."}), "ngoặc nhọn"),
    "a kind of promise": (section({"commitments": {"kind": "titel"}, "line": "x"}), "không có loại cam kết 'titel'"),
    "a kind of movement": (section({"movements": {"kind": ["nam"]}, "line": "x"}), "không có loại phong trào 'nam'"),
    "a use of documents": (section({"documents": {"use": ["isued"]}}), "không có cách dùng văn bản 'isued'"),
    "a heading": (section(title="Kết quả [{nam}"), "thiếu dấu ]"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_inside_a_section_is_told_with_its_file_and_place(case: str) -> None:
    faulty, words = FAULTS[case]
    told = refusal(sections=[faulty])
    assert told.startswith("tong_ket.yaml, mục sections → 0")
    assert words in told


def test_a_fault_in_a_lower_section_is_told_with_the_way_to_it() -> None:
    lower = section({"sentence": "Khám [{luot}."}, id="b")
    assert "sections → 0 → sections → 0" in refusal(sections=[section(sections=[lower])])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": "Tổng kết [{ky}"}, "mục title: Mẫu câu thiếu dấu ]"),
        ({"document": "to_trinh"}, "không có loại báo cáo 'to_trinh'"),
        ({"sections": [section(), section()]}, "hai mục cùng mã a"),
        ({"opening": [BLOCKS["text"]], "closing": [BLOCKS["text"]]}, "hai chỗ lời văn cùng mã nhan_xet"),
    ],
)
def test_a_fault_of_the_outline_itself_is_told(changes: dict[str, Any], words: str) -> None:
    told = refusal(**changes)
    assert told.startswith("tong_ket.yaml")
    assert words in told


@pytest.mark.parametrize("changes", [{"sign": None}, {"sections": []}, {"period_kind": "tuan"}, {"tieu_de": "x"}])
def test_a_fault_of_form_is_told_without_english(changes: dict[str, Any]) -> None:
    told = refusal(**changes)
    assert not {"should", "required", "permitted", "input", "Input"} & set(told.replace(".", " ").split())


def test_a_registers_own_sentence_is_checked_the_same_way() -> None:
    with pytest.raises(BadDeclaration, match=r"kham\.yaml, mục sentences → tong_hop: Mẫu câu thiếu dấu \]"):
        check_declaration(BEDS | {"sentences": {"tong_hop": "Tổ chức [{dot}."}}, RegisterSpec, "kham.yaml")


def test_sections_are_walked_in_print_order() -> None:
    inner = section(id="b", level="clause", sections=[section(id="c", level="subclause")])
    spec = read(sections=[section(sections=[inner]), section(id="d")])
    assert [one.id for one in spec.walk()] == ["a", "b", "c", "d"]


def test_every_slot_for_words_is_found() -> None:
    def slot(code: str) -> dict[str, str]:
        return {"text": code, "title": code}

    spec = read(opening=[slot("mo")], sections=[section(slot("giua"))], closing=[slot("ket")])
    assert [block.text for block in spec.texts()] == ["mo", "giua", "ket"]
    assert all(isinstance(block, TextBlock) for block in spec.texts())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(reading, "PACKS", tmp_path)
    reading.outlines.cache_clear()
    reports = tmp_path / "y_te" / "reports"
    reports.mkdir(parents=True)
    yield reports
    reading.outlines.cache_clear()


TEXT = """
outline: {name}
document: tong_ket_nam
period_kind: {kind}
title: Tổng kết
sign: BC-BV
sections: [{{id: a, level: section, title: Kết quả}}]
"""


def test_the_outline_of_a_pack_is_found_by_the_kind_of_period(folder: Path) -> None:
    for name, kind in [("nam", "year"), ("nua_nam", "half")]:
        (folder / f"{name}.yaml").write_text(TEXT.format(name=name, kind=kind), encoding="utf-8")
    assert reading.outline_for("y_te", period("2021H2")).outline == "nua_nam"
    assert reading.outline_for("y_te", period("2021")).outline == "nam"


def test_a_period_without_outline_is_refused_by_its_name(folder: Path) -> None:
    (folder / "nam.yaml").write_text(TEXT.format(name="nam", kind="year"), encoding="utf-8")
    with pytest.raises(BadDeclaration, match="quý II năm 2021"):
        reading.outline_for("y_te", period("2021Q2"))


def test_an_outline_is_named_after_its_file(folder: Path) -> None:
    (folder / "nam.yaml").write_text(TEXT.format(name="nam_hoc", kind="year"), encoding="utf-8")
    with pytest.raises(BadDeclaration, match=r"nam\.yaml, mục outline"):
        reading.outlines("y_te")
