"""Two versions side by side."""

from typing import Any

from vinhdanh.law.comparing import Change, RoutePair, compare, count_changes
from vinhdanh.law.rule import Version

CITE = {"instrument": "LUAT_2022", "article": 23, "clause": 1}
HUMAN = {"id": "guong_mau", "kind": "human", "text": "gương mẫu", "cite": CITE}


def rating(name: str = "xep_loai", **changes: Any) -> dict[str, Any]:
    """One condition on the yearly rating."""
    return {"id": name, "kind": "rating", "at_least": "HTTNV", "years": 2, "cite": CITE} | changes


def version(*routes: dict[str, Any], every: tuple[dict[str, Any], ...] = ()) -> Version:
    """A version of 2024 with these routes."""
    return Version.model_validate({"id": "v", "from": "2024-01-01", "cite": CITE, "all": every, "routes": routes})


def route(*conditions: dict[str, Any], name: str = "Thường xuyên", **changes: Any) -> dict[str, Any]:
    """A route with these conditions."""
    return {"name": name, "conditions": conditions} | changes


def changes(compared: tuple[RoutePair, ...]) -> list[Change]:
    """What became of each condition, route by route."""
    return [pair.change for one in compared for pair in one.pairs]


def test_a_version_is_the_same_as_itself() -> None:
    one = version(route(rating()))
    assert changes(compare(one, one)) == [Change.SAME]


def test_a_changed_number_is_a_change_of_words() -> None:
    assert changes(compare(version(route(rating())), version(route(rating(years=3))))) == [Change.WORDS]


def test_the_same_words_in_another_article_have_moved() -> None:
    moved = rating(cite={"instrument": "ND_152", "article": 4})
    assert changes(compare(version(route(rating())), version(route(moved)))) == [Change.MOVED]


def test_less_sure_knowledge_of_one_place_is_no_change() -> None:
    unsure = rating(cite=CITE | {"confidence": "memory"})
    assert changes(compare(version(route(rating())), version(route(unsure)))) == [Change.SAME]


def test_another_note_under_the_same_words_is_a_change_of_detail() -> None:
    assert changes(compare(version(route(rating())), version(route(rating(note="kể cả năm nghỉ"))))) == [Change.DETAIL]


def test_what_came_stands_before_what_went() -> None:
    compared = compare(version(route(rating())), version(route(HUMAN)))
    assert changes(compared) == [Change.CAME, Change.WENT]
    assert count_changes(compared) == {Change.CAME: 1, Change.WENT: 1}


def test_a_condition_under_another_name_is_found_by_what_it_asks() -> None:
    compared = compare(version(route(rating())), version(route(rating("hai_nam", years=5))))
    assert changes(compared) == [Change.WORDS]


def test_a_condition_of_the_same_kind_that_asks_something_else_is_not_taken_for_it() -> None:
    since = {"id": "a", "kind": "since_prior", "awards": ["BK_TTG"], "years": 5, "cite": CITE}
    before = version(route(since | {"at_least": "HTTNV"}))
    after = version(route(since | {"id": "b", "initiative": "bo_tinh"}))
    assert changes(compare(before, after)) == [Change.CAME, Change.WENT]


def test_a_renamed_route_is_found_by_its_conditions() -> None:
    before = version(route(rating(), HUMAN, name="Cũ"))
    after = version(route(rating(), HUMAN, name="Mới"))
    (only,) = compare(before, after)
    assert only.before is not None
    assert only.after is not None
    assert (only.before.name, only.after.name) == ("Cũ", "Mới")


def test_a_route_for_others_is_not_taken_for_it() -> None:
    before = version(route(rating(), name="Chung"), route(rating(), name="Riêng", groups=["farmer"]))
    after = version(route(rating(), name="Chung"), route(rating(), name="Khác", groups=["worker"]))
    told = [(one.before and one.before.name, one.after and one.after.name) for one in compare(before, after)]
    assert told == [("Chung", "Chung"), (None, "Khác"), ("Riêng", None)]


def test_what_every_route_asks_comes_first() -> None:
    one = version(route(HUMAN), every=(rating(),))
    first, second = compare(one, one)
    assert first.before is None
    assert first.after is None
    assert [pair.change for pair in first.pairs] == [Change.SAME]
    assert second.after is not None


def test_against_no_version_everything_came() -> None:
    assert changes(compare(None, version(route(HUMAN), every=(rating(),)))) == [Change.CAME, Change.CAME]
