import shutil
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from vinhdanh.writing.fonts import (
    FontFamily,
    MissingFont,
    document_font,
    find_family,
    missing_letters,
    vietnamese_letters,
)

SPELLINGS = ("Regular", "Bold", "Italic", "BoldItalic")


def _copy(folder: Path, names: tuple[str, ...]) -> None:
    """The machine's own document font under other file names."""
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in zip(document_font().files, names, strict=True):
        shutil.copyfile(source, folder / name)


def _without(folder: Path, name: str, letters: str) -> None:
    """Take letters out of a font file."""
    font = TTFont(folder / name)
    kept = set(font.getBestCmap()) - {ord(letter) for letter in letters}
    subsetter = Subsetter(Options(notdef_outline=True))
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    font.save(folder / name)


@pytest.fixture
def liberation(tmp_path: Path) -> Path:
    _copy(tmp_path / "liberation2", tuple(f"LiberationSerif-{one}.ttf" for one in SPELLINGS))
    return tmp_path


def test_there_are_134_vietnamese_letters_beyond_ascii() -> None:
    letters = [sign for sign in vietnamese_letters() if sign.isalpha()]
    assert len(letters) == len(set(letters)) == 134


def test_liberation_serif_serves_where_times_new_roman_is_not(liberation: Path) -> None:
    found = find_family([liberation])
    assert found.name == "Liberation Serif"
    assert [path.name for path in found.files] == [f"LiberationSerif-{one}.ttf" for one in SPELLINGS]


def test_times_new_roman_comes_first(liberation: Path) -> None:
    _copy(liberation / "windows", ("times.ttf", "timesbd.ttf", "timesi.ttf", "TIMESBI.TTF"))
    assert find_family([liberation]).name == "Times New Roman"


def test_times_new_roman_without_its_bold_is_passed_over(liberation: Path) -> None:
    _copy(liberation / "windows", ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"))
    (liberation / "windows" / "timesbd.ttf").unlink()
    assert find_family([liberation]).name == "Liberation Serif"


def test_faces_of_two_packages_do_not_make_one_family(liberation: Path) -> None:
    bold = liberation / "liberation2" / "LiberationSerif-Bold.ttf"
    (liberation / "other").mkdir()
    bold.rename(liberation / "other" / bold.name)
    with pytest.raises(MissingFont):
        find_family([liberation])


def test_a_font_that_lacks_one_letter_in_one_face_is_refused_by_name(liberation: Path) -> None:
    _without(liberation / "liberation2", "LiberationSerif-Italic.ttf", "ễ")
    with pytest.raises(MissingFont, match=r"thiếu chữ tiếng Việt; hãy cài gói fonts-liberation2 .*\.$"):
        find_family([liberation])


def test_a_machine_without_fonts_is_told_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(MissingFont, match="không có phông Times New Roman hay Liberation Serif; hãy cài"):
        find_family([tmp_path, tmp_path / "nowhere"])


def test_missing_letters_are_named_once_and_spaces_are_none() -> None:
    assert missing_letters("thi đua 漢 và 漢\u00a0\t") == "漢"
    assert missing_letters(vietnamese_letters()) == ""


def test_the_document_font_is_looked_for_once() -> None:
    assert isinstance(document_font(), FontFamily)
    assert document_font() is document_font()
