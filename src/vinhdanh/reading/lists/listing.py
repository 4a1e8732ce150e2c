"""A list as it was read: its items, and in how many ways a careful reader may count them."""

from typing import NamedTuple

Place = tuple[int, int]


class Listing(NamedTuple):
    """`items` are the places of the items in the most natural reading; `others` are the counts of other readings.

    `sure` tells separators that leave no doubt (numbers, semicolons, names between commas) from those that do: in
    "phòng, chống dịch và bảo vệ môi trường" a comma may stand inside an item.
    """

    items: tuple[Place, ...]
    others: frozenset[int] = frozenset()
    sure: bool = True

    @property
    def length(self) -> int:
        """How many items the most natural reading has."""
        return len(self.items)
