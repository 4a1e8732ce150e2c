"""How pages print numbers, days and names, in the forms of the office."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from django import template
from django.utils.html import format_html

from vinhdanh.text.dates import print_date
from vinhdanh.text.numbers import print_number
from vinhdanh.text.periods import Window, print_window
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, print_quantity

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """14/6/2018; nothing when the day is not known."""
    return print_date(value) if value else ""


@register.filter
def day_before(value: date) -> date:
    """The last day on which what begins on `value` did not hold yet."""
    return value - timedelta(days=1)


@register.filter
def quantity(value: Quantity | None) -> str:
    """A quantity with its qualifier and unit."""
    return print_quantity(value) if value else ""


@register.filter
def bare(value: Quantity | None) -> str:
    """A quantity without its unit, for columns that name the unit elsewhere; its qualifier stands small before it."""
    if value is None:
        return ""
    words = print_quantity(replace(value, qualifier=Qualifier.EXACT), with_unit=False, pad=False)
    if value.qualifier is Qualifier.EXACT:
        return words
    return format_html('<span class="muted small">{}</span> {}', value.qualifier.printed, words)


@register.filter
def number(value: Decimal | int | None) -> str:
    """1.609,3"""
    return "" if value is None else print_number(Decimal(value))


@register.filter
def window(value: Window | None) -> str:
    """từ 01/01/2018 đến 31/5/2018"""
    return print_window(value) if value else ""


@register.filter
def sentence(words: str) -> str:
    """The words as a sentence: a capital first, one full stop."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""


@register.simple_tag
def between(start: date | None, end: date | None) -> str:
    """The span from `start` to `end` as one phrase; nothing when no day is known."""
    if start and end:
        return print_window(Window(start, end))
    known = start or end
    return print_date(known) if known else ""


@register.filter
def initials(name: str) -> str:
    """“Nguyễn Thị An” → “TA”: the last two words, as people are called."""
    return "".join(word[0] for word in str(name).split()[-2:]).upper()
