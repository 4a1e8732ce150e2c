"""Total rows and total columns are the sums of their parts.

A table says nowhere what its total adds up, so a broken sum is told only where the form leaves one reading: the rows
are of one level, or another column shows which rows count; a total column, where it holds in most rows. Every reading
that makes the sum right is accepted.
"""

from collections.abc import Iterator

from vinhdanh.reading.findings.grid import grids
from vinhdanh.reading.findings.table_totals.columns import total_columns
from vinhdanh.reading.findings.table_totals.rows import total_rows
from vinhdanh.reading.findings.table_totals.within import parts_within
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every table with a total."""
    for grid in grids(reading):
        yield from total_rows(grid)
        yield from total_columns(grid)
        yield from parts_within(grid)
