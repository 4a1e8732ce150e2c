"""One case: what is known of a person, a collective or a household, as it is given to the judge."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vinhdanh.law.keys import AwardType, Discipline, Ground, Group, OpenCase, Rating, Scope, StudyResult, SubjectKind
from vinhdanh.law.names import AwardKey
from vinhdanh.text.yaml12 import FaultAt, check_declaration, read_declaration

_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_LONGEST_COURSE = 72  # months
Year = Annotated[int, Field(ge=_FIRST_YEAR, le=_LAST_YEAR)]


class Part(BaseModel):
    """A part of a case; unknown fields are refused, nothing is changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Leave(Part):
    """Time away that began in one year; maternity counts as work, study by its length (over years too) and result."""

    kind: Literal["maternity", "sick", "study", "unpaid"]
    days: int | None = Field(None, ge=0, le=_LONGEST_COURSE * 31)
    months: float | None = Field(None, ge=0, le=_LONGEST_COURSE)
    result: StudyResult | None = None


class Initiative(Part):
    """An initiative, research work or scheme recognised in a year; `used_for` is the award it already served."""

    scope: Scope
    kind: Literal["sang_kien", "de_tai", "de_an"] = "sang_kien"
    used_for: AwardKey | None = None


class YearFacts(Part):
    """What is known of one year."""

    year: Year
    rating: Rating | None = None
    months_worked: float | None = Field(None, ge=0, le=12)
    leave: tuple[Leave, ...] = ()
    discipline: Discipline = Discipline.NONE
    titles: tuple[AwardKey, ...] = ()
    initiatives: tuple[Initiative, ...] = ()


class AwardGiven(Part):
    """An award by its decision day; `achieved_to` is the last year of the achievements that the decision names."""

    key: AwardKey
    date: date
    achieved_to: Year | None = None
    type: AwardType = AwardType.CONG_TRANG


class Subject(Part):
    """Who is judged; `hired` is the day of recruitment, of a collective the day it was founded."""

    kind: SubjectKind
    group: Group = Group.CBCCVC
    female: bool | None = None
    hired: date | None = None


class Collective(Part):
    """Counts and facts of a collective in the judged year; what is not given is not known."""

    members: int | None = Field(None, ge=0)
    ldtt: int | None = Field(None, ge=0)
    cstdcs: int | None = Field(None, ge=0)
    completed_share: float | None = Field(None, ge=0, le=1)
    disciplined: Discipline | None = None
    leads_block: bool | None = None
    exceeds_targets: bool | None = None
    party_htxsnv: bool | None = None
    no_flags: bool | None = None
    qualified_for_flag: int | None = Field(None, ge=0)
    proposed_for_flag: int | None = Field(None, ge=0)
    votes_for: int | None = Field(None, ge=0)
    council_members: int | None = Field(None, ge=0)

    @model_validator(mode="after")
    def _parts_fit_their_whole(self) -> Self:
        for part, whole in (("ldtt", "members"), ("cstdcs", "members"), ("votes_for", "council_members")):
            number, limit = getattr(self, part), getattr(self, whole)
            if number is not None and limit is not None and number > limit:
                raise FaultAt(f"{number} nhiều hơn {limit} ở mục {whole}, hãy kiểm tra lại số liệu", part)
        return self


class Case(Part):
    """One case. `on` is the day of the decision; `received` the day the dossier was received, if known.

    `grounds` are achievements beside the yearly results that the proposal claims; none of them is supposed.
    """

    on: date | None = None
    title: AwardKey | None = None
    received: date | None = None
    subject: Subject
    years: tuple[YearFacts, ...] = ()
    awards: tuple[AwardGiven, ...] = ()
    open_cases: tuple[OpenCase, ...] = ()
    grounds: tuple[Ground, ...] = ()
    collective: Collective | None = None
    year: Year | None = None

    @model_validator(mode="after")
    def _once_each(self) -> Self:
        seen: set[int] = set()
        for at, facts in enumerate(self.years):
            if facts.year in seen:
                raise FaultAt(f"năm {facts.year} ghi hai lần, hãy gộp làm một", "years", at, "year")
            seen.add(facts.year)
        if not self.years and self.subject.kind is SubjectKind.PERSON:
            raise FaultAt("chưa có năm nào của cá nhân này để xét, hãy ghi ít nhất một năm", "years")
        if not self.years and self.year is None:
            raise FaultAt("không có năm nào để xét, hãy ghi mục years hoặc mục year", "years")
        return self

    @property
    def judged_year(self) -> int:
        """The year that is judged: as given, else the last one of `years`."""
        return self.year if self.year is not None else max(facts.year for facts in self.years)


def read_case(path: Path) -> Case:
    """Return the case of a YAML 1.2 file. Raises BadDeclaration with file, line and field."""
    return read_declaration(path, Case)


def case_of(content: Any, name: str = "hồ sơ") -> Case:
    """Return the case of plain values, as a form or a test gives them. Raises BadDeclaration."""

    return check_declaration(content, Case, name)
