"""`vinhdanh judge`: the verdict in words and in the JSON of the contract, its exit codes, and what is refused."""

from pathlib import Path

import pytest

from vinhdanh.commands.tests.conftest import Command, sentence

CASE = """on: 2025-12-20
subject: {kind: person, group: cbccvc}
years:
- {year: 2024, rating: HTTNV, titles: [LDTT]}
- year: 2025
  rating: HTXSNV
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "truong_hop.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def test_an_eligible_person_exits_0_and_the_verdict_comes_first(command: Command, case: Path) -> None:
    told = command("judge", case, "--title", "CSTDCS")
    assert told.code == 0
    first, second = told.out.splitlines()[:2]
    assert first.startswith(
        "Chiến sĩ thi đua cơ sở năm 2025: đủ điều kiện; ngày quyết định 20/12/2025, theo Luật 06/2022"
    )
    assert second.strip() == "Hoàn thành xuất sắc nhiệm vụ: đạt"
    assert "Điều 23 Luật 06/2022/QH15, đã đọc nguyên văn" in told.out
    assert "Tiền thưởng: 2.340.000 đồng" in told.out


def test_one_who_is_not_eligible_exits_1_and_learns_what_is_missing_and_when(command: Command, case: Path) -> None:
    case.write_text(CASE.replace("HTXSNV", "HTNV"), encoding="utf-8")
    told = command("judge", case, "--title", "LDTT")
    assert told.code == 1
    assert "còn thiếu: năm 2025 chỉ hoàn thành nhiệm vụ; sớm nhất năm 2026" in told.out


def test_an_open_case_is_a_hold_and_exits_1(command: Command, case: Path) -> None:
    case.write_text(CASE + "open_cases: [complaint]\n", encoding="utf-8")
    told = command("judge", case, "--title", "CSTDCS", "--json")
    assert told.code == 1
    assert told.json["verdict"] == "hold"
    assert "khiếu nại" in told.json["reasons"][0]


def test_the_json_keeps_the_contract(command: Command, case: Path) -> None:
    told = command("judge", case, "--title", "CSTDCS", "--json").json
    assert (told["title"], told["on"], told["verdict"]) == ("CSTDCS", "2025-12-20", "eligible")
    assert told["law"][:2] == ["Luật 06/2022/QH15", "Nghị định 152/2025/NĐ-CP"]
    route = told["routes"][0]
    assert (route["name"], route["met"]) == ("Hoàn thành xuất sắc nhiệm vụ", True)
    condition = route["conditions"][-1]
    assert set(condition) == {"id", "text", "met", "cite", "evidence", "missing", "earliest_year"}
    assert condition["text"] == "năm xét được đánh giá hoàn thành xuất sắc nhiệm vụ"
    assert condition["cite"] == {
        "instrument": "Luật 06/2022/QH15",
        "article": 23,
        "clause": 2,
        "point": None,
        "confidence": "text",
    }
    assert condition["evidence"] == ["năm 2025 hoàn thành xuất sắc nhiệm vụ"]
    follows = told["consequences"]
    assert follows["bonus_vnd"] == 2_340_000
    assert follows["vote"] == {"share": None, "of": None}
    assert follows["quota"] is None
    assert "15%" in follows["notes"]["quota"]
    assert follows["cites"]["decided_by"]["instrument"] == "Nghị định 129/2025/NĐ-CP"
    assert any("sáng kiến" in item for item in follows["dossier"])


def test_on_given_in_the_command_overrides_the_file_and_changes_law_and_vote(command: Command, case: Path) -> None:
    told = command("judge", case, "--title", "CSTDCS", "--on", "30/6/2025", "--json").json
    assert told["on"] == "2025-06-30"
    assert told["consequences"]["vote"] == {"share": 0.8, "of": "tổng số thành viên Hội đồng"}


def test_votes_that_the_case_gives_are_counted_against_what_the_law_asks(command: Command, case: Path) -> None:
    case.write_text(CASE + "collective: {votes_for: 7, council_members: 9}\n", encoding="utf-8")
    told = command("judge", case, "--title", "CSTDCS", "--on", "2025-06-30", "--json").json["consequences"]["vote"]
    assert (told["share"], told["needed"], told["met"]) == (0.8, 8, False)
    lines = command("judge", case, "--title", "CSTDCS", "--on", "2025-06-30").out
    assert "Kết quả phiếu: 7/9, cần 8: chưa đạt" in lines


def test_a_collective_over_and_under_the_line(command: Command, case: Path) -> None:
    unit = "subject: {kind: collective}\nyears: [{year: %s, rating: HTTNV}]\ncollective: {members: 20, ldtt: 12}\n"
    case.write_text(unit % 2023, encoding="utf-8")
    old = command("judge", case, "--title", "TTLDTT", "--on", "2023-12-20", "--json")
    assert (old.code, old.json["verdict"]) == (0, "eligible")
    assert "kiểm tra lại" in old.json["warnings"][0]
    case.write_text(unit % 2024, encoding="utf-8")
    new = command("judge", case, "--title", "TTLDTT", "--on", "2024-12-20", "--json")
    assert (new.code, new.json["verdict"]) == (1, "not_eligible")
    assert "12/20" in command("judge", case, "--title", "TTLDTT", "--on", "2024-12-20").out


def test_an_award_that_cannot_be_computed_says_why_and_what_is_known(command: Command, case: Path) -> None:
    case.write_text("subject: {kind: collective}\nyear: 2025\n", encoding="utf-8")
    told = command("judge", case, "--title", "HC_HCM", "--on", "2025-12-20", "--json")
    assert told.code == 0
    assert told.json["verdict"] == "needs_judgement"
    assert "Điều 35" in told.json["reasons"][0]
    assert told.json["known"][0]["cite"]["article"] == 35
    assert told.json["consequences"]["decided_by"] == "Chủ tịch nước"


def test_without_a_title_every_award_for_the_subject_is_judged_once(command: Command, case: Path) -> None:
    told = command("judge", case, "--json")
    assert told.code == 0
    titles = [one["title"] for one in told.json]
    assert {"LDTT", "CSTDCS", "CSTDBT"} <= set(titles)
    assert len(titles) == len(set(titles))
    assert not {"TTLDTT", "GDVH"} & set(titles)


def test_a_title_in_the_file_is_the_one_that_is_judged(command: Command, case: Path) -> None:
    case.write_text(CASE + "title: LDTT\n", encoding="utf-8")
    assert command("judge", case, "--json").json["title"] == "LDTT"


def test_a_province_lays_its_own_rule_and_vote_over_the_law(command: Command, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tinh"
    (folder / "consequences").mkdir(parents=True)
    (folder / "consequences" / "vote.yaml").write_text(
        "provisions:\n- {awards: [CSTDCS], from: 2025-12-15, share: 80/100, of: tổng số thành viên Hội đồng,"
        " cite: {instrument: Quyết định 86/2025/QĐ-UBND}}\n",
        encoding="utf-8",
    )
    told = command("judge", case, "--title", "CSTDCS", "--rules", folder, "--json").json
    assert told["consequences"]["vote"]["share"] == 0.8
    assert told["consequences"]["cites"]["vote"]["instrument"] == "Quyết định 86/2025/QĐ-UBND"


def test_from_october_2026_nothing_is_said_to_be_read_that_the_law_of_2026_may_have_changed(
    command: Command, case: Path
) -> None:
    told = command("judge", case, "--title", "CSTDCS", "--on", "2026-10-01", "--json").json
    cites = [one["cite"] for route in told["routes"] for one in route["conditions"]]
    cites += [cite for name, cite in told["consequences"]["cites"].items() if name != "base_salary_vnd"]
    stale = [cite for cite in cites if "2022" in cite["instrument"] or "152" in cite["instrument"]]
    assert stale
    assert all(cite["confidence"] != "text" for cite in stale)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (CASE + "luong: 5\n", "mục luong: không có mục tên này, hãy bỏ đi hoặc sửa tên (dòng 7)."),
        (CASE + "- {year: 2024}\n", "mục years → 2 → year: năm 2024 ghi hai lần, hãy gộp làm một (dòng 7)."),
        (CASE.replace("12-20", "02-30"), "dòng 1, mục on: không có ngày 2025-02-30, hãy sửa lại."),
        (CASE + "title: CSTD\n", "mục title: không có hình thức khen nào mã “CSTD”"),
        (CASE.replace("[LDTT]", "[LĐTT]"), "mục years → 0 → titles → 0: không có hình thức khen nào mã “LĐTT”"),
        (CASE.replace("HTXSNV", "TOT"), "mục years → 1 → rating: “TOT” không dùng được"),
        ("on: 2025-12-20\nsubject: {kind: person}\n", "mục years: chưa có năm nào của cá nhân này để xét"),
        ("on: 2025-12-20\nsubject: {kind: person}\nyear: 2025\nyears: []\n", "ít nhất một năm (dòng 4)."),
        (CASE.replace("on: 2025-12-20\n", ""), "mục on: chưa có ngày quyết định, hãy ghi mục này hoặc dùng --on."),
        (CASE + "collective: {members: 20, ldtt: 21}\n", "mục collective → ldtt: 21 nhiều hơn 20 ở mục members"),
        ("", "phải là các cặp tên: giá trị"),
        (CASE.replace("person,", "[person"), "dòng 2: sai cú pháp YAML"),
    ],
)
def test_a_case_that_cannot_be_used_is_refused_with_file_line_and_field(
    command: Command, case: Path, content: str, told: str
) -> None:
    case.write_text(content, encoding="utf-8")
    words = sentence(command("judge", case))
    assert words.startswith("truong_hop.yaml")
    assert told in words


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--title", "ABC"), "--title: không có mã “ABC”, hãy chọn một trong LDTT"),
        (("--title", "TTLDTT"), "TTLDTT không dành cho đối tượng này"),
        (("--on", "2025-02-30"), "--on: “2025-02-30” không phải một ngày"),
        (("--on", "hôm nay"), "--on: “hôm nay” không phải một ngày"),
        (("--on", "2010-01-01"), "Không có quy định nào được mã hoá cho ngày 01/01/2010"),
        (("--rules", "khong_co"), "--rules: không có thư mục khong_co"),
    ],
)
def test_an_option_that_cannot_be_used_is_refused_in_a_sentence(
    command: Command, case: Path, options: tuple[str, ...], told: str
) -> None:
    assert sentence(command("judge", case, *options)).startswith(told)


def test_a_missing_case_is_refused_in_a_sentence(command: Command, tmp_path: Path) -> None:
    assert "khong_co.yaml" in sentence(command("judge", tmp_path / "khong_co.yaml"))
