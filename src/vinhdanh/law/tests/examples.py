"""The examples beside the rules, as data: a case, and what the rule must say of it."""

from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict, Field

from vinhdanh.law.case import Case
from vinhdanh.law.judging import Judgement, Verdict, judge
from vinhdanh.law.rules_reading import rules
from vinhdanh.text.yaml12 import read_declaration


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Example(_Part):
    """`unmet` and `open` are the ids of the nearest route that are not met, or that a person decides."""

    name: str
    verdict: Verdict
    unmet: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    warned: bool | None = None
    earliest: int | None = None
    case: Case


class _Examples(_Part):
    examples: tuple[Example, ...] = Field(min_length=1)


@cache
def examples() -> dict[str, tuple[Example, ...]]:
    """The examples of every award that has some."""
    with as_file(files("vinhdanh.law") / "rules") as folder:
        paths = sorted(folder.glob("*/examples.yaml"))
        return {path.parent.name: read_declaration(path, _Examples).examples for path in paths}


def judged(award: str, case: Case) -> Judgement:
    """The judgement of a case that names its day."""
    assert case.on is not None, "an example says its day"
    return judge(case, rules()[award], rules(), case.on)
