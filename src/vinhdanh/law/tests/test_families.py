"""The groups of awards."""

from vinhdanh.law.families import FAMILIES
from vinhdanh.law.names import AWARDS


def test_every_award_lies_in_one_group() -> None:
    listed = [key for _title, keys in FAMILIES for key in keys]
    assert sorted(listed) == sorted(AWARDS)
