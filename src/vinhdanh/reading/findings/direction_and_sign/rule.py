"""Words of direction agree with the numbers: "tăng từ 15 lên 12", "giảm so với cùng kỳ" of what stands at 101,2%."""

from collections.abc import Iterator

from vinhdanh.reading.findings.direction_and_sign.held import held
from vinhdanh.reading.findings.direction_and_sign.moves import moves
from vinhdanh.reading.findings.direction_and_sign.told import told
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """From one value to another, values against one in brackets, words against a comparison of the same subject."""
    yield from moves(reading)
    yield from held(reading)
    yield from told(reading)
