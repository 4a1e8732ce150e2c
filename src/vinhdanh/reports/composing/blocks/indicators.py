"""One line per headline indicator, with the comparisons that are known."""

from vinhdanh.casework.indicators import indicators_told
from vinhdanh.records.models import Measure
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.template import Resolver
from vinhdanh.reports.outlines.schema import IndicatorsBlock
from vinhdanh.reports.pieces import Piece, Segment


def compose(block: IndicatorsBlock, place: Place) -> list[Piece]:
    """Pieces in the order of the pack; an indicator without a value in this period is not printed."""
    written = [
        place.write("indicator", block.line, _resolver(measure, place), bullet=block.bullet)
        for measure in indicators_told(place.figures, block.indicators)
    ]
    return [piece for piece in written if piece]


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
