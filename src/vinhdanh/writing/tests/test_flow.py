from dataclasses import replace

import pytest

from vinhdanh.writing.flow import flow_of
from vinhdanh.writing.layout import ND_30_2020, TT_01_2011
from vinhdanh.writing.lines import Line
from vinhdanh.writing.measure import longest_line, text_width
from vinhdanh.writing.pieces import (
    Break,
    Document,
    Header,
    Heading,
    Level,
    Paragraph,
    Recipients,
    Run,
    Signature,
)
from vinhdanh.writing.styles import Style
from vinhdanh.writing.tests import samples


def _texts(lines: tuple[object, ...]) -> list[str]:
    return [line.text for line in lines if isinstance(line, Line)]


def _of_body(*texts: str) -> Document:
    return replace(samples.letter(), body=tuple(Paragraph((Run(text),)) for text in texts))


def test_the_rule_of_the_day_is_chosen() -> None:
    assert flow_of(samples.hospital()).layout is ND_30_2020
    assert flow_of(samples.school()).layout is TT_01_2011


def test_one_addressee_stands_beside_the_greeting_and_several_below_it() -> None:
    assert "Kính gửi: Hội đồng Thi đua - Khen thưởng huyện Mèo Vạc" in _texts(flow_of(samples.commune()).opening)
    several = _texts(flow_of(samples.hospital()).opening)
    place = several.index("Kính gửi:")
    assert several[place + 1 : place + 3] == [
        "Sở Y tế tỉnh Gia Lai;",
        "Hội đồng Thi đua - Khen thưởng ngành Y tế.",
    ]


def test_grounds_end_in_semicolons_and_a_full_stop() -> None:
    grounds = [line.text for line in flow_of(samples.hospital()).opening if line.style is Style.CAN_CU]
    assert [text[-1] for text in grounds] == [";", "."]


def test_a_letter_has_its_subject_under_the_number_and_no_title() -> None:
    flow = flow_of(samples.letter())
    assert [line.style for line in flow.letterhead.symbol] == [Style.SO_KY_HIEU, Style.TRICH_YEU_CONG_VAN]
    assert flow.letterhead.symbol[1].text.startswith("V/v đăng ký danh hiệu")
    assert Style.TEN_LOAI not in {line.style for line in flow.opening}
    assert flow.letterhead.columns == ND_30_2020.head_columns_cong_van


def test_v_v_is_not_written_twice() -> None:
    letter = samples.letter()
    flow = flow_of(replace(letter, header=replace(letter.header, subject="V/v báo cáo số liệu")))
    assert flow.letterhead.symbol[1].text == "V/v báo cáo số liệu"


def test_a_body_without_a_parent_stands_alone() -> None:
    assert _texts(flow_of(samples.school()).letterhead.body) == ["TRƯỜNG THPT CÙ LAO DUNG"]


@pytest.mark.parametrize("body", ["Sở Y tế", "Ban Quản lý khu dự trữ sinh quyển thế giới miền Tây Nghệ An"])
def test_the_rule_under_the_body_is_a_third_to_a_half_of_its_name(body: str) -> None:
    document = samples.school()
    flow = flow_of(replace(document, header=replace(document.header, body=body)))
    (line,) = flow.letterhead.body
    assert line.width is not None
    longest = longest_line(line.text, flow.layout.faces[line.style], line.width)
    assert longest / 3 <= line.rule <= longest / 2


def test_the_rule_under_the_motto_is_as_long_as_the_motto() -> None:
    flow = flow_of(samples.hospital())
    motto = flow.letterhead.nation[1]
    assert motto.rule == pytest.approx(text_width("Độc lập - Tự do - Hạnh phúc", flow.layout.faces[Style.TIEU_NGU]))


def test_the_end_mark_closes_the_last_paragraph_only_and_holds_it_to_the_signature() -> None:
    first, last = flow_of(_of_body("Một.", "Hai.")).body
    assert isinstance(first, Line)
    assert isinstance(last, Line)
    assert (first.text, first.keep_next) == ("Một.", False)
    assert (last.text, last.keep_next) == ("Hai./.", True)


def test_after_a_table_the_end_mark_has_its_own_line_and_no_page_is_left_empty() -> None:
    flow = flow_of(replace(samples.letter(), body=(samples.table(), Break())))
    assert _texts(flow.body) == ["./."]
    assert not isinstance(flow.body[-1], Break)


def test_a_body_of_nothing_prints_nothing() -> None:
    assert flow_of(replace(samples.letter(), body=(Break(),))).body == ()


def test_filing_comes_last_and_the_electronic_copies_after_it() -> None:
    document = replace(samples.letter(), recipients=Recipients(("Như trên",), "Lưu: VT, TCHC", ("Lãnh đạo Cục",)))
    printed = _texts(flow_of(document).recipients)
    assert printed == ["Nơi nhận:", "Như trên;", "Lưu: VT, TCHC.", "Bản điện tử:", "Lãnh đạo Cục."]


def test_capitals_are_put_where_the_decree_wants_them() -> None:
    document = replace(
        samples.letter(),
        header=Header("Bộ Y tế", "Cục Y tế dự phòng", "1", "BC-DP", "Hà Nội", samples.NEW_DATE, "báo cáo", "thi đua"),
        body=(Heading(Level.SECTION, "I", "Kết quả đạt được"), Paragraph((Run("Tốt"),))),
        signature=Signature(("kt. cục trưởng",), "Ngô Thị Lụa"),
    )
    flow = flow_of(document)
    assert _texts(flow.letterhead.body) == ["BỘ Y TẾ", "CỤC Y TẾ DỰ PHÒNG"]
    assert _texts(flow.opening)[0] == "BÁO CÁO"
    assert _texts(flow.body)[0] == "I. KẾT QUẢ ĐẠT ĐƯỢC"
    assert _texts(flow.signatory) == ["KT. CỤC TRƯỞNG", "Ngô Thị Lụa"]
