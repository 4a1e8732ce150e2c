"""Citations made of parts are read back exactly, in every form of date and issuer; no text makes the reader fail."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.reading.citations import citations_of
from vinhdanh.reading.citations.tests.reading_of import text

SIGNS = st.sampled_from(
    [
        ("Quyết định", "/QĐ-UBND"), ("Quyết định", "/2019/QĐ-TTg"), ("Kế hoạch", "/KH-SGDĐT"), ("Công văn", "/SYT-NVY"),
        ("Chỉ thị", "-CT/TW"), ("Nghị quyết", "-NQ/TU"), ("Hướng dẫn", "-HD/BTGTW"), ("Thông tư", "/2017/TT-BNV"),
        ("Nghị định", "/2023/NĐ-CP"), ("Luật", "/2022/QH15"), ("Thông báo", "/TB-VPCP"), ("Tờ trình", "/TTr-BVĐK"),
        ("Chương trình", "-CTr/HU"), ("Quyết định", "/QĐ-THPT"), ("Nghị quyết", "/2018/NQ-HĐND"),
        ("Kết luận", "-KL/ĐU"),
    ]
)  # fmt: skip
ISSUERS = st.sampled_from(
    [
        (), ("UBND tỉnh Lào Cai",), ("Bộ Chính trị",), ("Chủ tịch UBND huyện Ba Vì",),
        ("Sở Văn hóa, Thể thao và Du lịch",),
        ("Bộ Nội vụ", "Bộ Tài chính"), ("Ban Thường vụ Đảng ủy khối",), ("Tổng Liên đoàn Lao động Việt Nam",),
        ("Bộ Nông nghiệp và Phát triển nông thôn",), ("Giám đốc Bệnh viện Đa khoa tỉnh",),
    ]
)  # fmt: skip
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2035, 12, 31))
DAY_FORMS = st.sampled_from(
    [" ngày {d:02d}/{m:02d}/{y}", ", ngày {d}/{m}/{y}", " ngày {d}-{m}-{y}", " ngày {d:02d}.{m:02d}.{y}",
     " ngày {d} tháng {m} năm {y}", " (ngày {d}/{m}/{y})", " ký ngày {d}/{m}/{y}"]
)  # fmt: skip
SUBJECTS = st.sampled_from(
    [
        "",
        " về việc giao chỉ tiêu kế hoạch năm",
        " về công tác thi đua, khen thưởng",
        " phê duyệt danh mục vị trí việc làm",
    ]
)
NUMBERS = st.integers(1, 9999).map(lambda number: f"{number:02d}")
BEFORE = st.sampled_from(["Thực hiện ", "Căn cứ ", "- Theo ", "Sở đã triển khai ", "", "Năm qua, đơn vị quán triệt "])
WORD = st.sampled_from([" số ", " ", " số: "])
AFTER = st.sampled_from([".", ";", "", ";\n- Hết."])


@given(BEFORE, SIGNS, NUMBERS, WORD, DAYS, DAY_FORMS, ISSUERS, SUBJECTS, AFTER)
def test_a_citation_made_of_parts_is_read_back(
    before: str,
    sign: tuple[str, str],
    number: str,
    word: str,
    day: date | None,
    form: str,
    issuers: tuple[str, ...],
    subject: str,
    after: str,
) -> None:
    kind, tail = sign
    dated = form.format(d=day.day, m=day.month, y=day.year) if day else ""
    by = " của " + " và ".join(issuers) if issuers else ""
    written = f"{before}{kind}{word}{number}{tail}{dated}{by}{subject}{after}"
    (read,) = citations_of(text(written))
    assert (read.symbol, read.type, read.date, read.issuers) == (number + tail, kind, day, issuers)
    assert written[read.start :].startswith(kind)
    if subject and not subject.endswith("làm"):
        assert read.subject == subject.removeprefix(" về việc ").removeprefix(" về ").strip()


PIECES = st.sampled_from(
    ["Quyết định ", "số ", "12", "/", "QĐ", "-", "UBND", " ngày ", "1/2/2020", " của ", "UBND tỉnh", ", ", "; ", " và ",
     "34-CT/TW", "Luật ", "năm 2022", "Kế hoạch", ": ", "(", ")", "“", "”", ".", "\n", " về việc ", "ban hành ", "…",
     "549, 623/KH-SCT", "Số: "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_any_text_is_read_and_every_place_lies_in_it(written: str) -> None:
    of = text(*written.split("\n"))
    read = citations_of(of)
    assert [each.start for each in read] == sorted(each.start for each in read)
    for each in read:
        assert each.mentions[0] == (each.start, each.end)
        for start, end in each.mentions:
            assert 0 <= start < end <= len(of.text)
