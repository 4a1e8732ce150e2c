"""A title in capitals that a page was too narrow for is one line of the text; two titles stay two."""

from vinhdanh.reading.passages import text_of
from vinhdanh.reading.source import Source

PARAGRAPH = (
    "Các đơn vị đã triển khai đồng bộ nhiều giải pháp nhằm hoàn thành",
    "toàn diện kế hoạch được giao trong năm, nhiều chỉ tiêu tăng so với",
    "cùng kỳ năm trước và so với kế hoạch đã đề ra từ đầu năm.",
)


def lines(*title: str) -> list[str]:
    """The text of wrapped lines that begin with `title`, up to its first paragraph."""
    source = Source("a.pdf", (*title, "", *PARAGRAPH, "", *PARAGRAPH, "", *PARAGRAPH))
    return text_of(source).text.split("\nCác đơn vị", 1)[0].split("\n")


def test_a_title_that_goes_on_is_joined() -> None:
    assert lines("II. CÔNG TÁC TRIỂN KHAI, TỔ CHỨC PHONG TRÀO THI", "ĐUA NĂM") == [
        "II. CÔNG TÁC TRIỂN KHAI, TỔ CHỨC PHONG TRÀO THI ĐUA NĂM"
    ]
    assert lines("I. NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM", "2019")[0].endswith("NĂM 2019")


def test_short_titles_titles_apart_and_numbered_titles_stay() -> None:
    short = ["ỦY BAN NHÂN DÂN", "TỈNH HÀ GIANG"]
    assert lines(*short) == short
    long = "KẾT QUẢ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2020"
    assert lines(long, "", "ĐẶC ĐIỂM TÌNH HÌNH") == [long, "ĐẶC ĐIỂM TÌNH HÌNH"]
    assert lines(long, "I. ĐẶC ĐIỂM TÌNH HÌNH") == [long, "I. ĐẶC ĐIỂM TÌNH HÌNH"]
