"""Find the outline for a period: the pack declares one for half-years and one for years."""

from functools import cache

from vinhdanh.records.kit.packs import PACKS
from vinhdanh.reports.outlines.schema import OutlineSpec
from vinhdanh.text.periods import Period
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration


@cache
def outlines(pack: str) -> dict[str, OutlineSpec]:
    """Every outline of `pack` by code; the file is named after its outline."""
    found = {}
    for path in sorted((PACKS / pack / "reports").glob("*.yaml")):
        spec = read_declaration(path, OutlineSpec)
        if spec.outline != path.stem:
            raise BadDeclaration(f"{path.name}, mục outline: phải trùng tên tệp ({path.stem}).")
        found[spec.outline] = spec
    return found


def outline_for(pack: str, period: Period) -> OutlineSpec:
    """The outline that reports on this kind of period."""
    for spec in outlines(pack).values():
        if spec.period_kind == period.kind:
            return spec
    raise BadDeclaration(f"Gói ngành {pack} chưa khai báo đề cương báo cáo cho {period.title}.")
