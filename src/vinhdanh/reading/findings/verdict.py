"""How rules say what they found."""

from vinhdanh.reading.model import Finding, Severity

Place = tuple[int, int]


def holds(message: str, computed: str, printed: str, *places: Place) -> Finding:
    """A relation that was worked out and holds."""
    return Finding(None, message, computed, printed, places)


def breaks(message: str, computed: str, printed: str, *places: Place, sure: float = 1.0) -> Finding:
    """A relation that does not hold."""
    return Finding(Severity.ERROR, message, computed, printed, places, sure)


def warns(message: str, computed: str, printed: str, *places: Place, sure: float = 0.7) -> Finding:
    """A relation that most likely does not hold, or matters little."""
    return Finding(Severity.WARNING, message, computed, printed, places, sure)
