"""One line per headline indicator, with the comparisons that are known."""

from vinhdanh.records.models import Measure
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.template import Resolver
from vinhdanh.reports.outlines.schema import IndicatorsBlock
from vinhdanh.reports.pieces import Piece, Segment


def compose(block: IndicatorsBlock, place: Place) -> list[Piece]:
    """Pieces in the order of the pack; an indicator without a value in this period is not printed."""
    written = [
        place.write("indicator", block.line, _resolver(measure, place), bullet=block.bullet)
        for measure in indicators_told(block.indicators, place)
    ]
    return [piece for piece in written if piece]


def indicators_told(wanted: list[str] | str, place: Place) -> list[Measure]:
    """The indicators with a value, `all` of them or those named."""
    every = [m for m in place.figures.measures.values() if m.is_indicator and "indicator" in m.declaration]
    chosen = every if wanted == "all" else [m for m in every if m.code in wanted]
    ordered = sorted(chosen, key=lambda measure: (measure.declaration.get("order", 0), measure.code))
    return [measure for measure in ordered if place.figures.of(measure.code)]


def _resolver(measure: Measure, place: Place) -> Resolver:
    names = {
        "ten": str(measure.declaration.get("printed", measure.title)),
        "gia": measure.price_basis or None,
        "pham_vi": measure.scope or None,
    }

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name in names:
            return names[name]
        if name == "gia_tri":
            return place.measure(measure.code, filters)
        return place.measure(f"{measure.code}.{name}" if name in {"cung_ky", "ke_hoach"} else name, filters)

    return resolve
