"""Which bonuses of several awards are paid."""

from vinhdanh.law.consequences.stacking import Due, Stacking, paid_together

LDTT = Due("LDTT", 710_000, "2025")
CSTDCS = Due("CSTDCS", 2_340_000, "2025")
CSTDBT = Due("CSTDBT", 7_020_000, "2023-2025")
BK = Due("BK_BO_TINH", 3_510_000, "2025", "công trạng")
GK = Due("GIAY_KHEN", 710_000, "2025", "công trạng")
GK_SUDDEN = Due("GIAY_KHEN", 710_000, "2025", "đột xuất chữa cháy")


def test_titles_of_one_period_pay_the_highest_only() -> None:
    assert paid_together([LDTT, CSTDCS]) == [CSTDCS]


def test_titles_of_different_periods_are_all_paid() -> None:
    assert paid_together([CSTDCS, CSTDBT]) == [CSTDCS, CSTDBT]


def test_a_title_and_a_form_are_both_paid() -> None:
    assert paid_together([LDTT, BK]) == [LDTT, BK]


def test_forms_for_one_achievement_pay_the_highest_and_for_different_ones_each() -> None:
    assert paid_together([GK, BK]) == [BK]
    assert paid_together([BK, GK_SUDDEN]) == [BK, GK_SUDDEN]


def test_an_issuer_may_pay_all_titles_or_only_the_highest_of_all() -> None:
    assert paid_together([LDTT, CSTDCS], Stacking(titles_of_one_period="all")) == [LDTT, CSTDCS]
    assert paid_together([LDTT, BK], Stacking(title_with_form="highest")) == [BK]
