"""Rules over many people at once: shares of a collective, quotas, and who is just over the line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from vinhdanh.law.citing import Cite
from vinhdanh.law.consequences.collected import Consequences, consequences_of
from vinhdanh.law.judging import Verdict
from vinhdanh.law.keys import SubjectKind


class Rounding(StrEnum):
    """How a share of people becomes a whole number; the decrees do not say, so an issuer chooses."""

    DOWN = "down"
    NEAREST = "nearest"
    UP = "up"


@dataclass(frozen=True)
class Reached:
    """A share that some of `members` must reach; `wanted` is the smallest number that does."""

    number: int
    members: int
    wanted: int

    @property
    def met(self) -> bool:
        """Whether it is reached; an empty collective reaches nothing."""
        return self.members > 0 and self.number >= self.wanted

    @property
    def lacking(self) -> int:
        """How many more are needed; 0 where it is reached."""
        return max(0, self.wanted - self.number)

    @property
    def spare(self) -> int:
        """How many can be lost before the share is missed; 0 at the line itself."""
        return max(0, self.number - self.wanted) if self.members else 0

    @property
    def share(self) -> Fraction | None:
        """The share as it is; None in an empty collective."""
        return Fraction(self.number, self.members) if self.members else None


def reached(number: int, members: int, share: Fraction, *, strict: bool = False) -> Reached:
    """Return how `number` of `members` stand to a share (at least, or with `strict` above it), without rounding.

    Raises ValueError where there are more than all or fewer than none.
    """
    if not 0 <= number <= members:
        raise ValueError(f"{number} trong {members} người không thể có, hãy kiểm tra lại số liệu của tập thể")
    return Reached(number, members, smallest(members, share, strict=strict))


def smallest(members: int, share: Fraction, *, strict: bool = False) -> int:
    """Return the smallest number of people that reaches a share of `members`."""
    exact = share * members
    whole = -(-exact.numerator // exact.denominator)
    return whole + 1 if strict and whole == exact else whole


@dataclass(frozen=True)
class Quota:
    """At most `allowed` of those that count (`base`) may hold an award; `held` do, or are proposed to."""

    base: int
    held: int
    allowed: int
    cite: Cite | None = None

    @property
    def met(self) -> bool:
        """Whether no more than allowed hold it."""
        return self.held <= self.allowed

    @property
    def over(self) -> int:
        """By how many the quota is exceeded."""
        return max(0, self.held - self.allowed)

    @property
    def left(self) -> int:
        """How many may still be proposed."""
        return max(0, self.allowed - self.held)


def quota(base: int, held: int, share: Fraction, how: Rounding = Rounding.DOWN, cite: Cite | None = None) -> Quota:
    """Return how `held` stands to a share of `base`. Raises ValueError for a number below 0."""
    if base < 0 or held < 0:
        raise ValueError(f"số lượng {min(base, held)} không thể có, hãy kiểm tra lại số liệu của đơn vị")
    return Quota(base, held, whole(share * base, how), cite)


def whole(exact: Fraction, how: Rounding) -> int:
    """Return the whole number of people that a share of people makes; a half goes up with `NEAREST`."""
    match how:
        case Rounding.DOWN:
            return exact.numerator // exact.denominator
        case Rounding.UP:
            return -(-exact.numerator // exact.denominator)
        case Rounding.NEAREST:
            return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def quota_on(
    award: str, kind: SubjectKind, on: date, base: int, held: int, how: Rounding = Rounding.DOWN
) -> Quota | None:
    """Return the quota of an award by the law of the day (15% of LĐTT, 20% of flags); None where there is none."""
    follows = consequences_of(award, kind, on)
    if follows.quota is None or follows.quota.share is None:
        return None
    return quota(base, held, follows.quota.share, how, follows.cites["quota"])


def votes(follows: Consequences, votes_for: int, members: int) -> Reached | None:
    """Return how the votes stand to what the law asks of all members of a council; None where it sets no share."""
    if follows.vote is None or follows.vote.share is None:
        return None
    return reached(votes_for, members, follows.vote.share, strict=follows.vote.above)


def needed_base(held: int, share: Fraction) -> int:
    """Return the smallest base under which `held` keep within a quota rounded down ("how many LĐTT for 3 CSTĐCS")."""
    exact = Fraction(held) / share
    return -(-exact.numerator // exact.denominator)


@dataclass(frozen=True)
class Members:
    """What the people of a collective bring to it in one year."""

    members: int
    ldtt: int
    cstdcs: int
    completed: int


def counted(verdicts: Iterable[dict[str, Verdict]], completed: Iterable[bool]) -> Members:
    """Return the counts of a collective from its people: each one's verdicts by award, and whether the tasks were done.

    Only a person who is eligible counts; one who waits for judgement does not.
    """
    people, done = list(verdicts), list(completed)
    if len(people) != len(done):
        raise ValueError("mỗi người trong tập thể phải có một kết quả hoàn thành nhiệm vụ, hãy kiểm tra lại danh sách")
    return Members(
        members=len(people),
        ldtt=sum(one.get("LDTT") is Verdict.ELIGIBLE for one in people),
        cstdcs=sum(one.get("CSTDCS") is Verdict.ELIGIBLE for one in people),
        completed=sum(done),
    )
