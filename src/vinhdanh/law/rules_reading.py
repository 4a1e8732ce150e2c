"""The rule folders: `rules/<award>/rule.yaml`, and folders of a body's own regulation laid over them."""

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from vinhdanh.law.rule import Rule
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration


@cache
def rules(*overlays: Path) -> dict[str, Rule]:
    """Return every rule by its award; a later folder replaces the whole rule of an award. Raises BadDeclaration."""
    with as_file(files("vinhdanh.law") / "rules") as folder:
        found = _folder(folder)
    for overlay in overlays:
        found |= _folder(overlay)
    return found


def _folder(folder: Path) -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for path in sorted(folder.glob("*/rule.yaml")):
        rule = read_declaration(path, Rule)
        if path.parent.name != rule.award:
            raise BadDeclaration(
                f"{path.parent.name}/{path.name}, mục award: phải trùng tên thư mục ({path.parent.name})."
            )
        _check_days(path, rule)
        found[rule.award] = rule
    return found


def _check_days(path: Path, rule: Rule) -> None:
    """No day may have two versions for one kind of subject."""
    for kind in rule.subjects:
        versions = rule.versions_for(kind)
        for one in versions:
            for other in versions:
                if one is not other and one.holds(other.first):
                    place = f"{path.parent.name}/{path.name}, mục versions"
                    raise BadDeclaration(
                        f"{place}: ngày {other.first:%d/%m/%Y} có hai phiên bản {one.id} và {other.id} cho {kind}."
                    )
