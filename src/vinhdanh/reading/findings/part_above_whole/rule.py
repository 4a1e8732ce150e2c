"""A part is not more than its whole: "13.816.000 đồng (trong đó 52.500.000 đồng …)" is."""

from collections.abc import Iterator

from vinhdanh.reading.findings.operands import bounds, in_words, scaled
from vinhdanh.reading.findings.parts import listed_parts, same_thing, summed
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every part of every whole, and the a of every "a/b"."""
    for group in listed_parts(reading):
        for part in group.parts[: summed(group)]:
            if not same_thing(part, group.whole):
                continue
            places = ((group.whole.start, group.whole.end), (part.start, part.end))
            whole, inner = in_words(group.whole), in_words(part)
            if bounds(part).low <= bounds(group.whole).high:
                yield holds(f"{inner} nằm trong {whole}.", f"≤ {whole}", inner, *places)
            else:
                times = float(scaled(part) / scaled(group.whole)) if scaled(group.whole) else 0.0
                more = f" (gấp {times:.1f} lần)".replace(".", ",") if times >= 1.1 else ""
                message = f"{inner} được ghi là một phần của {whole} nhưng lại lớn hơn{more}."
                yield breaks(message, f"≤ {whole}", inner, *places)
