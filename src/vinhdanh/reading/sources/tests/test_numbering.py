"""Automatic numbers are printed as Word prints them."""

import pytest

from vinhdanh.reading.sources import read_bytes
from vinhdanh.reading.sources.tests.word_files import levels, listed, lists, paragraph, word_file
from vinhdanh.reading.sources.word.numerals import numeral

OUTLINE = levels(("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"))


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    return list(read_bytes("a.docx", word_file(body, numbering=numbering, styles=styles)).lines)


def test_levels_count_by_themselves_and_start_again_below_a_new_item() -> None:
    places = [0, 1, 1, 2, 2, 3, 1, 0, 1, 2]
    body = "".join(listed("x", 1, level) for level in places)
    assert lines(body, OUTLINE + lists((1, 1))) == [
        "I. x", "1. x", "2. x", "2.1. x", "2.2. x", "a) x", "3. x", "II. x", "1. x", "1.1. x",
    ]  # fmt: skip


def test_bullets_are_signs_that_can_be_read() -> None:
    symbol = levels(("bullet", "\uf0b7"), ("bullet", "-"), more='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    plus = levels(("bullet", "+"), number=2)
    body = listed("chấm", 1) + listed("gạch", 1, 1) + listed("cộng", 2)
    assert lines(body, symbol + plus + lists((1, 1), (2, 2))) == ["• chấm", "- gạch", "+ cộng"]


def test_two_lists_of_one_definition_count_on_unless_they_are_told_to_start() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = levels(("decimal", "%1.")) + lists((1, 1), (2, 1)) + lists((3, 1), more=start)
    body = listed("a", 1) + listed("b", 1) + listed("c", 2) + listed("d", 3) + listed("e", 3)
    assert lines(body, numbering) == ["1. a", "2. b", "3. c", "1. d", "2. e"]


def test_a_style_brings_its_paragraphs_into_its_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="M1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="M2"><w:basedOn w:val="M1"/></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:pStyle w:val="M1"/><w:lvlText w:val="Điều %1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="M2"/><w:lvlText w:val="%2)"/></w:lvl>'
        "</w:abstractNum>" + lists((1, 1))
    )
    body = paragraph("x", '<w:pStyle w:val="M1"/>') + paragraph("y", '<w:pStyle w:val="M2"/>')
    body += paragraph("z", '<w:pStyle w:val="M1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(body, numbering, styles) == ["Điều 1. x", "a) y", "z"]


def test_legal_numbering_prints_upper_levels_as_figures_and_a_level_may_never_restart() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:isLgl/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    )
    body = "".join(listed("x", 1, level) for level in (0, 1, 0, 1))
    assert lines(body, numbering + lists((1, 1))) == ["I x", "1.1 x", "II x", "2.2 x"]


def test_a_list_that_is_not_defined_prints_nothing() -> None:
    assert lines(listed("x", 7), "") == ["x"]


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerLetter", "d"),
        (28, "upperLetter", "BB"),
        (1949, "upperRoman", "MCMXLIX"),
        (4, "lowerRoman", "iv"),
        (4, "none", ""),
        (4, "hebrew1", "4"),
        (0, "upperRoman", "0"),
        (999_999_999, "lowerRoman", "999999999"),
        (-1, "lowerLetter", "-1"),
    ],
)
def test_numbers_have_the_forms_of_word(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed
