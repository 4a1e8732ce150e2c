"""What does not hold in a report, told beside its text before anything of it is recorded."""

from typing import Any

from vinhdanh.reading.findings.run import examine
from vinhdanh.reading.reading import Reading


def findings_of(reading: Reading) -> list[dict[str, Any]]:
    """Every broken relation: {"rule", "severity", "message", "computed", "printed", "lines"}."""
    broken, _holding = examine(reading)
    return [
        {
            "rule": told.rule,
            "severity": str(told.finding.severity),
            "message": told.finding.message,
            "computed": told.finding.computed,
            "printed": told.finding.printed,
            "lines": _lines(reading, told.finding.places),
        }
        for told in broken
    ]


def _lines(reading: Reading, places: tuple[tuple[int, int], ...]) -> list[int]:
    return sorted({line for start, end in places for line in reading.text.lines(start, end)})
