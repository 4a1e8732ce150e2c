"""What only people can judge."""

from typing import Literal

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.outcome import Outcome, unknown


class HumanJudgement(Condition):
    """A standard in words; the council decides, the program says so."""

    kind: Literal["human"]
    text: str

    def judge(self, facts: Facts) -> Outcome:
        """Never decided here."""
        del facts
        return unknown(f"người có thẩm quyền xem xét: {self.text}")

    def say(self) -> str:
        """As paraphrased in the rule."""
        return self.text
