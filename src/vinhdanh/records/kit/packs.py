"""The pack of a sector: its registers and indicators, read from files once per process."""

from functools import cache
from pathlib import Path

from vinhdanh.records.kit.pack_files import (
    AwardForms,
    AwardFormSpec,
    IndicatorSpec,
    PackSpec,
    TypedMeasures,
    TypedMeasureSpec,
)
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration

PACKS = Path(__file__).parents[2] / "packs"
SHARED = "chung"
"""The folder of what belongs to no single sector."""


@cache
def registers(pack: str) -> dict[str, RegisterSpec]:
    """Every register of `pack` by code; the file is named after its register."""
    return {path.stem: _register(path) for path in _files(pack, "registers")}


@cache
def shared_registers() -> dict[str, RegisterSpec]:
    """The registers that every sector keeps, by code: what the law asks of people and units is the same everywhere."""
    folder = PACKS / SHARED / "registers"
    return {path.stem: _register(path) for path in sorted(folder.glob("*.yaml"))}


@cache
def indicators(pack: str) -> dict[str, IndicatorSpec]:
    """Every indicator of `pack` by code, in the order reports print them."""
    found = {path.stem: read_declaration(path, IndicatorSpec) for path in _files(pack, "indicators")}
    for name, spec in found.items():
        if spec.indicator != name:
            raise BadDeclaration(f"{name}.yaml, mục indicator: phải trùng tên tệp ({name}).")
    return dict(sorted(found.items(), key=lambda item: item[1].order))


@cache
def typed_measures(pack: str) -> list[TypedMeasureSpec]:
    """Measures of `pack` that no register owns."""
    path = PACKS / pack / "measures.yaml"
    return read_declaration(path, TypedMeasures).measures if path.exists() else []


def sectors() -> dict[str, str]:
    """The sectors that have a pack, by code, with their titles."""
    return {path.parent.name: read_declaration(path, PackSpec).title for path in sorted(PACKS.glob("*/pack.yaml"))}


@cache
def award_forms() -> list[AwardFormSpec]:
    """The titles and forms of commendation of the law, high to low."""
    return read_declaration(PACKS / SHARED / "award_forms.yaml", AwardForms).award_forms


def _register(path: Path) -> RegisterSpec:
    spec = read_declaration(path, RegisterSpec)
    if spec.register_ != path.stem:
        raise BadDeclaration(f"{path.name}, mục register: phải trùng tên tệp ({path.stem}).")
    return spec


def _files(pack: str, folder: str) -> list[Path]:
    root = PACKS / pack / folder
    if not root.is_dir():
        raise BadDeclaration(f"Gói ngành {pack} không có thư mục {folder}.")
    return sorted(root.glob("*.yaml"))
