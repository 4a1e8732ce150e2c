"""`vinhdanh check`: findings with their lines, the JSON of the contract, the marked page, and what is refused."""

from pathlib import Path

import pytest

from vinhdanh.commands.tests.conftest import Command, sentence

CONSISTENT = """SỞ TƯ PHÁP TỈNH HÒA AN
Số: 15/BC-STP
Hòa An, ngày 12 tháng 12 năm 2022
BÁO CÁO
Kết quả công tác năm 2022
I. KẾT QUẢ
1. Tiếp công dân
Thực hiện Kế hoạch số 08/KH-STP ngày 14/01/2022, Sở nhận 04 đơn, trong đó 02 đơn kiến nghị, 02 đơn phản ánh.
Thu phí đạt 1.250 triệu đồng, tăng 25% so với cùng kỳ năm 2021 (1.000 triệu đồng), đạt 104% kế hoạch.
Giám đốc Sở tặng Giấy khen cho 03 tập thể và 08 cá nhân.
"""
WRONG = CONSISTENT.replace("02 đơn phản ánh", "03 đơn phản ánh")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bao_cao.txt"
    path.write_text(CONSISTENT, encoding="utf-8")
    return path


def test_a_consistent_report_exits_0_and_says_what_was_verified(command: Command, report: Path) -> None:
    told = command("check", report)
    assert told.code == 0
    assert told.out == ""
    assert "quan hệ đã khớp" in told.err


def test_a_contradiction_exits_1_and_names_its_line(command: Command, report: Path) -> None:
    report.write_text(WRONG, encoding="utf-8")
    told = command("check", report)
    assert told.code == 1
    assert told.out.startswith("Mâu thuẫn, dòng 8: ")
    assert "5 đơn" in told.out


def test_the_json_keeps_the_contract(command: Command, report: Path) -> None:
    report.write_text(WRONG, encoding="utf-8")
    told = command("check", report, "--json").json
    assert told["file"] == "bao_cao.txt"
    assert told["outline"][0] == {"level": 1, "number": "I", "title": "KẾT QUẢ", "line": 6}
    (citation,) = told["citations"]
    assert {key: citation[key] for key in ("symbol", "type", "date", "line")} == {
        "symbol": "08/KH-STP",
        "type": "Kế hoạch",
        "date": "2022-01-14",
        "line": 8,
    }
    assert [(q["value"], q["unit"], q["line"]) for q in told["quantities"]] == [
        (4, "đơn", 8),
        (2, "đơn", 8),
        (3, "đơn", 8),
        (1250, "triệu đồng", 9),
        (1000, "triệu đồng", 9),
        (3, "tập thể", 10),
        (8, "cá nhân", 10),
    ]
    assert told["quantities"][3]["vnd"] == 1_250_000_000
    assert [(c["pct"], c["direction"], c["base"]) for c in told["comparisons"]] == [
        (25, "up", "same_period"),
        (104, "up", "plan"),
    ]
    assert [(a["form"], a["count"], a["recipient"], a["status"]) for a in told["awards"]] == [
        ("Giấy khen", 3, "collective", "granted"),
        ("Giấy khen", 8, "individual", "granted"),
    ]
    (finding,) = told["findings"]
    assert (finding["rule"], finding["severity"], finding["lines"]) == ("sum_of_parts", "error", [8])
    assert (finding["computed"], finding["printed"]) == ("5 đơn", "4 đơn")
    assert any(one["rule"] == "percent_of_operands" for one in told["verified"])


def test_damaged_print_is_shown_beside_what_was_meant(command: Command, report: Path, tmp_path: Path) -> None:
    report.write_text(CONSISTENT.replace("Sở nhận", "BCD 389 và Sở nhận"), encoding="utf-8")
    page = tmp_path / "trang.html"
    told = command("check", report, "--json", "--html", page).json
    assert told["damage"] == [{"line": 8, "printed": "BCD", "intended": "BCĐ"}]
    assert "có lẽ là “BCĐ”" in page.read_text(encoding="utf-8")


def test_a_previous_report_shows_what_was_carried_over(command: Command, report: Path, tmp_path: Path) -> None:
    stale = (
        "Sở phấn đấu hoàn thành các nhiệm vụ trọng tâm được giao trong năm 2021, góp phần cải cách tư pháp của tỉnh.\n"
    )
    before = tmp_path / "truoc.txt"
    before.write_text(CONSISTENT.replace("2022", "2021") + stale, encoding="utf-8")
    report.write_text(CONSISTENT + stale, encoding="utf-8")
    told = command("check", report, "--previous", before, "--json")
    assert told.code == 1
    assert "carried_over" in {finding["rule"] for finding in told.json["findings"]}


def test_the_page_has_the_text_and_the_finding_beside_its_line(command: Command, report: Path, tmp_path: Path) -> None:
    report.write_text(WRONG.replace("Tiếp công dân", "<script>alert(1)</script>"), encoding="utf-8")
    page = tmp_path / "trang.html"
    assert command("check", report, "--html", page).code == 1
    html = page.read_text(encoding="utf-8")
    assert 'id="L8"' in html
    assert html.count("Mâu thuẫn") >= 2
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 400, b"\x89PNG\r\n\x1a\n" + b"\x00" * 64])
def test_what_is_no_report_is_refused_in_a_sentence(command: Command, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "tep.docx"
    path.write_bytes(data)
    assert "tep.docx" in sentence(command("check", path))


def test_a_missing_file_is_refused_in_a_sentence(command: Command, tmp_path: Path) -> None:
    assert "khong_co.pdf" in sentence(command("check", tmp_path / "khong_co.pdf"))
