"""Authority, dossier, vote, deadlines, consultation and quota by epoch, and what an issuer lays over them."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from vinhdanh.law.consequences.collected import Consequences, consequences_of
from vinhdanh.law.consequences.tables import row_on, rows_on, tables
from vinhdanh.law.epochs import frame
from vinhdanh.law.keys import Confidence, SubjectKind
from vinhdanh.law.names import AWARDS
from vinhdanh.text.yaml12 import BadDeclaration

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE
Y2018, Y2020, Y2024, Y2025A, Y2025B, Y2026 = (
    date(2018, 12, 20),
    date(2020, 12, 20),
    date(2024, 12, 20),
    date(2025, 6, 30),
    date(2025, 7, 1),
    date(2026, 1, 1),
)


def told(award: str, day: date, kind: SubjectKind = PERSON, received: date | None = None) -> Consequences:
    return consequences_of(award, kind, day, received)


def test_every_award_has_one_line_of_every_table_on_every_boundary_day() -> None:
    own = tables()
    days = {epoch.first for epoch in frame().epochs} | {epoch.last for epoch in frame().epochs if epoch.last}
    for table in (own.authority, own.dossier, own.vote, own.consultation, own.quota, own.bonus):
        days |= {row.first for row in table} | {row.last for row in table if row.last}
    days |= {day + timedelta(days=1) for day in days}
    for day in sorted(days):
        for award in AWARDS:
            for kind in SubjectKind:
                for table in (own.authority, own.dossier, own.vote, own.consultation, own.quota, own.bonus):
                    assert row_on(table, award, kind, day) is not None, (award, kind, day)
                assert rows_on(own.deadlines, award, kind, day), (award, kind, day)


def test_a_line_cites_an_instrument_that_holds_on_its_days() -> None:
    known = {one.key: one for one in frame().instruments}
    own = tables()
    for table in (own.authority, own.dossier, own.vote, own.deadlines, own.consultation, own.quota, own.bonus):
        for row in table:
            instrument = known.get(row.cite.instrument)
            if instrument is None:
                assert row.cite.instrument.startswith(("Quyết định", "Thông tư")), row.cite
                continue
            assert instrument.first <= row.first, (row.cite.instrument, row.awards)
            assert row.last is None or row.last <= (instrument.last or date.max), (row.cite.instrument, row.awards)


@pytest.mark.parametrize("table", ["vote", "consultation", "quota", "bonus", "deadlines"])
def test_a_line_without_a_value_says_why(table: str) -> None:
    value = {
        "vote": "share",
        "quota": "share",
        "consultation": "working_days",
        "bonus": "coefficient",
        "deadlines": "what",
    }
    for row in getattr(tables(), table):
        assert getattr(row, value[table]) is not None or row.note


@pytest.mark.parametrize(
    ("award", "day", "share"),
    [
        ("CSTDBT", Y2018, Fraction(9, 10)),
        ("CSTDTQ", Y2020, Fraction(9, 10)),
        ("AHLD", Y2020, Fraction(9, 10)),
        ("CSTDCS", Y2020, None),
        ("BK_BO_TINH", Y2020, None),
        ("CSTDCS", Y2024, Fraction(8, 10)),
        ("CO_BO_TINH", Y2024, Fraction(8, 10)),
        ("CO_CP", Y2024, Fraction(8, 10)),
        ("CSTDBT", Y2025A, Fraction(9, 10)),
        ("CSTDCS", Y2025A, Fraction(8, 10)),
        ("BK_BO_TINH", Y2025A, None),
        ("CSTDBT", Y2025B, None),
        ("CSTDCS", Y2025B, None),
        ("CO_BO_TINH", Y2025B, None),
        ("CO_CP", Y2025B, Fraction(8, 10)),
        ("CSTDTQ", Y2025B, Fraction(9, 10)),
        ("AHLD", Y2026, Fraction(9, 10)),
        ("TTLDXS", Y2026, None),
    ],
)
def test_the_share_of_votes_follows_the_decree_of_the_day(award: str, day: date, share: Fraction | None) -> None:
    one = told(award, day, SubjectKind.COLLECTIVE if award.startswith(("CO", "TT")) else PERSON)
    assert (one.vote.share if one.vote else None) == share
    assert one.vote is not None or one.notes["vote"]
    assert one.vote is None or "thành viên Hội đồng" in str(one.vote.of)


def test_before_2024_the_decree_sets_a_share_for_three_titles_and_leaves_the_others_to_the_unit() -> None:
    own = told("CSTDCS", Y2020)
    assert (own.vote, own.cites["vote"].confidence) == (None, Confidence.TEXT)
    assert "do cơ quan, đơn vị quy định" in own.notes["vote"]
    set_by_decree = told("CSTDBT", Y2020)
    assert set_by_decree.vote is not None
    assert set_by_decree.cites["vote"] == own.cites["vote"]


def test_the_tail_of_decree_98_is_told_to_the_end_of_2025_and_no_longer() -> None:
    assert "90%" in told("CSTDBT", date(2025, 12, 31)).notes["vote"]
    assert "80%" in told("CSTDCS", date(2025, 12, 31)).notes["vote"]
    assert "%" not in told("CSTDCS", Y2026).notes["vote"]


def test_a_dossier_received_before_july_2025_keeps_the_vote_of_decree_98() -> None:
    assert told("CSTDBT", Y2025B).vote is None
    kept = told("CSTDBT", Y2025B, received=date(2025, 6, 30)).vote
    assert kept is not None
    assert kept.share == Fraction(9, 10)


@pytest.mark.parametrize(
    ("award", "day", "who"),
    [
        ("LDTT", Y2018, "Giám đốc sở"),
        ("CSTDCS", Y2018, "Giám đốc sở"),
        ("CSTDCS", Y2024, "Chủ tịch UBND cấp huyện"),
        ("LDTT", Y2025A, "Chủ tịch UBND cấp xã"),
        ("CSTDCS", Y2025B, "Chủ tịch UBND cấp xã"),
        ("TTLDXS", Y2018, "Chủ tịch UBND tỉnh"),
        ("CSTDBT", Y2026, "Chủ tịch UBND tỉnh"),
        ("CO_CP", Y2018, "Thủ tướng"),
        ("CSTDTQ", Y2026, "Thủ tướng"),
        ("BK_TTG", Y2026, "Thủ tướng"),
        ("HCLD_BA", Y2018, "Chủ tịch nước"),
        ("HC_SAO_VANG", Y2026, "Chủ tịch nước"),
        ("GDVH", Y2026, "Chủ tịch UBND cấp xã"),
        ("THON_VH", Y2025A, "cấp huyện"),
        ("THON_VH", Y2025B, "cấp xã"),
    ],
)
def test_who_decides_follows_the_law_of_the_day(award: str, day: date, who: str) -> None:
    assert who in str(told(award, day).decided_by)


@pytest.mark.parametrize("award", ["CSTDCS", "TTLDTT", "LDTT", "GIAY_KHEN", "THON_VH"])
def test_no_district_decides_from_july_2025(award: str) -> None:
    assert "huyện" in str(told(award, Y2025A).decided_by)
    assert "huyện" not in str(told(award, Y2025B).decided_by)


@pytest.mark.parametrize(
    ("award", "day", "copies"),
    [("CSTDTQ", Y2018, 2), ("BK_TTG", Y2018, 2), ("HCLD_BA", Y2018, 3), ("LDTT", Y2018, 1), ("CSTDTQ", Y2026, 1)],
)
def test_the_dossier_names_its_copies(award: str, day: date, copies: int) -> None:
    assert told(award, day).copies == copies


def test_the_dossier_of_an_emulation_fighter_holds_the_initiative_and_the_vote() -> None:
    for day in (Y2018, Y2024, Y2026):
        items = " ".join(told("CSTDCS", day).dossier or ())
        assert all(word in items for word in ("tờ trình", "báo cáo thành tích", "biên bản", "sáng kiến"))
    assert "sáng kiến" not in " ".join(told("LDTT", Y2026).dossier or ())


@pytest.mark.parametrize(
    ("award", "day", "by"),
    [
        ("CSTDTQ", Y2018, "31/10"),
        ("CSTDTQ", Y2024, "31/12"),
        ("CO_CP", Y2018, "31/3"),
        ("CO_CP", Y2026, "30/6"),
        ("BK_TTG", Y2018, "30/6"),
    ],
)
def test_a_state_level_dossier_is_due_on_its_day(award: str, day: date, by: str) -> None:
    assert any(by in str(one.by) for one in told(award, day).deadlines)


@pytest.mark.parametrize(
    ("award", "day", "what", "days"),
    [
        ("CSTDCS", Y2018, "cấp xã", 20),
        ("BK_BO_TINH", Y2018, "bộ, tỉnh", 25),
        ("BK_TTG", Y2018, "bộ, tỉnh", 20),
        ("HC_DOC_LAP_BA", Y2018, "bộ, tỉnh", 30),
        ("HCLD_BA", Y2026, "bộ, tỉnh", 30),
        ("HC_DOC_LAP_BA", Y2026, "bộ, tỉnh", 40),
        ("BK_TTG", Y2024, "trả hồ sơ", 5),
        ("BK_TTG", Y2026, "trả hồ sơ", 10),
        ("BK_TTG", Y2026, "hiệp y", 10),
        ("CSTDCS", Y2026, "cấp xã", 20),
    ],
)
def test_working_days_follow_the_decree_of_the_day(award: str, day: date, what: str, days: int) -> None:
    assert days in [one.working_days for one in told(award, day).deadlines if what in str(one.what)]


@pytest.mark.parametrize(
    ("award", "day", "days"),
    [
        ("CSTDTQ", Y2018, 10),
        ("CSTDTQ", Y2026, 10),
        ("HCLD_BA", Y2018, None),
        ("HCLD_BA", Y2026, 10),
        ("LDTT", Y2026, None),
    ],
)
def test_public_consultation_days(award: str, day: date, days: int | None) -> None:
    one = told(award, day)
    assert one.consultation_days == days
    assert days is not None or one.notes["consultation_days"]


@pytest.mark.parametrize(
    ("award", "day", "share"),
    [
        ("CSTDCS", date(2023, 12, 31), Fraction(15, 100)),
        ("CSTDCS", date(2024, 1, 1), None),
        ("CO_CP", Y2018, Fraction(1, 5)),
        ("CO_CP", Y2026, Fraction(1, 5)),
        ("LDTT", Y2018, None),
    ],
)
def test_quotas_follow_the_law_of_the_day(award: str, day: date, share: Fraction | None) -> None:
    one = told(award, day)
    assert (one.quota.share if one.quota else None) == share


def test_a_province_sets_the_vote_that_the_decree_leaves_to_it(tmp_path: Path) -> None:
    (tmp_path / "vote.yaml").write_text(
        "provisions:\n- {awards: [CSTDCS], from: 2025-12-15, share: 80/100, of: tổng số thành viên Hội đồng,"
        " cite: {instrument: Quyết định 86/2025/QĐ-UBND}}\n",
        encoding="utf-8",
    )
    laid = consequences_of("CSTDCS", PERSON, Y2026, None, tmp_path)
    assert laid.vote is not None
    assert laid.vote.share == Fraction(8, 10)
    assert laid.decided_by == told("CSTDCS", Y2026).decided_by
    assert consequences_of("CSTDCS", PERSON, date(2025, 12, 14), None, tmp_path).vote is None


def test_two_lines_for_one_day_are_refused_with_file_and_day(tmp_path: Path) -> None:
    line = "- {awards: [CSTDCS], from: %s, share: 80/100, of: Hội đồng, cite: {instrument: QĐ}}\n"
    (tmp_path / "vote.yaml").write_text(f"provisions:\n{line % '2025-12-15'}{line % '2026-01-01'}", encoding="utf-8")
    with pytest.raises(BadDeclaration, match=r"vote\.yaml, mục provisions → 1: ngày 01/01/2026 .* CSTDCS"):
        consequences_of("CSTDCS", PERSON, Y2026, None, tmp_path)
