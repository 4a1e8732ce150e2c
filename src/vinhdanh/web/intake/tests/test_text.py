"""The report with a mark over the words of every item."""

from dataclasses import replace

from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.web.intake.shown import Shown
from vinhdanh.web.intake.text import Part, marked_lines, marks_of

LINES = [(1, "Khám 250 lượt theo Kế hoạch số 7/KH-BV của Bệnh viện."), (3, "Hết.")]


def shown(key: str, *places: tuple[int, int, int], verdict: str = "", known: str = "") -> Shown:
    item = Item(key, Kind.VALUE, "Khám", "", places, {}, Confidence.HIGH, "", known=known)
    return Shown(item, "ok", "chắc chắn", "Khám", (), verdict, changed=False, ready=True)


def texts(parts: tuple[Part, ...]) -> list[tuple[str, str]]:
    return [(part.text, part.name) for part in parts]


def test_a_line_is_cut_at_its_marks_and_loses_no_letter() -> None:
    one, other = marked_lines(LINES, [shown("s1", (1, 5, 8)), shown("d1", (1, 19, 37))], [])
    assert texts(one.parts) == [
        ("Khám ", ""),
        ("250", "m-s1-0"),
        (" lượt theo ", ""),
        ("Kế hoạch số 7/KH-B", "m-d1-0"),
        ("V của Bệnh viện.", ""),
    ]
    assert "".join(part.text for part in one.parts) == LINES[0][1]
    assert texts(other.parts) == [("Hết.", "")]


def test_of_two_items_on_the_same_words_the_longer_is_marked() -> None:
    (line, _rest) = marked_lines(LINES, [shown("p1", (1, 42, 51)), shown("d1", (1, 19, 51))], [])
    assert [part.name for part in line.parts if part.shown] == ["m-d1-0"]


def test_a_line_says_how_many_relations_break_in_it() -> None:
    found = marked_lines(LINES, [], [{"lines": [1]}, {"lines": [1, 3]}])
    assert [line.findings for line in found] == [2, 1]


def test_a_mark_tells_its_colour_and_what_was_decided() -> None:
    item = shown("s1", (1, 5, 8))
    assert Part("250", item).classes == "mark ok"
    assert Part("250", replace(item, verdict="dropped")).classes == "mark ok dropped"
    assert Part("250", shown("s1", (1, 5, 8), known="250 lượt")).classes == "mark ok known"
    assert Part("Khám").classes == ""


def test_after_a_decision_only_the_drawn_marks_of_its_items_are_drawn_anew() -> None:
    items = [shown("p1", (1, 42, 51)), shown("d1", (1, 19, 51), (3, 0, 3)), shown("s1", (1, 5, 8))]
    assert [part.name for part in marks_of(LINES, items, ["d1", "p1"])] == ["m-d1-0", "m-d1-1"]
