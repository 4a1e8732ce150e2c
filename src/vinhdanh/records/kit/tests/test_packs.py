"""The files of a pack are read once, by name; a file that declares another name is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vinhdanh.records.kit import packs
from vinhdanh.text.yaml12 import BadDeclaration

INDICATOR = "{indicator: %s, title: Giường, printed: Giường, unit: giường, order: %d, version: '1', owner: Phòng KHTH}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty pack `y_te` in a folder of its own."""
    for name in ("registers", "indicators"):
        (tmp_path / "y_te" / name).mkdir(parents=True)
    monkeypatch.setattr(packs, "PACKS", tmp_path)
    caches = (packs.registers, packs.shared_registers, packs.indicators, packs.typed_measures)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path / "y_te"
    for cached in caches:
        cached.cache_clear()


def test_indicators_come_in_printed_order(folder: Path) -> None:
    (folder / "indicators" / "a.yaml").write_text(INDICATOR % ("a", 2))
    (folder / "indicators" / "b.yaml").write_text(INDICATOR % ("b", 1))
    assert list(packs.indicators("y_te")) == ["b", "a"]


def test_a_file_is_named_after_what_it_declares(folder: Path) -> None:
    (folder / "indicators" / "b.yaml").write_text(INDICATOR % ("a", 1))
    with pytest.raises(BadDeclaration, match=r"b\.yaml, mục indicator: phải trùng tên tệp \(b\)"):
        packs.indicators("y_te")


def test_a_register_s_file_is_named_after_it(folder: Path) -> None:
    kept = Path(packs.__file__).parents[2] / "packs" / "cong_thuong" / "registers" / "hoi_cho.yaml"
    (folder / "registers" / "cho_phien.yaml").write_bytes(kept.read_bytes())
    with pytest.raises(BadDeclaration, match=r"cho_phien\.yaml, mục register: phải trùng tên tệp"):
        packs.registers("y_te")


def test_a_pack_without_typed_measures_has_none(folder: Path) -> None:
    assert packs.typed_measures("y_te") == []


def test_a_pack_that_is_not_there_is_refused(folder: Path) -> None:
    with pytest.raises(BadDeclaration, match="Gói ngành thuy_san không có thư mục registers"):
        packs.registers("thuy_san")


def test_what_every_sector_keeps_lies_in_one_folder(folder: Path) -> None:
    assert packs.shared_registers() == {}
    packs.shared_registers.cache_clear()
    kept = Path(packs.__file__).parents[2] / "packs" / "chung" / "registers" / "xep_loai.yaml"
    shared = folder.parent / "chung" / "registers"
    shared.mkdir(parents=True)
    (shared / "xep_loai.yaml").write_bytes(kept.read_bytes())
    assert list(packs.shared_registers()) == ["xep_loai"]
