"""What every kind of condition can do: judge one case, say itself in a sentence, and stand in columns."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from vinhdanh.law.bits import Masks
from vinhdanh.law.citing import Cite
from vinhdanh.law.facts import Facts
from vinhdanh.law.outcome import Outcome


class Condition(BaseModel):
    """One condition of a rule. `id` is unique in its version; `cite` says where it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"[a-z][a-z0-9_]*")
    kind: str
    cite: Cite
    note: str = ""

    def judge(self, facts: Facts) -> Outcome:
        """What the condition says of one case, with the evidence or what is missing."""
        raise NotImplementedError

    def say(self) -> str:
        """The condition as one sentence without its full stop."""
        raise NotImplementedError

    def columns(self, masks: Masks) -> Any:
        """The truth of the condition over packed years, or None where columns cannot tell."""
        del masks
        return None

    def possible(self, masks: Masks) -> Any:
        """The truth of "met, or the columns leave it open"; the same as `columns` where the years always decide."""
        return self.columns(masks)
