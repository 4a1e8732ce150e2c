"""A rule as data: the award, its versions with the days they hold, their routes and conditions."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vinhdanh.law.citing import Cite
from vinhdanh.law.conditions.achieved import AchievedYears
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.discipline import NoDiscipline
from vinhdanh.law.conditions.group import (
    AllComplete,
    CollectiveFact,
    MemberCount,
    MemberShare,
    NobodyDisciplined,
    Quota,
)
from vinhdanh.law.conditions.human import HumanJudgement
from vinhdanh.law.conditions.initiatives import InitiativeHeld
from vinhdanh.law.conditions.prior import PriorAward, SincePrior
from vinhdanh.law.conditions.rating import RatingReached
from vinhdanh.law.conditions.rounds import TitleRounds
from vinhdanh.law.conditions.service import Established, MonthsWorked
from vinhdanh.law.conditions.standard import MeetsStandardOf
from vinhdanh.law.conditions.study import StudyDoneWell
from vinhdanh.law.conditions.title_count import TitleCount
from vinhdanh.law.conditions.titles import TitlesInRow
from vinhdanh.law.conditions.unrewarded import NotRewarded
from vinhdanh.law.keys import Ground, Group, SubjectKind
from vinhdanh.law.likeness import spelled_out
from vinhdanh.law.names import AWARDS

AnyCondition = Annotated[
    RatingReached
    | NoDiscipline
    | MonthsWorked
    | Established
    | StudyDoneWell
    | AchievedYears
    | TitlesInRow
    | TitleRounds
    | TitleCount
    | PriorAward
    | SincePrior
    | NotRewarded
    | InitiativeHeld
    | MeetsStandardOf
    | MemberShare
    | MemberCount
    | AllComplete
    | NobodyDisciplined
    | CollectiveFact
    | Quota
    | HumanJudgement,
    Field(discriminator="kind"),
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Route(_Part):
    """One way to the award: all its conditions, beside those of the version.

    `groups`: for whom, if not for all. `grounds`: it opens only where the case claims one of them (an achievement in a
    movement, a sudden one …), which nobody is supposed to have.
    """

    name: str
    conditions: tuple[AnyCondition, ...] = Field(min_length=1)
    groups: tuple[Group, ...] = ()
    grounds: tuple[Ground, ...] = ()

    def is_for(self, group: Group) -> bool:
        """Whether the route is written for the group."""
        return not self.groups or group in self.groups

    def is_open(self, claimed: tuple[Ground, ...]) -> bool:
        """Whether it needs no ground, or one that is claimed."""
        return not self.grounds or any(one in claimed for one in self.grounds)


class Known(_Part):
    """What is known of an award that cannot be computed: one sentence, its days and where it stands."""

    text: str
    cite: Cite
    first: date | None = Field(None, alias="from")
    last: date | None = Field(None, alias="to")

    def holds(self, day: date) -> bool:
        """Whether `day` lies in its days."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Version(_Part):
    """The rule as it holds from one day to another. `all` stands for every route.

    `subjects` says for whom where the award's versions differ by kind; without it, for all of the rule's subjects.
    A version written `like` another is spelled out when it is read (see `likeness`).
    """

    id: str
    like: str | None = None
    subjects: tuple[SubjectKind, ...] = ()
    first: date = Field(alias="from")
    last: date | None = Field(None, alias="to")
    cite: Cite
    all: tuple[AnyCondition, ...] = ()
    routes: tuple[Route, ...] = Field(min_length=1)
    not_coded: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for group in Group:
            if not any(route.is_for(group) and not route.grounds for route in self.routes):
                raise ValueError(
                    f"phiên bản {self.id} không có nhánh nào cho nhóm {group} mà không cần thành tích riêng"
                )
        names = [route.name for route in self.routes]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"nhánh “{name}” ghi hai lần, hãy đặt tên khác")
        for route in self.routes:
            ids = [one.id for one in (*self.all, *route.conditions)]
            for one in ids:
                if ids.count(one) > 1:
                    raise ValueError(f"điều kiện {one} ghi hai lần ở nhánh “{route.name}”, hãy đặt tên khác")
        return self

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the version's days."""
        return self.first <= day and (self.last is None or day <= self.last)


class Rule(_Part):
    """One award. `computable` false: only what is known is said, no verdict is given."""

    award: str
    subjects: tuple[SubjectKind, ...] = Field(min_length=1)
    computable: bool = True
    not_computable: str = ""
    known: tuple[Known, ...] = ()
    versions: tuple[Version, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _like_others(cls, content: Any) -> Any:
        return spelled_out(content)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.award not in AWARDS:
            raise ValueError(f"không có hình thức khen nào mã {self.award}, hãy xem law/names.py")
        if self.computable and not self.versions:
            raise ValueError("chưa có phiên bản nào ở mục versions, hoặc hãy ghi computable: false kèm lý do")
        if not self.computable and not self.not_computable:
            raise ValueError("computable: false thì phải ghi lý do ở mục not_computable")
        for version in self.versions:
            if not set(version.subjects) <= set(self.subjects):
                raise ValueError(f"phiên bản {version.id} ghi đối tượng không có ở mục subjects của hình thức khen")
        return self

    def not_coded(self, version: str) -> tuple[str, ...]:
        """What the version of that id leaves to people; nothing for an id that is none."""
        return next((one.not_coded for one in self.versions if one.id == version), ())

    def versions_for(self, kind: SubjectKind) -> list[Version]:
        """The versions written for a kind of subject, in the order of the file."""
        if kind not in self.subjects:
            return []
        return [one for one in self.versions if not one.subjects or kind in one.subjects]

    def version_on(self, day: date, kind: SubjectKind) -> Version | None:
        """The version that holds on `day` for a kind of subject; None where none does."""
        return next((one for one in self.versions_for(kind) if one.holds(day)), None)


def conditions_of(version: Version, route: Route) -> tuple[Condition, ...]:
    """All conditions of a route, the common ones first."""
    common: tuple[Any, ...] = version.all
    return (*common, *route.conditions)
