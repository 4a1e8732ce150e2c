"""Items and their doubts."""

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind, item_of

ITEM = Item(
    key="d1",
    kind=Kind.DOCUMENT,
    title="Kế hoạch số 7/KH-BV",
    quote="Kế hoạch số 7/KH-BV",
    places=((12, 4, 20), (13, 0, 3)),
    values={"symbol": "7/KH-BV"},
    confidence=Confidence.MEDIUM,
    why="Báo cáo không nêu ngày.",
    needs=("p1",),
)


def test_an_item_comes_back_from_json_as_it_went() -> None:
    assert item_of(ITEM.as_json()) == ITEM
    assert ITEM.as_json()["places"] == [[12, 4, 20], [13, 0, 3]]


def test_an_item_stands_on_its_first_line_and_on_line_1_without_any() -> None:
    assert ITEM.line == 12
    assert item_of(ITEM.as_json() | {"places": []}).line == 1


def test_the_gravest_doubt_gives_the_confidence_and_all_are_told() -> None:
    doubts = Doubts().but(Confidence.LOW, "không có số").but(Confidence.MEDIUM, "không có ngày")
    assert doubts.confidence is Confidence.LOW
    assert doubts.told("đủ cả") == "Không có số; không có ngày."


def test_without_a_doubt_the_item_is_sure() -> None:
    assert Doubts().confidence is Confidence.HIGH
    assert Doubts().told("đủ cả") == "Đủ cả."
