"""Versions that say what another says: written `like` it, with their own days and what differs in their citations.

`instead` puts a citation in the place of every citation of an instrument; `confidence` is the highest that any citation
keeps, as for days whose instrument was not read. `not_coded` is added to that of the other. Where the words of a note
name the instrument that is replaced, they name the new one, without the articles of the old.
"""

import re
from copy import deepcopy
from typing import Any

from vinhdanh.law.epochs import symbol

_SURE = ("memory", "secondary", "text")  # rising
_OWN = {"id", "from", "to", "like", "cite", "subjects"}
_HOW = {"instead", "confidence", "not_coded"}


def spelled_out(content: Any) -> Any:
    """Return the content of a rule with every `like` version spelled out. Raises ValueError with one sentence."""
    if not isinstance(content, dict) or not isinstance(content.get("versions"), list):
        return content
    by_id = {one.get("id"): one for one in content["versions"] if isinstance(one, dict)}
    return {**content, "versions": [_version(one, by_id) for one in content["versions"]]}


def _version(one: Any, by_id: dict[Any, Any]) -> Any:
    if not isinstance(one, dict) or "like" not in one:
        return one
    other = by_id.get(one["like"])
    if other is None or "like" in other:
        raise ValueError(f"phiên bản {one.get('id')} ghi like: {one['like']}, nhưng không có phiên bản đầy đủ tên đó")
    stray = sorted(set(one) - _OWN - _HOW)
    if stray:
        raise ValueError(f"phiên bản {one.get('id')} đã ghi like thì không ghi mục {stray[0]}")
    made = deepcopy({key: value for key, value in other.items() if key not in {"from", "to"}})
    _cite_anew(made, one.get("instead", {}), one.get("confidence", "text"))
    for old, cite in one.get("instead", {}).items():
        made = _named_anew(made, old, cite)
    made |= {key: value for key, value in one.items() if key in _OWN}
    made["not_coded"] = [*made.get("not_coded", ()), *one.get("not_coded", ())]
    return made


def _cite_anew(node: Any, instead: dict[str, Any], highest: str) -> None:
    """Change every citation below `node` in place."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if isinstance(value, dict) and "instrument" in value:
            cite = {"confidence": "text", **instead.get(value["instrument"], value)}
            node[key] = cite | {"confidence": _SURE[min(_SURE.index(cite["confidence"]), _SURE.index(highest))]}
        else:
            _cite_anew(value, instead, highest)


def _named_anew(node: Any, old: str, cite: dict[str, Any]) -> Any:
    """The same with the new instrument's name wherever words name the old one; unchanged where they are one."""
    if cite["instrument"] == old:
        return node
    if isinstance(node, dict):
        return {key: _named_anew(value, old, cite) for key, value in node.items()}
    if isinstance(node, list):
        return [_named_anew(value, old, cite) for value in node]
    if not isinstance(node, str):
        return node
    return re.sub(rf"{re.escape(_short(old))}(/NĐ-CP)?( Điều \d+)?( khoản \d+)?", _short(cite["instrument"]), node)


def _short(key: str) -> str:
    """As notes name an instrument: Nghị định 152/2025."""
    return symbol(key).rsplit("/", 1)[0]
