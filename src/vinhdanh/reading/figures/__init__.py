"""The quantities of a text: value, unit, how sure, and the thing counted."""

from vinhdanh.reading.figures.scanning import read_figures

__all__ = ["read_figures"]
