"""What does not hold in a report, told beside its text before anything of it is recorded."""

from typing import Any

from vinhdanh.reading.as_json import lines_of
from vinhdanh.reading.findings.run import examine
from vinhdanh.reading.reading import Reading


def findings_of(reading: Reading) -> list[dict[str, Any]]:
    """Every broken relation: {"rule", "severity", "message", "lines"}."""
    broken, _holding = examine(reading)
    return [
        {
            "rule": told.rule,
            "severity": str(told.finding.severity),
            "message": told.finding.message,
            "lines": lines_of(reading.text, told),
        }
        for told in broken
    ]
