"""Labels are cut at a word and say that they are."""

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.shortening import shorten


def test_a_short_text_stays() -> None:
    assert shorten("Kế hoạch số 39", 20) == "Kế hoạch số 39"


def test_a_long_text_ends_at_a_word() -> None:
    assert shorten("tổng kết phong trào thi đua, công tác khen thưởng", 30) == "tổng kết phong trào thi …"


@given(st.text(max_size=200), st.integers(min_value=3, max_value=120))
def test_a_label_never_grows_beyond_its_length(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= max(length, len(text) if len(text) <= length else 0)
