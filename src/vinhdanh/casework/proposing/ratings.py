"""Yearly ratings, and the months worked that are told with them."""

from vinhdanh.casework.proposing.held import RATINGS, Held, Trace, number_in, year_in
from vinhdanh.law.keys import Rating
from vinhdanh.records.models import Entry

Rated = tuple[Rating, float | None]


def ratings_of(held: Held, code: str) -> dict[int, Rated]:
    """(rating, months worked or None) of each rated year."""
    return {year_in(one): (_rating(one), _months(one)) for one in held.of(RATINGS, code)}


def rating_traces(held: Held, code: str) -> list[Trace]:
    """How the law tells a rating that serves, one that is too low, and the months of its year."""
    return [Trace(_words(year_in(one), _rating(one)), one) for one in held.of(RATINGS, code)]


def _words(year: int, rating: Rating) -> tuple[str, ...]:
    months = (f"thời gian công tác năm {year}", f"năm {year} mới công tác")
    return (f"năm {year} {rating.words}", f"năm {year} chỉ {rating.words}", *months)


def _rating(entry: Entry) -> Rating:
    return Rating(entry.values["muc"].upper())


def _months(entry: Entry) -> float | None:
    months = number_in(entry, "so_thang")
    return None if months is None else float(months)
