"""The conditions as the text of expressions, for engines that know lists but no bits.

The facts of a person are lists of years back ("0" is the judged year), one a packed fact, with the years of unknown
rating added for what may still turn out well; and numbers of years for windows that depend on the person: since an
award, and of an unbroken run. Every kind of condition that columns judge for persons is here; another one raises
CannotExpress.
"""

from collections.abc import Callable
from typing import Any

from vinhdanh.commands.benchmarks.screen.people import Mask, Person
from vinhdanh.law.bits import YEARS, Hopeful, full, unbroken
from vinhdanh.law.conditions.base import Condition

Count = Callable[[str, str], str]  # the text that counts the years of a list from (list, test of one year)


class CannotExpress(ValueError):
    """A kind of condition that has no text here."""
