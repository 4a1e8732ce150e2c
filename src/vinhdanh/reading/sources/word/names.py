"""Names of elements and attributes of Word's XML."""

from vinhdanh.reading.sources.xml import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def w(name: str) -> str:
    """The full name of an element or attribute of Word's main namespace."""
    return _W + name


RELATION_ID = _R + "id"
MATH_TEXT = _M + "t"
MATH = frozenset({_M + "oMath", _M + "oMathPara"})
ALTERNATIVES = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of the child `name`, "" where the child has none, None where there is no such child."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(w("val"), "")


def switched_on(parent: Element | None, name: str) -> bool | None:
    """Whether the switch `name` is on; None where it is not mentioned."""
    said = value(parent, name)
    return None if said is None else said not in {"0", "false", "off", "none"}


def whole(text: str | None, default: int) -> int:
    """The whole number in `text`, within what a document can mean; `default` where there is none."""
    try:
        number = int(text) if text is not None and len(text) < 10 else default
    except ValueError:
        return default
    return number
