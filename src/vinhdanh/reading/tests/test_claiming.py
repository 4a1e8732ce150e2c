"""Which sentences say that targets were met."""

import unicodedata

import pytest

from vinhdanh.reading.claiming import claims_in

CLAIMS = [
    "Sở đã hoàn thành các chỉ tiêu được giao.",
    "Bệnh viện hoàn thành 100% chỉ tiêu kế hoạch năm",
    "Nhà trường đã hoàn thành xuất sắc các nhiệm vụ, chỉ tiêu thi đua đăng ký từ đầu năm.",
    "Vượt khó, toàn ngành hoàn thành thắng lợi các mục tiêu đề ra.",
    "Các đơn vị đều đạt và vượt kế hoạch.",
    "Đến nay huyện đã hoàn thành vượt mức kế hoạch năm 2021.",
    "Không những hoàn thành các chỉ tiêu mà còn về đích sớm.",
    "Năm đầu nỗ lực, đến nay đã hoàn thành 12/12 chỉ tiêu chủ yếu.",
    "Quyết tâm cao từ đầu năm, đơn vị đã hoàn thành các chỉ tiêu.",
    "HOÀN THÀNH CÁC CHỈ TIÊU ĐỀ RA",
    "Đã hòan thành các chỉ tiêu đề ra",
    "Cán bộ, công chức toàn ngành hoàn thành các chỉ tiêu được giao",
    "Phòng Tài chính hoàn thành tốt nhiệm vụ được giao",
    "Hoàn thành mọi chỉ tiêu; tuy nhiên còn khó khăn",
    "100% chỉ tiêu đạt kế hoạch",
    "Đến nay, tất cả các chỉ tiêu đều đạt kế hoạch giao",
    "Có 15/15 chỉ tiêu đạt và vượt nghị quyết",
    "Nhìn chung các chỉ tiêu chủ yếu đều hoàn thành",
]
NOT_CLAIMS = [
    "Phấn đấu hoàn thành các chỉ tiêu được giao.",
    "Quyết tâm hoàn thành thắng lợi các chỉ tiêu, nhiệm vụ chính trị được giao trong năm tới",
    "Quyết tâm đoàn kết, đổi mới, hoàn thành các chỉ tiêu.",
    "Đơn vị chưa hoàn thành kế hoạch tuyển sinh.",
    "Đơn vị chưa thể hoàn thành các chỉ tiêu về vốn",
    "Không hoàn thành chỉ tiêu nào.",
    "Phong trào góp phần hoàn thành các nhiệm vụ, chỉ tiêu của năm",
    "Tạo động lực để hoàn thành mục tiêu",
    "Đề ra giải pháp nhằm hoàn thành kế hoạch năm",
    "Sở sẽ hoàn thành kế hoạch trong quý I.",
    "100% đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên",
    "Có 35 cán bộ, công chức hoàn thành xuất sắc nhiệm vụ",
    "Chi bộ hoàn thành tốt nhiệm vụ",
    "Hoàn thành 03/05 chỉ tiêu chủ yếu",
    "Hoàn thành một số chỉ tiêu trước hạn",
    "Mức độ hoàn thành nhiệm vụ được đánh giá hằng quý",
    "Hoàn thành việc xây dựng trạm y tế xã",
    "Gần hoàn thành kế hoạch vốn",
    "Có 13/15 chỉ tiêu đạt và vượt nghị quyết",
    "Phấn đấu 100% chỉ tiêu đạt kế hoạch",
    "Các chỉ tiêu chưa đạt kế hoạch",
    "Tất cả các chỉ tiêu đạt từ 90% trở lên",
    "Yêu cầu các khoa hoàn thành kế hoạch trước 30/11",
    "Tập trung lãnh đạo, chỉ đạo hoàn thành các chỉ tiêu trong những tháng cuối năm",
    "",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_seen(text: str) -> None:
    assert len(list(claims_in(text))) == 1


@pytest.mark.parametrize("text", NOT_CLAIMS)
def test_what_is_hoped_denied_or_rated_is_no_claim(text: str) -> None:
    assert list(claims_in(text)) == []


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_seen_however_its_letters_are_coded(text: str) -> None:
    assert len(list(claims_in(unicodedata.normalize("NFD", text)))) == 1


def test_each_sentence_is_judged_alone_and_quoted_as_written() -> None:
    text = (
        "Trường phấn đấu hoàn thành kế hoạch. Thực tế đã hoàn thành các chỉ tiêu.\nQuyết tâm hoàn thành kế hoạch mới."
    )
    assert [claim.sentence for claim in claims_in(text)] == ["Thực tế đã hoàn thành các chỉ tiêu"]


def test_a_claim_of_tasks_alone_is_told_from_one_of_targets() -> None:
    assert [c.tasks for c in claims_in("Đã hoàn thành tốt nhiệm vụ được giao.")] == [True]
    assert [c.tasks for c in claims_in("Đã hoàn thành các nhiệm vụ, chỉ tiêu được giao.")] == [False]


def test_a_hedge_is_noted() -> None:
    assert [c.hedged for c in claims_in("Cơ bản hoàn thành các chỉ tiêu.")] == [True]
    assert [c.hedged for c in claims_in("Đã hoàn thành hầu hết các chỉ tiêu.")] == [True]
    assert [c.hedged for c in claims_in("Đã hoàn thành các chỉ tiêu.")] == [False]


@pytest.mark.parametrize(
    "object_", ["chỉ tiêu tuyển sinh lớp 10", "kế hoạch sửa chữa nhà công vụ", "chỉ tiêu giường bệnh"]
)
def test_one_target_named_by_the_claim_is_its_own(object_: str) -> None:
    assert [c.own for c in claims_in(f"Đơn vị đã hoàn thành {object_}.")] == [True]
