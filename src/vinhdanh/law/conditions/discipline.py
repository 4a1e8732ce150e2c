"""No disciplinary measure, from a certain gravity up, in the judged year."""

from typing import Any, Literal

from vinhdanh.law.bits import Masks, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Discipline
from vinhdanh.law.outcome import Outcome, no, yes


class NoDiscipline(Condition):
    """Nobody disciplined `barred_from` or graver in the judged year."""

    kind: Literal["no_discipline"]
    barred_from: Discipline = Discipline.KHIEN_TRACH

    def judge(self, facts: Facts) -> Outcome:
        """Tell the measure of the year."""
        now = facts.now
        if not has(facts.disciplined(self.barred_from), 0):
            return yes(facts.year, f"năm {facts.year} {now.discipline.words if now else Discipline.NONE.words}")
        assert now is not None  # its bit is set
        return no(f"năm {facts.year} bị kỷ luật {now.discipline.words}", facts.year + 1)

    def say(self) -> str:
        """ "không bị kỷ luật từ khiển trách trở lên trong năm xét"."""
        return f"không bị kỷ luật từ {self.barred_from.words} trở lên trong năm xét"

    def columns(self, masks: Masks) -> Any:
        """One bit."""
        return (masks.disciplined(self.barred_from) & 1) == 0
