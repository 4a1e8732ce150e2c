"""Text of legacy fonts: every letter comes back, and proper text is left alone."""

from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text import legacy_tables as tables
from vinhdanh.text.legacy_fonts import Legacy, of_font, recognise, to_unicode

SMALL = tables.LETTERS
LARGE = SMALL.upper()
REPORT = (
    "báo cáo kết quả công tác thi đua, khen thưởng sáu tháng đầu năm của ủy ban nhân dân huyện; "
    "sản xuất công nghiệp đạt 45,5% kế hoạch, giá trị xuất khẩu tăng so với cùng kỳ; đã trình tỉnh phê duyệt "
    "đề án phát triển cụm công nghiệp, hỗ trợ doanh nghiệp vượt qua khó khăn, giữ vững an ninh trật tự"
)
TITLE = "Căn cứ Quyết định số 17/QĐ-UBND của Ủy ban nhân dân tỉnh Ở Đâu Đó"


def codes(legacy: Legacy) -> dict[str, bytes]:
    """Each letter and its bytes, as the tables give them."""
    match legacy:
        case Legacy.TCVN3:
            capitals = tables.TCVN3_CAPITALS
            return {
                **{letter: bytes.fromhex(code) for letter, code in zip(SMALL, tables.TCVN3, strict=True)},
                **{letter: bytes.fromhex(code) for letter, code in capitals.items()},
            }
        case Legacy.VPS:
            pairs = [*zip(SMALL, tables.VPS, strict=True), *zip(LARGE, tables.VPS_CAPITALS, strict=True)]
            return {letter: bytes.fromhex(code) for letter, code in pairs}
        case Legacy.VNI:
            small = {letter: bytes.fromhex(code) for letter, code in zip(SMALL, tables.VNI, strict=True)}
            return small | {letter.upper(): bytes(b - 0x20 for b in code) for letter, code in small.items()}


def written(text: str, legacy: Legacy, charset: str = "cp1252") -> str:
    """`text` as it is stored for a font of `legacy`, on a Windows computer."""
    letters = codes(legacy)
    octets = b"".join(letters.get(c) or c.encode("latin-1") for c in text)
    return "".join(octets[n : n + 1].decode(charset, "ignore") or chr(octets[n]) for n in range(len(octets)))


@pytest.mark.parametrize("legacy", Legacy)
@pytest.mark.parametrize("charset", ["cp1252", "latin-1"])
def test_all_134_letters_come_back(legacy: Legacy, charset: str) -> None:
    assert len(set(SMALL + LARGE)) == 134
    letters = SMALL if legacy is Legacy.TCVN3 else SMALL + LARGE
    for letter in letters:
        assert to_unicode(written(letter, legacy, charset), legacy) == letter
    assert to_unicode(written(" ".join(letters), legacy, charset), legacy) == " ".join(letters)


def test_the_capitals_of_tcvn3_come_from_its_font_of_capitals() -> None:
    for small, large in zip(SMALL, LARGE, strict=True):
        assert to_unicode(written(small, Legacy.TCVN3), Legacy.TCVN3, capitals=True) == large
    for letter in "ĂÂÊÔƠƯĐ":
        assert to_unicode(written(letter, Legacy.TCVN3), Legacy.TCVN3) == letter


@pytest.mark.parametrize("legacy", Legacy)
def test_no_two_letters_share_a_code(legacy: Legacy) -> None:
    letters = codes(legacy)
    assert len(set(letters.values())) == len(letters)


@pytest.mark.parametrize("legacy", Legacy)
@given(data=st.data())
def test_any_text_comes_back(legacy: Legacy, data: st.DataObject) -> None:
    letters = SMALL if legacy is Legacy.TCVN3 else SMALL + LARGE
    words = st.text(st.sampled_from(letters + "bcdghklmnpqrstvx"), min_size=1)
    text = " 12, ".join(data.draw(st.lists(words, max_size=8)))
    assert to_unicode(written(text, legacy), legacy) == text


@pytest.mark.parametrize("legacy", Legacy)
def test_a_report_is_recognised_and_converted(legacy: Legacy) -> None:
    stored = written(REPORT, legacy)
    assert recognise(stored) is legacy
    assert to_unicode(stored, legacy) == REPORT


@pytest.mark.parametrize("legacy", [Legacy.VNI, Legacy.VPS])
def test_a_title_with_capitals_is_recognised(legacy: Legacy) -> None:
    assert recognise(written(TITLE, legacy)) is legacy
    assert to_unicode(written(TITLE.upper(), legacy), legacy) == TITLE.upper()


def test_tcvn3_typed_in_capitals_with_small_marks_is_capitals() -> None:
    assert to_unicode("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", Legacy.TCVN3) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert to_unicode("ñy ban nh©n d©n TØNH", Legacy.TCVN3) == "ủy ban nhân dân TỈNH"
    assert to_unicode("Uû ban §¶ng", Legacy.TCVN3) == "Uỷ ban Đảng"


def test_letters_in_the_private_places_of_symbol_fonts_are_read() -> None:
    stored = "".join(chr(0xF000 + ord(c)) for c in written("kết quả", Legacy.TCVN3))
    assert to_unicode(stored, Legacy.TCVN3) == "kết quả"


@pytest.mark.parametrize(
    ("font", "found"),
    [
        (".VnTime", (Legacy.TCVN3, False)),
        (".VnTimeH", (Legacy.TCVN3, True)),
        (".VnArialH", (Legacy.TCVN3, True)),
        (".VnArial NarrowH", (Legacy.TCVN3, True)),
        (".VNTIME", (Legacy.TCVN3, False)),
        ("VNI-Times", (Legacy.VNI, False)),
        ("VNI Helve", (Legacy.VNI, False)),
        ("VPS Times", (Legacy.VPS, False)),
        ("VPS Times Hoa", (Legacy.VPS, True)),
        ("Times New Roman", None),
        ("Vnitalic", None),
        ("", None),
    ],
)
def test_a_font_tells_its_encoding(font: str, found: tuple[Legacy, bool] | None) -> None:
    assert of_font(font) == found


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "Có 12 cá nhân là lao động giỏi",
        "là có và cà chì mì bò sò lò",  # letters that Latin-1 has too
        "The café of Müller & Søn, façade, naïve, Ångström",
        "Société générale à responsabilité limitée, déjà créée",
        "España, señor, año, niño, información, región",
        "© 2018 ® ± 5 °C § 12 « quoted » ½ ¾ µm",
        "30°C; 120 m² ± 5%",
        ascii_letters,
        "",
    ],
)
def test_proper_text_is_not_recognised_as_legacy(text: str) -> None:
    assert recognise(text) is None


@given(st.lists(st.sampled_from(REPORT.split()), min_size=1, max_size=30))
def test_vietnamese_in_unicode_is_never_legacy(words: list[str]) -> None:
    assert recognise(" ".join(words)) is None


@given(st.text())
def test_any_text_at_all_is_judged_and_converted_without_a_fault(text: str) -> None:
    recognise(text)
    for legacy in Legacy:
        to_unicode(text, legacy)
