"""The conditions as the text of expressions, for engines that know lists but no bits.

The facts of a person are lists of years back ("0" is the judged year), one a packed fact, with the years of unknown
rating added for what may still turn out well; and numbers of years for windows that depend on the person: since an
award, and of an unbroken run. Every kind of condition that columns judge for persons is here; another one raises
CannotExpress.
"""

from collections.abc import Callable
from typing import Any

from vinhdanh.commands.benchmarks.screen.people import Mask, Person
from vinhdanh.law.bits import Hopeful, unbroken
from vinhdanh.law.conditions.base import Condition

Count = Callable[[str, str], str]  # the text that counts the years of a list from (list, test of one year)


class CannotExpress(ValueError):
    """A kind of condition that has no text here."""


class Texts:
    """Writes conditions down; `count` is how the engine counts, `standard` how it names an award's verdict."""

    def __init__(self, count: Count, lead: int) -> None:
        self._count, self._lead = count, lead

    def of(self, condition: Condition, *, hopeful: bool, known: frozenset[str]) -> str:
        """Whether it is met; with `hopeful`, whether it is met or open. `known` are the awards that are judged."""
        write = getattr(self, f"_{condition.kind}", None)
        if write is None:
            raise CannotExpress(f"Điều kiện “{condition.say()}” chưa viết được thành biểu thức.")
        return f"({write(condition, _Names(hopeful=hopeful, known=known))})"

    def _no_discipline(self, one: Any, names: "_Names") -> str:
        del names
        return _none(f"disciplined_{one.barred_from}_0", one.years)

    def _months_worked(self, one: Any, names: "_Names") -> str:
        del names
        return _none(f"worked_{one.months}_0", 1)

    def _rating(self, one: Any, names: "_Names") -> str:
        return _every(names.rated(one.at_least), one.years)

    def _meets_standard_of(self, one: Any, names: "_Names") -> str:
        return f"0 in titled_{one.award}_0 or {names.standard(one.award)}"

    def _titles_in_row(self, one: Any, names: "_Names") -> str:
        held = f"titled_{one.award}_0"
        now = f"(0 in {held} or {names.standard(one.award)})" if one.by_standard else f"0 in {held}"
        parts = [now, *(f"{back} in {held}" for back in range(1, one.count))]
        if one.spent_by is not None and not names.hopeful:
            # the round judged now may be on record: it is the earlier ones that share years
            parts += [f"not ({back} in titled_{one.spent_by}_0)" for back in range(1, one.count)]
        return " and ".join(parts)

    def _title_rounds(self, one: Any, names: "_Names") -> str:
        del names
        held = f"titled_{one.award}_0"
        pairs = [(back, back + apart) for back in range(max(0, 1 - self._lead), 2) for apart in range(1, one.each + 1)]
        return " or ".join(f"({second} in {held} and {first} in {held})" for second, first in pairs)

    def _title_count(self, one: Any, names: "_Names") -> str:
        del names
        return f"{self._within(f'titled_{one.award}_0', str(one.years))} >= {one.number}"

    def _not_rewarded(self, one: Any, names: "_Names") -> str:
        del names
        return " and ".join(_none(f"titled_{award}_0", one.years) for award in one.awards)

    def _prior_award(self, one: Any, names: "_Names") -> str:
        del names
        return f"{since(one)} >= 0"

    def _since_prior(self, one: Any, names: "_Names") -> str:
        window = since(one)
        if one.at_least is not None:
            return f"{window} >= 0 and {self._within(names.rated(one.at_least), window)} == {window}"
        if one.title is not None:
            counted = f"titled_{one.title}_0"
        elif one.rating_count is not None:
            counted = f"rated_{one.rating_count}_0"
        else:
            raise CannotExpress(f"Điều kiện “{one.say()}” chưa viết được thành biểu thức.")
        if one.run is None:
            return f"{self._within(counted, window)} >= {one.number}"
        raise CannotExpress(f"Điều kiện “{one.say()}” chưa viết được thành biểu thức.")

    def _initiative(self, one: Any, names: "_Names") -> str:
        del names
        planes = [f"initiatives_{one.scope}_{number}" for number in range(1, one.number + 1)]

        def enough(window: str) -> str:
            return f"{' + '.join(self._within(plane, window) for plane in planes)} >= {one.number}"

        fixed = enough(str(one.years))
        return fixed if one.run is None else f"{fixed} or {enough(f'run_{one.run}')}"

    def _within(self, years: str, window: str) -> str:
        """How many years of a list lie in the last `window` ones."""
        return self._count(years, f"< {window}")


class _Names:
    """The names of facts, as they are known or at their best."""

    def __init__(self, *, hopeful: bool, known: frozenset[str]) -> None:
        self.hopeful, self._known = hopeful, known

    def rated(self, rating: str) -> str:
        """The list of years rated so or better."""
        return f"rated_{rating}_{'may' if self.hopeful else '0'}"

    def standard(self, award: str) -> str:
        """The truth of another award's standard."""
        if award not in self._known:
            return "true" if self.hopeful else "false"
        return f"{'may' if self.hopeful else 'met'}_{award}"


def since(condition: Any) -> str:
    """The name of the number of years since the latest of some awards that is old enough; -1: there is none."""
    return f"since_{'_'.join(condition.awards)}_{condition.years}"


def facts_of(person: Person, windows: list[Any], runs: list[str]) -> dict[str, Any]:
    """The facts of one person: lists of years back, and the windows that the conditions `windows` look at."""
    facts: dict[str, Any] = {_name(leaf): _years(mask) for leaf, mask in person.masks.items()}
    hopeful = Hopeful(person)
    for kind, rating, _number in person.masks:
        if kind == "rated":
            facts[f"rated_{rating}_may"] = _years(hopeful.rated(rating))
    for one in windows:
        old = [back for award in one.awards for back in facts[f"titled_{award}_0"] if back >= one.years]
        facts[since(one)] = min(old, default=-1)
    for rating in runs:
        facts[f"run_{rating}"] = unbroken(person.rated(rating)).bit_count()
    return facts


def _name(leaf: Mask) -> str:
    return f"{leaf[0]}_{leaf[1]}_{leaf[2]}"


def _years(mask: int) -> list[int]:
    return [back for back in range(mask.bit_length()) if mask >> back & 1]


def _none(years: str, last: int) -> str:
    return " and ".join(f"not ({back} in {years})" for back in range(last))


def _every(years: str, last: int) -> str:
    return " and ".join(f"{back} in {years}" for back in range(last))
