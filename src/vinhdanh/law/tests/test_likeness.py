"""A version that says what another says is spelled out when it is read."""

from pathlib import Path

import pytest

from vinhdanh.law.citing import Cite
from vinhdanh.law.keys import Confidence
from vinhdanh.law.rule import Rule
from vinhdanh.text.yaml12 import BadDeclaration, check_declaration, read_declaration

_RULE = """
award: LDTT
subjects: [person]
versions:
- id: sau
  like: truoc
  from: 2024-01-01
  instead: {ND_91: {instrument: ND_98, article: 5, confidence: secondary}}
  confidence: %s
  cite: {instrument: LUAT_2022, article: 24, confidence: text}
  not_coded: [thêm]
- id: truoc
  from: 2020-01-01
  to: 2023-12-31
  cite: {instrument: LUAT_2003, article: 24}
  routes:
  - name: tot
    conditions:
    - {id: tot, kind: rating, at_least: HTTNV, cite: {instrument: LUAT_2003, article: 24}}
    - id: thang
      kind: months_worked
      months: 10
      note: theo Nghị định 91/2017 Điều 10 khoản 6
      cite: {instrument: ND_91, article: 10, clause: 6}
  not_coded: [có sẵn]
"""


def _read(tmp_path: Path, text: str) -> Rule:
    path = tmp_path / "rule.yaml"
    path.write_text(text, encoding="utf-8")
    return read_declaration(path, Rule)


def test_conditions_and_notes_come_from_the_other_version(tmp_path: Path) -> None:
    after, before = _read(tmp_path, _RULE % "text").versions
    conditions = after.routes[0].conditions
    assert [one.id for one in conditions] == [one.id for one in before.routes[0].conditions]
    assert after.not_coded == ("có sẵn", "thêm")


def test_a_note_names_the_instrument_that_took_the_place_and_no_article_of_the_old_one(tmp_path: Path) -> None:
    after, before = _read(tmp_path, _RULE % "text").versions
    assert after.routes[0].conditions[1].note == "theo Nghị định 98/2023"
    assert before.routes[0].conditions[1].note == "theo Nghị định 91/2017 Điều 10 khoản 6"


def test_a_citation_is_put_in_the_place_of_every_one_of_an_instrument(tmp_path: Path) -> None:
    after, before = _read(tmp_path, _RULE % "text").versions
    cites = [one.cite for one in after.routes[0].conditions]
    assert cites == [
        Cite(instrument="LUAT_2003", article=24),
        Cite(instrument="ND_98", article=5, confidence=Confidence.SECONDARY),
    ]
    assert before.routes[0].conditions[1].cite == Cite(instrument="ND_91", article=10, clause=6)


def test_no_citation_keeps_more_than_the_highest_confidence(tmp_path: Path) -> None:
    after, before = _read(tmp_path, _RULE % "memory").versions
    assert {one.cite.confidence for one in after.routes[0].conditions} == {Confidence.MEMORY}
    assert {one.cite.confidence for one in before.routes[0].conditions} == {Confidence.TEXT}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("like: truoc", "like: khac"), "không có phiên bản đầy đủ tên đó"),
        (("like: truoc", "like: sau"), "không có phiên bản đầy đủ tên đó"),
        (("not_coded: [thêm]", "all: []"), "không ghi mục all"),
    ],
)
def test_a_version_like_none_or_half_written_is_refused(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    with pytest.raises(BadDeclaration, match=told):
        _read(tmp_path, (_RULE % "text").replace(*change))


def test_a_version_where_a_group_has_no_route_without_a_ground_is_refused() -> None:
    version = {
        "id": "a",
        "from": "2024-01-01",
        "cite": {"instrument": "LUAT_2022"},
        "routes": [
            {
                "name": "tot",
                "groups": ["cbccvc"],
                "conditions": [{"id": "tot", "kind": "human", "text": "tốt", "cite": {"instrument": "LUAT_2022"}}],
            }
        ],
    }
    with pytest.raises(BadDeclaration, match="không có nhánh nào cho nhóm worker"):
        check_declaration({"award": "LDTT", "subjects": ["person"], "versions": [version]}, Rule, "rule.yaml")
