"""Run every rule over a read document and sort what they say."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from vinhdanh.reading.findings.after_the_report import rule as after_the_report
from vinhdanh.reading.findings.anniversaries import rule as anniversaries
from vinhdanh.reading.findings.carried_over import rule as carried_over
from vinhdanh.reading.findings.change_and_base import rule as change_and_base
from vinhdanh.reading.findings.claims_and_plan import rule as claims_and_plan
from vinhdanh.reading.findings.count_and_list import rule as count_and_list
from vinhdanh.reading.findings.counted_before_done import rule as counted_before_done
from vinhdanh.reading.findings.direction_and_sign import rule as direction_and_sign
from vinhdanh.reading.findings.document_twins import rule as document_twins
from vinhdanh.reading.findings.impossible_dates import rule as impossible_dates
from vinhdanh.reading.findings.list_numbering import rule as list_numbering
from vinhdanh.reading.findings.lunar_years import rule as lunar_years
from vinhdanh.reading.findings.number_order import rule as number_order
from vinhdanh.reading.findings.part_above_whole import rule as part_above_whole
from vinhdanh.reading.findings.percent_of_operands import rule as percent_of_operands
from vinhdanh.reading.findings.power_of_ten import rule as power_of_ten
from vinhdanh.reading.findings.product import rule as product
from vinhdanh.reading.findings.said_twice import rule as said_twice
from vinhdanh.reading.findings.spelled_two_ways import rule as spelled_two_ways
from vinhdanh.reading.findings.stale_year import rule as stale_year
from vinhdanh.reading.findings.sum_of_parts import rule as sum_of_parts
from vinhdanh.reading.findings.symbol_years import rule as symbol_years
from vinhdanh.reading.findings.table_rates import rule as table_rates
from vinhdanh.reading.findings.table_totals import rule as table_totals
from vinhdanh.reading.findings.thing_counted import rule as thing_counted
from vinhdanh.reading.findings.time_spans import rule as time_spans
from vinhdanh.reading.findings.weekdays import rule as weekdays
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

Check = Callable[[Reading, Reading | None], Iterable[Finding]]

RULES: dict[str, Check] = {
    "after_the_report": after_the_report.check,
    "anniversaries": anniversaries.check,
    "carried_over": carried_over.check,
    "change_and_base": change_and_base.check,
    "claims_and_plan": claims_and_plan.check,
    "count_and_list": count_and_list.check,
    "counted_before_done": counted_before_done.check,
    "direction_and_sign": direction_and_sign.check,
    "document_twins": document_twins.check,
    "impossible_dates": impossible_dates.check,
    "list_numbering": list_numbering.check,
    "lunar_years": lunar_years.check,
    "number_order": number_order.check,
    "part_above_whole": part_above_whole.check,
    "percent_of_operands": percent_of_operands.check,
    "power_of_ten": power_of_ten.check,
    "product": product.check,
    "said_twice": said_twice.check,
    "spelled_two_ways": spelled_two_ways.check,
    "stale_year": stale_year.check,
    "sum_of_parts": sum_of_parts.check,
    "symbol_years": symbol_years.check,
    "table_rates": table_rates.check,
    "table_totals": table_totals.check,
    "thing_counted": thing_counted.check,
    "time_spans": time_spans.check,
    "weekdays": weekdays.check,
}


# rules that say what the slip is, not only that a relation does not hold
NAMING = frozenset({"power_of_ten", "thing_counted", "part_above_whole"})


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
    broken = [one for one in told if one.finding.severity is not None]
    return tuple(_once(broken)), tuple(one for one in told if one.finding.severity is None)


def _once(broken: list[Told]) -> Iterable[Told]:
    """Leave out what another rule tells of the same operands: one slip is one finding."""
    for one in broken:
        places = set(one.finding.places)
        others = (other for other in broken if other.rule != one.rule and places <= set(other.finding.places))
        if len(places) == 1 or not any(_tells_more(other, one) for other in others):
            yield one


def _tells_more(other: Told, one: Told) -> bool:
    """Whether `other` tells of more places, or is the rule that names the slip itself."""
    if set(other.finding.places) != set(one.finding.places):
        return True
    return one.rule not in NAMING and (other.rule in NAMING or other.rule < one.rule)
