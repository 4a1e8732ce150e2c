"""Run every rule over a read document and sort what they say."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from vinhdanh.reading.findings.after_the_report import rule as after_the_report
from vinhdanh.reading.findings.anniversaries import rule as anniversaries
from vinhdanh.reading.findings.change_and_base import rule as change_and_base
from vinhdanh.reading.findings.document_twins import rule as document_twins
from vinhdanh.reading.findings.impossible_dates import rule as impossible_dates
from vinhdanh.reading.findings.lunar_years import rule as lunar_years
from vinhdanh.reading.findings.number_order import rule as number_order
from vinhdanh.reading.findings.part_above_whole import rule as part_above_whole
from vinhdanh.reading.findings.percent_of_operands import rule as percent_of_operands
from vinhdanh.reading.findings.product import rule as product
from vinhdanh.reading.findings.stale_year import rule as stale_year
from vinhdanh.reading.findings.sum_of_parts import rule as sum_of_parts
from vinhdanh.reading.findings.symbol_years import rule as symbol_years
from vinhdanh.reading.findings.thing_counted import rule as thing_counted
from vinhdanh.reading.findings.time_spans import rule as time_spans
from vinhdanh.reading.findings.weekdays import rule as weekdays
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

Check = Callable[[Reading, Reading | None], Iterable[Finding]]

RULES: dict[str, Check] = {
    "thing_counted": thing_counted.check,
    "sum_of_parts": sum_of_parts.check,
    "product": product.check,
    "percent_of_operands": percent_of_operands.check,
    "part_above_whole": part_above_whole.check,
    "change_and_base": change_and_base.check,
    "document_twins": document_twins.check,
    "number_order": number_order.check,
    "symbol_years": symbol_years.check,
    "impossible_dates": impossible_dates.check,
    "time_spans": time_spans.check,
    "after_the_report": after_the_report.check,
    "weekdays": weekdays.check,
    "anniversaries": anniversaries.check,
    "lunar_years": lunar_years.check,
    "stale_year": stale_year.check,
}


class Told(NamedTuple):
    """What one rule told; `rule` is its key in RULES and the name of its folder."""

    rule: str
    finding: Finding


def examine(reading: Reading, previous: Reading | None = None) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Return the relations that break and those that hold, each in the order of the text.

    `previous` is an earlier report of the same body; without it the rules that compare with one say nothing.
    """
    told = [Told(rule, finding) for rule, check in RULES.items() for finding in check(reading, previous)]
    told.sort(key=lambda one: one.finding.places[:1])
    broken = tuple(one for one in told if one.finding.severity is not None)
    return broken, tuple(one for one in told if one.finding.severity is None)
