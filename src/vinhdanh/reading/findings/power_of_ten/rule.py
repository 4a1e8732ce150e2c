"""Values that are ten, a hundred or a thousand times off, against a plan, against themselves or an earlier report."""

from collections.abc import Iterator

from vinhdanh.reading.findings.power_of_ten.against_plan import against_plan
from vinhdanh.reading.findings.power_of_ten.since import since
from vinhdanh.reading.findings.power_of_ten.twice import twice
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Inside the text; and against `previous`, where it is given."""
    yield from against_plan(reading)
    yield from twice(reading)
    if previous is not None:
        yield from since(reading, previous)
