"""Which packed facts the conditions ask for, and how many years back: found by asking the conditions themselves."""

from typing import Any, NamedTuple

from vinhdanh.law.bits import YEARS
from vinhdanh.law.keys import Rating


class Leaf(NamedTuple):
    """One packed fact: `kind` is the method of `bits.Masks`, `what` and `number` are what it was asked with."""

    kind: str
    what: str
    number: int = 0


class Asked:
    """Implements `bits.Masks` by writing down what is asked: leaves with the years that are looked at, and standards.

    `years` maps a leaf to its number of years (1: the judged year alone).
    """

    def __init__(self, lead: int) -> None:
        self.lead = lead
        self.years: dict[Leaf, int] = {}
        self.standards: set[str] = set()
        self.open = False  # whether anything was asked that may not be known

    def rated(self, rating: str) -> "_Mask":
        """See `bits.Masks`."""
        return self._leaf("rated", rating)

    def unrated(self) -> "_Mask":
        """The lowest rating tells whether there is one."""
        self.open = True
        return self._leaf("rated", Rating.KHTNV)

    def disciplined(self, measure: str) -> "_Mask":
        """See `bits.Masks`."""
        return self._leaf("disciplined", measure)

    def worked(self, months: int) -> "_Mask":
        """See `bits.Masks`."""
        return self._leaf("worked", str(months))

    def titled(self, key: str) -> "_Mask":
        """See `bits.Masks`."""
        return self._leaf("titled", key)

    def initiatives(self, scope: str, number: int) -> "_Mask":
        """See `bits.Masks`."""
        return self._leaf("initiatives", scope, number)

    def standard(self, award: str) -> "_Mask":
        """See `bits.Masks`."""
        self.standards.add(award)
        return _Mask(self, frozenset())

    def standard_open(self, award: str) -> "_Mask":
        """See `bits.Masks`."""
        self.open = True
        return self.standard(award)

    def all_of(self, *used: Any) -> "_Mask":
        """Every year of what is used may matter."""
        for one in used:
            if isinstance(one, _Mask):
                one.look(YEARS)
        return _Mask(self, frozenset())

    def look(self, leaf: Leaf, years: int) -> None:
        """The leaf is looked at so many years back."""
        self.years[leaf] = max(self.years.get(leaf, 1), years)

    def _leaf(self, kind: str, what: str, number: int = 0) -> "_Mask":
        leaf = Leaf(kind, str(what), number)
        self.look(leaf, 1)
        return _Mask(self, frozenset({leaf}))


class _Mask:
    """What a condition holds in its hands while it is asked: the leaves that a mask was made of."""

    def __init__(self, asked: Asked, leaves: frozenset[Leaf]) -> None:
        self._asked, self._leaves = asked, leaves

    def look(self, years: int) -> None:
        """Its leaves are looked at so far back."""
        for leaf in self._leaves:
            self._asked.look(leaf, years)

    def __and__(self, other: Any) -> "_Mask":
        if not isinstance(other, int):
            return self._asked.all_of(self, other)
        self.look(min(other.bit_length(), YEARS) if other >= 0 else YEARS)
        return _Mask(self._asked, frozenset())

    def __or__(self, other: Any) -> "_Mask":
        theirs = other._leaves if isinstance(other, _Mask) else frozenset()
        return _Mask(self._asked, self._leaves | theirs)

    def _used(self, *others: Any) -> "_Mask":
        return self._asked.all_of(self, *others)

    __rand__, __ror__ = __and__, __or__
    __add__ = __radd__ = __sub__ = __rsub__ = __xor__ = __rxor__ = __neg__ = __invert__ = _used
    __lt__ = __le__ = __gt__ = __ge__ = _used
    __eq__ = __ne__ = _used  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]
