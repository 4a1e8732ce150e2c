"""Bonuses against the printed tables, row by row, and the traps: multiply first, the day of decision, who gets more."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from vinhdanh.law.consequences.collected import consequences_of
from vinhdanh.law.consequences.money import NoSalary, bonus_vnd, standing
from vinhdanh.law.consequences.tables import tables
from vinhdanh.law.keys import Confidence, SubjectKind

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
DAYS_2017 = (date(2018, 3, 1), date(2018, 12, 20), date(2020, 12, 20))  # 1.300.000, 1.390.000, 1.490.000 đồng

TABLE_2017 = [
    ("LDTT", PERSON, (390_000, 420_000, 450_000)),
    ("CSTDCS", PERSON, (1_300_000, 1_390_000, 1_490_000)),
    ("CSTDBT", PERSON, (3_900_000, 4_170_000, 4_470_000)),
    ("CSTDTQ", PERSON, (5_850_000, 6_260_000, 6_710_000)),
    ("TTLDTT", COLLECTIVE, (1_040_000, 1_120_000, 1_200_000)),
    ("TTLDXS", COLLECTIVE, (1_950_000, 2_090_000, 2_240_000)),
    ("CO_BO_TINH", COLLECTIVE, (10_400_000, 11_120_000, 11_920_000)),
    ("CO_CP", COLLECTIVE, (15_600_000, 16_680_000, 17_880_000)),
    ("GIAY_KHEN", PERSON, (390_000, 420_000, 450_000)),
    ("GIAY_KHEN", COLLECTIVE, (780_000, 840_000, 900_000)),
    ("BK_BO_TINH", PERSON, (1_300_000, 1_390_000, 1_490_000)),
    ("BK_BO_TINH", COLLECTIVE, (2_600_000, 2_780_000, 2_980_000)),
    ("BK_TTG", PERSON, (4_550_000, 4_870_000, 5_220_000)),
    ("BK_TTG", COLLECTIVE, (9_100_000, 9_730_000, 10_430_000)),
]
COEFFICIENTS_2017 = {"HCLD_NHAT": "9", "HCLD_NHI": "7.5", "HCLD_BA": "4.5"}  # a collective doubles

VECTORS_2024_ON = [
    ("LDTT", PERSON, date(2025, 12, 20), 710_000),
    ("TTLDTT", COLLECTIVE, date(2025, 12, 20), 1_880_000),
    ("CSTDCS", PERSON, date(2025, 12, 20), 2_340_000),
    ("CSTDTQ", PERSON, date(2025, 12, 20), 10_530_000),
    ("LDTT", PERSON, date(2026, 7, 15), 760_000),
    ("CSTDTQ", PERSON, date(2026, 7, 15), 11_390_000),
    ("CO_CP", COLLECTIVE, date(2026, 7, 15), 30_360_000),
    ("BK_BO_TINH", HOUSEHOLD, date(2025, 12, 20), 5_270_000),  # 2,25 × 2.340.000 = 5.265.000
    ("GIAY_KHEN", HOUSEHOLD, date(2025, 12, 20), 1_060_000),  # 0,45 × 2.340.000 = 1.053.000
    ("GIAY_KHEN", COLLECTIVE, date(2024, 3, 1), 1_080_000),  # 0,6 × 1.800.000
]
COEFFICIENTS_2024_ON = {
    ("CSTDTQ", PERSON): "4.5",
    ("CSTDBT", PERSON): "3",
    ("CSTDCS", PERSON): "1",
    ("LDTT", PERSON): "0.3",
    ("TTLDXS", COLLECTIVE): "1.5",
    ("TTLDTT", COLLECTIVE): "0.8",
    ("XA_TIEU_BIEU", COLLECTIVE): "2",
    ("THON_VH", COLLECTIVE): "1.5",
    ("CO_CP", COLLECTIVE): "12",
    ("CO_BO_TINH", COLLECTIVE): "8",
    ("HC_SAO_VANG", PERSON): "46",
    ("HC_SAO_VANG", COLLECTIVE): "92",
    ("HC_HCM", PERSON): "30.5",
    ("HC_HCM", COLLECTIVE): "61",
    ("HC_DOC_LAP_NHAT", COLLECTIVE): "30",
    ("HC_DOC_LAP_NHI", COLLECTIVE): "25",
    ("HC_DOC_LAP_BA", COLLECTIVE): "21",
    ("HCLD_NHAT", COLLECTIVE): "18",
    ("HCLD_NHI", COLLECTIVE): "15",
    ("HCLD_BA", COLLECTIVE): "9",
    ("AHLD", PERSON): "15.5",
    ("AHLD", COLLECTIVE): "31",
    ("HUY_CHUONG", PERSON): "1.5",
    ("BK_TTG", PERSON): "3.5",
    ("BK_TTG", COLLECTIVE): "7",
    ("BK_TTG", HOUSEHOLD): "5.25",
    ("BK_BO_TINH", PERSON): "1.5",
    ("BK_BO_TINH", COLLECTIVE): "3",
    ("BK_BO_TINH", HOUSEHOLD): "2.25",
    ("GIAY_KHEN", PERSON): "0.3",
    ("GIAY_KHEN", COLLECTIVE): "0.6",
    ("GIAY_KHEN", HOUSEHOLD): "0.45",
    ("KY_NIEM_CHUONG", PERSON): "0.6",
}


def bonus(award: str, kind: SubjectKind, day: date) -> int | None:
    return consequences_of(award, kind, day).bonus_vnd


@pytest.mark.parametrize(("award", "kind", "amounts"), TABLE_2017)
def test_every_row_of_the_table_of_decree_91(award: str, kind: SubjectKind, amounts: tuple[int, int, int]) -> None:
    assert tuple(bonus(award, kind, day) for day in DAYS_2017) == amounts


@pytest.mark.parametrize(("award", "coefficient"), COEFFICIENTS_2017.items())
def test_a_labour_order_of_a_collective_is_double_before_rounding(award: str, coefficient: str) -> None:
    day, salary = date(2020, 12, 20), 1_490_000
    assert bonus(award, PERSON, day) == bonus_vnd(Decimal(coefficient), salary, 10_000)
    assert bonus(award, COLLECTIVE, day) == bonus_vnd(2 * Decimal(coefficient), salary, 10_000)


@pytest.mark.parametrize(("award", "kind", "day", "amount"), VECTORS_2024_ON)
def test_every_printed_amount_from_2024_on(award: str, kind: SubjectKind, day: date, amount: int) -> None:
    assert bonus(award, kind, day) == amount


@pytest.mark.parametrize(("day", "salary"), [(date(2025, 1, 10), 2_340_000), (date(2026, 7, 1), 2_530_000)])
def test_every_coefficient_of_decrees_98_and_152(day: date, salary: int) -> None:
    told = {key: bonus(*key, day) for key in COEFFICIENTS_2024_ON}
    assert told == {key: bonus_vnd(Decimal(k), salary, 10_000) for key, k in COEFFICIENTS_2024_ON.items()}


@pytest.mark.parametrize(
    ("product", "paid"), [("0.2235", 230_000), ("0.22", 220_000), ("0.220001", 230_000), ("0.23", 230_000)]
)
def test_a_bonus_is_rounded_up_and_a_round_one_stays(product: str, paid: int) -> None:
    assert bonus_vnd(Decimal(product), 1_000_000, 10_000) == paid


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (date(2018, 6, 30), date(2018, 7, 1)),
        (date(2024, 6, 30), date(2024, 7, 1)),
        (date(2026, 6, 30), date(2026, 7, 1)),
    ],
)
def test_the_base_salary_is_that_of_the_day_of_decision(before: date, after: date) -> None:
    old, new = (consequences_of("CSTDCS", PERSON, day).base_salary_vnd for day in (before, after))
    assert old is not None
    assert new is not None
    assert old < new


def test_the_base_salary_follows_the_decision_though_the_dossier_stays_under_the_old_decree() -> None:
    told = consequences_of("BK_TTG", PERSON, date(2026, 8, 1), date(2025, 6, 1))
    assert told.cites["bonus_vnd"].instrument == "ND_98"
    assert told.base_salary_vnd == 2_530_000


def test_a_bonus_is_only_as_sure_as_its_base_salary() -> None:
    told = consequences_of("CSTDCS", PERSON, date(2018, 3, 1))
    assert told.cites["bonus_vnd"].confidence is Confidence.SECONDARY
    assert consequences_of("CSTDCS", PERSON, date(2025, 8, 10)).cites["bonus_vnd"].confidence is Confidence.TEXT


def test_where_the_decree_lists_no_bonus_there_is_none_and_the_reason_is_told() -> None:
    told = consequences_of("GDVH", HOUSEHOLD, date(2025, 12, 1))
    assert told.bonus_vnd is None
    assert "không quy định tiền thưởng" in told.notes["bonus_vnd"]


def test_one_day_has_one_base_salary_and_one_rounding() -> None:
    own = tables()
    for rows in (own.salaries, own.rounding):
        for row in rows:
            assert sum(other.holds(row.first) for other in rows) == 1
            assert row.last is None or sum(other.holds(row.last) for other in rows) == 1


def test_a_day_without_base_salary_is_refused_in_a_sentence() -> None:
    with pytest.raises(NoSalary, match=r"ngày 01/01/2010.*bổ sung"):
        standing(tables().salaries, date(2010, 1, 1))


def test_an_issuer_sets_another_bonus_and_another_rounding_for_its_days(tmp_path: Path) -> None:
    (tmp_path / "bonus.yaml").write_text(
        "provisions:\n- {awards: [GDVH], from: 2025-08-01, to: 2025-12-31, coefficient: 0.333,"
        " cite: {instrument: QĐ 01}}\nrounding:\n"
        "- {from: 2025-08-01, to: 2025-12-31, to_vnd: 1000, cite: {instrument: QĐ 01}}\n",
        encoding="utf-8",
    )
    told = consequences_of("GDVH", HOUSEHOLD, date(2025, 12, 31), None, tmp_path)
    assert told.bonus_vnd == 780_000  # 779.220 rounded up to thousands
    assert told.cites["bonus_vnd"].instrument == "QĐ 01"
    assert consequences_of("GDVH", HOUSEHOLD, date(2026, 1, 1), None, tmp_path).bonus_vnd is None
    assert consequences_of("LDTT", PERSON, date(2026, 1, 1), None, tmp_path).bonus_vnd == 710_000


@pytest.mark.parametrize(
    ("kind", "day", "paid", "told"),
    [
        (PERSON, date(2020, 5, 20), 450_000, "cấp xã: 0,15 lần mức lương cơ sở, 230.000 đồng"),  # 223.500
        (COLLECTIVE, date(2020, 5, 20), 900_000, "cấp xã: 0,3 lần mức lương cơ sở, 450.000 đồng"),
        (PERSON, date(2025, 12, 20), 710_000, "cấp xã: 0,15 lần mức lương cơ sở, 360.000 đồng (chưa đối chiếu)"),
        (HOUSEHOLD, date(2024, 3, 1), 810_000, "cấp xã: 0,225 lần mức lương cơ sở, 410.000 đồng (chưa đối chiếu)"),
    ],
)
def test_a_commune_chairman_pays_half_and_both_amounts_are_told(
    kind: SubjectKind, day: date, paid: int, told: str
) -> None:
    follows = consequences_of("GIAY_KHEN", kind, day)
    assert follows.bonus_vnd == paid
    assert told in follows.notes["bonus_vnd"]


def test_what_was_rounded_is_told_with_its_product() -> None:
    assert "0,3 × 1.490.000 = 447.000 đồng, làm tròn lên" in told_of("LDTT", date(2020, 12, 20))
    assert "×" not in told_of("CSTDCS", date(2020, 12, 20))


def told_of(award: str, day: date) -> str:
    """The note about the bonus of a person."""
    return consequences_of(award, PERSON, day).notes["bonus_vnd"]
