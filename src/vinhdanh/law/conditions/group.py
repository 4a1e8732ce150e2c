"""What a collective's counts must show: shares, numbers, and facts that its superior states."""

from fractions import Fraction
from typing import Any, Literal

from vinhdanh.law.bits import Masks
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Discipline, SubjectKind, at_least
from vinhdanh.law.outcome import Outcome, no, unknown, warned, yes

_COUNTS = {"ldtt": "cá nhân đạt Lao động tiên tiến", "cstdcs": "cá nhân đạt Chiến sĩ thi đua cơ sở"}
_FACTS = {
    "leads_block": "dẫn đầu cụm, khối thi đua",
    "exceeds_targets": "hoàn thành vượt các chỉ tiêu thi đua, nhiệm vụ được giao",
    "party_htxsnv": "tổ chức đảng, đoàn thể hoàn thành xuất sắc nhiệm vụ",
    "no_flags": "tập thể không thuộc diện tặng cờ thi đua",
}


class MemberShare(Condition):
    """The share of members with `what` is at least `share`, or above it where `strict`."""

    kind: Literal["member_share"]
    what: Literal["ldtt", "cstdcs"]
    share: Fraction
    strict: bool = False

    def judge(self, facts: Facts) -> Outcome:
        """Exact: fractions, no rounding."""
        unit = facts.case.collective
        number = getattr(unit, self.what) if unit else None
        if unit is None or unit.members is None or number is None or unit.members == 0:
            return unknown(f"chưa có số thành viên và số {_COUNTS[self.what]}")
        reached = Fraction(number, unit.members)
        told = f"{number}/{unit.members} {_COUNTS[self.what]} ({_percent(reached)})"
        met = reached > self.share if self.strict else reached >= self.share
        return yes(facts.year, told) if met else no(f"mới có {told}", facts.year + 1)

    def say(self) -> str:
        """ "có ít nhất 70% cá nhân đạt Lao động tiên tiến"."""
        more = "trên" if self.strict else "ít nhất"
        return f"có {more} {_percent(self.share)} {_COUNTS[self.what]}"


class MemberCount(Condition):
    """At least `number` members with `what`."""

    kind: Literal["member_count"]
    what: Literal["ldtt", "cstdcs"]
    number: int = 1

    def judge(self, facts: Facts) -> Outcome:
        """Compare the count."""
        unit = facts.case.collective
        found = getattr(unit, self.what) if unit else None
        if found is None:
            return unknown(f"chưa có số {_COUNTS[self.what]}")
        told = f"{found} {_COUNTS[self.what]}"
        return yes(facts.year, told) if found >= self.number else no(f"mới có {told}", facts.year + 1)

    def say(self) -> str:
        """ "có cá nhân đạt Chiến sĩ thi đua cơ sở"."""
        return f"có từ {self.number:02d} {_COUNTS[self.what]}"


class AllComplete(Condition):
    """Every member completed the tasks."""

    kind: Literal["all_complete"]

    def judge(self, facts: Facts) -> Outcome:
        """The share given for the collective is 1."""
        unit = facts.case.collective
        if unit is None or unit.completed_share is None:
            return unknown("chưa có tỷ lệ cá nhân hoàn thành nhiệm vụ")
        told = f"{_percent(Fraction(unit.completed_share).limit_denominator(10**6))} cá nhân hoàn thành nhiệm vụ"
        return yes(facts.year, told) if unit.completed_share >= 1 else no(f"mới có {told}", facts.year + 1)

    def say(self) -> str:
        """ "100% cá nhân trong tập thể hoàn thành nhiệm vụ"."""
        return "100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao"


class NobodyDisciplined(Condition):
    """Nobody of the collective disciplined `barred_from` or graver."""

    kind: Literal["nobody_disciplined"]
    barred_from: Discipline = Discipline.CANH_CAO

    def judge(self, facts: Facts) -> Outcome:
        """The gravest measure given for the collective or for its year; where none is given, with a warning."""
        unit = facts.case.collective
        stated = unit.disciplined if unit else None
        measure = stated or (facts.now.discipline if facts.now else Discipline.NONE)
        if at_least(measure, self.barred_from):
            return no(f"có cá nhân bị kỷ luật {measure.words}", facts.year + 1)
        outcome = yes(facts.year, self.say())
        told = f"hồ sơ không ghi cá nhân nào bị kỷ luật năm {facts.year}: hãy kiểm tra lại trong đơn vị"
        return outcome if stated else warned(outcome, told)

    def say(self) -> str:
        """ "không có cá nhân bị kỷ luật từ cảnh cáo trở lên"."""
        return f"không có cá nhân bị kỷ luật từ {self.barred_from.words} trở lên"


class CollectiveFact(Condition):
    """A fact that the superior or the block states."""

    kind: Literal["collective_fact"]
    fact: Literal["leads_block", "exceeds_targets", "party_htxsnv", "no_flags"]

    def judge(self, facts: Facts) -> Outcome:
        """As stated; not stated is for a person to tell."""
        stated = getattr(facts.case.collective, self.fact) if facts.case.collective else None
        if stated is None:
            return unknown(f"cần xác nhận: {_FACTS[self.fact]}")
        if stated:
            return yes(facts.year, _FACTS[self.fact])
        # what a unit is does not change from year to year, what it does may
        return no(f"không đúng: {_FACTS[self.fact]}", None if self.fact == "no_flags" else facts.year + 1)

    def say(self) -> str:
        """The fact in words."""
        return _FACTS[self.fact]


class Quota(Condition):
    """No more than `share` of those with `of` may hold the award: the number allowed is rounded down."""

    kind: Literal["quota"]
    share: Fraction
    of: Literal["ldtt", "qualified_for_flag"]
    held: Literal["cstdcs", "proposed_for_flag"]

    def judge(self, facts: Facts) -> Outcome:
        """Compare with the number allowed, where the counts are given."""
        unit = facts.case.collective
        base = getattr(unit, self.of) if unit else None
        held = getattr(unit, self.held) if unit else None
        if base is None or held is None:
            told = f"chưa có số để tính tỷ lệ không quá {_percent(self.share)}"
            if base is not None:
                told = f"chưa có số được chọn, được tối đa {int(base * self.share)} ({_percent(self.share)} của {base})"
            # a person meets the standard or not; how many of those may be chosen is for the unit to see to
            one = facts.case.subject.kind is SubjectKind.PERSON
            return warned(yes(facts.year), f"{told}: đơn vị phải kiểm tra khi chọn") if one else unknown(told)
        allowed = int(base * self.share)
        told = f"{held} người, được tối đa {allowed} ({_percent(self.share)} của {base})"
        return yes(facts.year, told) if held <= allowed else no(f"vượt tỷ lệ: {told}", None)

    def columns(self, masks: Masks) -> Any:
        """Rows of people hold no counts of their units: met, as for a person whose case tells none."""
        del masks
        return True

    def say(self) -> str:
        """ "không quá 15% số Lao động tiên tiến"."""
        of = "tổng số cá nhân đạt Lao động tiên tiến" if self.of == "ldtt" else "số tập thể đạt tiêu chuẩn cờ thi đua"
        return f"không quá {_percent(self.share)} {of} của đơn vị"


def _percent(share: Fraction) -> str:
    value = round(float(share * 100), 2)
    return f"{value:g}%".replace(".", ",")
