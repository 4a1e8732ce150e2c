"""What a register counts in one period, each number with the records behind it."""

from collections.abc import Collection
from dataclasses import dataclass

from vinhdanh.casework.figures import Figure, Figures
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import RegisterType
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import print_quantity
from vinhdanh.web.sources import SourceLink, source_links

MOST_SOURCES = 60


@dataclass(frozen=True)
class MeasureRow:
    """One measure: its value in words, how it came about, and links to what is behind it."""

    title: str
    value: str
    how: str
    window: Window | None
    sources: tuple[SourceLink, ...]
    more: int
    scope: str = ""


def measure_rows(
    register: RegisterType, spec: RegisterSpec, figures: Figures, acts: Collection[str]
) -> list[MeasureRow]:
    """One row for every measure of the register that has a value in the period."""
    found = [(code, figures.of(f"{register.code}.{code}")) for code in spec.measures]
    known = [(code, figure) for code, figure in found if figure is not None]
    return [_row(figure, spec.measures[code].scope, acts) for code, figure in known]


def value_in_words(figure: Figure) -> str:
    """“26/43 cụm” for a share of a whole, else the quantity with its unit."""
    if figure.whole is None:
        return print_quantity(figure.quantity, pad=False)
    part = print_quantity(figure.quantity, with_unit=False, pad=False)
    return f"{part}/{print_quantity(figure.whole, pad=False)}"


def _row(figure: Figure, scope: str, acts: Collection[str]) -> MeasureRow:
    shown = figure.sources[:MOST_SOURCES]
    return MeasureRow(
        title=figure.title,
        value=value_in_words(figure),
        how=_how(figure),
        window=figure.window,
        sources=tuple(source_links(shown, acts)),
        more=len(figure.sources) - len(shown),
        scope=scope,
    )


def _how(figure: Figure) -> str:
    if figure.observation is None:
        return "đếm từ sổ"
    if figure.observation.basis != figure.observation.Basis.STATED:
        return f"số liệu {figure.observation.get_status_display()}"
    if figure.counted is None:
        return "theo văn bản đã phát hành"
    return f"theo văn bản đã phát hành; sổ đang có {print_quantity(figure.counted.quantity, pad=False)}"
