"""The blocks of an outline: each asks the record for something and says how to tell it.

Templates (docs/architecture.md): `{token}` prints a figure or a word; `[ … ]` is left out when a figure inside it is
not known. Filters: `so` leaves the unit out, `dat` says “đạt” or “ước đạt”, `phan_tram` prints a ratio as its share,
`thuong` begins words small inside a sentence, `ngan` cites a document without its subject. A heading's `number` says
that it has one and which it would be in a full report; what is printed counts the headings that have something to tell.
"""

from collections.abc import Callable, Iterable
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from vinhdanh.records.kit.schema import Code, Strict, Title
from vinhdanh.records.kit.templates import readable, tokens
from vinhdanh.records.models import Commitment, DocumentUse, Movement

Bullet = Literal["", "-", "+"]
Line = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(readable)]
Heading = Annotated[Title, AfterValidator(readable)]


def one_of(codes: Iterable[str], what: str) -> Callable[[str], str]:
    """A check that a code is known; `what` names its kind in the refusal."""
    allowed = list(codes)

    def check(code: str) -> str:
        if code not in allowed:
            raise ValueError(f"không có {what} {code!r}: chọn một trong {', '.join(allowed)}")
        return code

    return check


CommitmentKind = Annotated[str, AfterValidator(one_of(Commitment.Kind.values, "loại cam kết"))]
MovementKind = Annotated[str, AfterValidator(one_of(Movement.Kind.values, "loại phong trào"))]
Use = Annotated[str, AfterValidator(one_of(DocumentUse.Use.values, "cách dùng văn bản"))]


class SentenceBlock(Strict):
    """One sentence over measures: its own template, or one that the register declares (`of: ccn.tong_hop`)."""

    sentence: Line | None = None
    of: str | None = None
    bullet: Bullet = ""
    keep_zero: bool = False

    @model_validator(mode="after")
    def _has_figures(self) -> Self:
        if (self.sentence is None) == (self.of is None):
            raise ValueError("khối câu phải có đúng một trong sentence, of")
        if self.sentence is not None and not tokens(self.sentence):
            raise ValueError("câu không có số liệu nào: câu không có nguồn phải là lời văn của cán bộ (text)")
        return self


class IndicatorsBlock(Strict):
    """One line per headline indicator that has a value."""

    indicators: list[Code] | Literal["all"]
    line: Line
    bullet: Bullet = "-"


class EntriesQuery(Strict):
    """Which entries of a register: those of the period, those standing at its end, or those closing inside it.

    `closing` also takes what began before the period: a scheme summed up since last year.
    """

    register_: Code = Field(alias="register")
    over: Literal["flow", "stock", "closing"] = "flow"
    state: list[Code] = Field(default_factory=list)
    event: Code | None = None
    where: dict[Code, str | list[str]] = Field(default_factory=dict)
    has: list[Code] = Field(default_factory=list)
    without: list[Code] = Field(default_factory=list)


class EntriesBlock(Strict):
    """A list of entries, one line each; `lead` introduces it, `join` makes one paragraph of it.

    `distinct` says lines that read alike once, for all the entries behind them.
    """

    entries: EntriesQuery
    line: Line
    lead: Line | None = None
    join: str | None = None
    bullet: Bullet = "-"
    distinct: bool = False


class CommitmentsQuery(Strict):
    """Which commitments of the period."""

    kind: CommitmentKind
    topic: str | None = None
    period: Literal["this", "next"] = "this"


class CommitmentsBlock(Strict):
    """A list of commitments; with `evidence` each is followed by a line for everything that shows its result."""

    commitments: CommitmentsQuery
    line: Line
    evidence: Line | None = None
    closing: Line | None = None
    lead: Line | None = None
    join: str | None = None
    bullet: Bullet = "-"


class AwardsQuery(Strict):
    """Which award cases of the period: granted ones, or proposed ones."""

    granted: bool
    forms: list[str] = Field(default_factory=list)


class AwardsBlock(Strict):
    """A list of awards."""

    awards: AwardsQuery
    line: Line
    lead: Line | None = None
    join: str | None = None
    bullet: Bullet = "-"


class DocumentsQuery(Strict):
    """Which documents of the period, by what they are used for."""

    use: list[Use]
    topic: list[str] | None = None


class DocumentsBlock(Strict):
    """A list of documents, cited in full."""

    documents: DocumentsQuery
    line: Line = "{trich_dan}"
    lead: Line | None = None
    join: str | None = None
    bullet: Bullet = "-"


class MovementsQuery(Strict):
    """Which movements touch the period."""

    kind: list[MovementKind]


class MovementsBlock(Strict):
    """A list of movements."""

    movements: MovementsQuery
    line: Line
    lead: Line | None = None
    join: str | None = None
    bullet: Bullet = "-"


class TextBlock(Strict):
    """A slot for the officer's words; figures stand in them as tokens."""

    text: Code
    title: Title
    hint: str = ""
    required: bool = False


class IndicatorTableBlock(Strict):
    """The headline indicators as a table: value, plan, same period and the comparisons."""

    indicator_table: list[Code] | Literal["all"]
    caption: Title


class IndicatorChartBlock(Strict):
    """A chart of the share of the plan that each indicator reached."""

    indicator_chart: list[Code] | Literal["all"]
    caption: Title


Block = (
    SentenceBlock
    | IndicatorsBlock
    | EntriesBlock
    | CommitmentsBlock
    | AwardsBlock
    | DocumentsBlock
    | MovementsBlock
    | TextBlock
    | IndicatorTableBlock
    | IndicatorChartBlock
)
BLOCKS: dict[str, type[Strict]] = {
    "sentence": SentenceBlock,
    "of": SentenceBlock,
    "indicators": IndicatorsBlock,
    "entries": EntriesBlock,
    "commitments": CommitmentsBlock,
    "awards": AwardsBlock,
    "documents": DocumentsBlock,
    "movements": MovementsBlock,
    "text": TextBlock,
    "indicator_table": IndicatorTableBlock,
    "indicator_chart": IndicatorChartBlock,
}


def read_block(item: object) -> object:
    """The block of the kind that its leading key names; ValueError when no key names one."""
    if not isinstance(item, dict):
        raise ValueError("mỗi khối phải là một mục có tên (sentence, entries, text …)")
    kinds = [BLOCKS[key] for key in item if key in BLOCKS]
    if not kinds:
        raise ValueError(f"không hiểu khối {sorted(item)}: phải có một trong {', '.join(BLOCKS)}")
    return kinds[0].model_validate(item)
