"""A sentence over measures. When nothing happened at all (every figure a zero that nobody typed) it is left out."""

from vinhdanh.casework.figures import spec_of
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.template import tokens
from vinhdanh.reports.outlines.schema import SentenceBlock
from vinhdanh.reports.pieces import Missing, Piece


def compose(block: SentenceBlock, place: Place) -> list[Piece]:
    """One piece, or none."""
    register, _dot, name = (block.of or "").partition(".")
    template = block.sentence if block.sentence is not None else _declared(register, name, place)
    if template is None or (not block.keep_zero and _nothing_happened(template, register, place)):
        return []
    resolve = place.within(register) if register else place.measure
    template = place.reworded(template) if register else template
    piece = place.write("sentence", template, resolve, bullet=block.bullet)
    return [piece] if piece else []


def _declared(register: str, name: str, place: Place) -> str | None:
    kept = place.figures.registers.get(register)
    sentence = spec_of(kept).sentences.get(name) if kept else None
    if sentence is None:
        place.missing.append(Missing(place.section, f"{register}.{name}", "câu không có trong khai báo sổ"))
    return sentence


def _nothing_happened(template: str, register: str, place: Place) -> bool:
    names = [name if "." in name or not register else f"{register}.{name}" for name in tokens(template)]
    figures = [place.figures.of(name) for name in names if name in place.figures.measures]
    return bool(figures) and all(figure is None or figure.is_nothing for figure in figures)
