"""The word before a figure."""

import pytest

from vinhdanh.text.qualifiers import Qualifier, split_qualifier


@pytest.mark.parametrize(
    ("text", "qualifier", "rest"),
    [
        ("ước đạt 66.148 tỷ đồng", Qualifier.ESTIMATE, "66.148 tỷ đồng"),
        ("Dự ước 5 tấn", Qualifier.ESTIMATE, "5 tấn"),
        ("ước thực hiện 12", Qualifier.ESTIMATE, "12"),
        ("ước đạt khoảng 5 tấn", Qualifier.ESTIMATE, "5 tấn"),
        ("khoảng 14.700 kWh", Qualifier.APPROX, "14.700 kWh"),
        ("xấp xỉ 90%", Qualifier.APPROX, "90%"),
        ("hơn 2.300 đại biểu", Qualifier.AT_LEAST, "2.300 đại biểu"),
        ("không dưới 20 xã", Qualifier.AT_LEAST, "20 xã"),
        ("đạt trên 95%", Qualifier.AT_LEAST, "95%"),
        ("gần 3.000 lượt", Qualifier.ALMOST, "3.000 lượt"),
        ("đạt 100%", Qualifier.EXACT, "100%"),
        ("gần\u00a0đạt 10 km", Qualifier.ALMOST, "10 km"),
        ("12 giường bệnh", Qualifier.EXACT, "12 giường bệnh"),
        ("ngót 5 ha", Qualifier.ALMOST, "5 ha"),
    ],
)
def test_the_qualifier_is_split_from_the_figure(text: str, qualifier: Qualifier, rest: str) -> None:
    assert split_qualifier(text) == (qualifier, rest)


@pytest.mark.parametrize("qualifier", [q for q in Qualifier if q is not Qualifier.EXACT])
def test_every_printed_qualifier_is_read(qualifier: Qualifier) -> None:
    assert split_qualifier(f"{qualifier.printed} 5 xã") == (qualifier, "5 xã")


def test_an_exact_figure_has_no_word() -> None:
    assert Qualifier.EXACT.printed == ""


@pytest.mark.parametrize("text", ["trênh 5", "gầnđây 5", "hơn", "ướcc 5"])
def test_words_that_only_begin_alike_are_left(text: str) -> None:
    assert split_qualifier(text) == (Qualifier.EXACT, text)
