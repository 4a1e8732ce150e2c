"""Citations in the wordings of many bodies (`wordings.yaml`): ministries, provinces, schools, Party, unions."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from vinhdanh.reading.citations.tests.reading_of import cited

WORDINGS: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("wordings.yaml"))


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording["text"][:50])
def test_what_is_cited_is_read_as_it_is_printed_and_nothing_else(wording: dict[str, Any]) -> None:
    assert cited(wording["text"]) == wording["read"]


def test_the_wordings_are_many() -> None:
    assert sum(1 for wording in WORDINGS if wording["read"]) >= 60
    assert sum(1 for wording in WORDINGS if not wording["read"]) >= 25
