"""Which words belong to the citation of a document, title and all."""

from bisect import bisect_right

from vinhdanh.reading.reading import Reading

_NESTED = 3  # a title may hold the citation of another document


class Titles:
    """The places of the cited documents of a reading, to be asked many times."""

    def __init__(self, reading: Reading) -> None:
        self._spans = sorted((mention.start, max(mention.end, mention.reach)) for mention in reading.mentions)
        self._starts = [start for start, _ in self._spans]

    def hold(self, offset: int) -> bool:
        """Whether the words at `offset` belong to a cited document."""
        at = bisect_right(self._starts, offset) - 1
        return any(offset < end for _, end in self._spans[max(0, at - _NESTED) : at + 1])
