"""Headline indicators of a body in a period: those that have a value, in the order of the pack."""

from typing import Literal

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Measure


def indicators_told(figures: Figures, wanted: list[str] | Literal["all"] = "all") -> list[Measure]:
    """The indicators with a value, `all` of them or those named."""
    every = [m for m in figures.measures.values() if m.is_indicator and "indicator" in m.declaration]
    chosen = every if wanted == "all" else [m for m in every if m.code in wanted]
    ordered = sorted(chosen, key=lambda measure: (measure.declaration.get("order", 0), measure.code))
    return [measure for measure in ordered if figures.of(measure.code)]
