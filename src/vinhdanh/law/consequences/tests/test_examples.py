"""Questions on what follows from an award, answered as the examples beside the tables say."""

from datetime import date
from fractions import Fraction
from importlib.resources import as_file, files

import pytest
from pydantic import BaseModel, ConfigDict

from vinhdanh.law.consequences.collected import Consequences, consequences_of
from vinhdanh.law.keys import SubjectKind
from vinhdanh.law.names import AwardKey
from vinhdanh.text.yaml12 import read_declaration


class _Example(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ask: str
    award: AwardKey
    kind: SubjectKind
    on: date
    received: date | None = None
    says: dict[str, int | str | None]


class _Examples(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    examples: tuple[_Example, ...]


def _examples() -> tuple[_Example, ...]:
    with as_file(files("vinhdanh.law") / "consequences" / "examples.yaml") as path:
        return read_declaration(path, _Examples).examples


def _answer(follows: Consequences, name: str) -> int | str | Fraction | None:
    match name:
        case "vote":
            return follows.vote.share if follows.vote else None
        case "quota":
            return follows.quota.share if follows.quota else None
        case "dossier":
            return f"{'; '.join(follows.dossier or ())}; {follows.copies or 0:02d} bộ"
        case "deadlines":
            return "; ".join(
                f"{one.what}: {one.by or f'{one.working_days} ngày làm việc'}" for one in follows.deadlines
            )
        case "decided_by":
            return follows.decided_by
        case "bonus_vnd":
            return follows.bonus_vnd
        case "consultation_days":
            return follows.consultation_days
    raise AssertionError(name)


@pytest.mark.parametrize("example", _examples(), ids=lambda one: one.ask)
def test_a_question_is_answered(example: _Example) -> None:
    follows = consequences_of(example.award, example.kind, example.on, example.received)
    for name, wanted in example.says.items():
        answer = _answer(follows, name)
        if wanted is None:
            assert answer is None
            assert follows.notes[name]
        elif name in {"vote", "quota"}:
            assert answer == Fraction(str(wanted))
        elif isinstance(wanted, int):
            assert answer == wanted
        else:
            assert wanted in str(answer)
        assert name in follows.cites
