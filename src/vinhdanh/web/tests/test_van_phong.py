"""How pages print numbers, days and names."""

from datetime import date
from decimal import Decimal

import pytest

from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity
from vinhdanh.web.templatetags import van_phong


def test_an_estimate_stands_small_before_its_number() -> None:
    words = van_phong.bare(Quantity(Decimal(60000), None, "lượt", Qualifier.ESTIMATE))
    assert words == '<span class="muted small">ước</span> 60.000'
    assert van_phong.bare(Quantity(Decimal("12.5"), None, "ha")) == "12,5"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2021, 1, 1), date(2021, 12, 31), "năm 2021"),
        (date(2021, 3, 12), date(2021, 3, 12), "ngày 12/3/2021"),
        (date(2021, 3, 12), None, "12/3/2021"),
        (None, None, ""),
    ],
)
def test_a_span_is_one_phrase(start: date | None, end: date | None, words: str) -> None:
    assert van_phong.between(start, end) == words


def test_people_are_called_by_their_last_two_words() -> None:
    assert van_phong.initials("Lê Thị An") == "TA"
    assert van_phong.initials("admin") == "A"


def test_a_sentence_ends_once() -> None:
    assert van_phong.sentence("đang xem xét kỷ luật") == "Đang xem xét kỷ luật."
    assert van_phong.sentence("Hồ sơ không ghi.") == "Hồ sơ không ghi."


def test_what_is_not_known_prints_nothing() -> None:
    assert van_phong.day(None) == van_phong.number(None) == van_phong.quantity(None) == van_phong.window(None) == ""
