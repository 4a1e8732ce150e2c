"""The shapes of what is read. Every item holds its place: `start` and `end` are offsets into `Text.text`."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from vinhdanh.text.qualifiers import Qualifier


class Heading(NamedTuple):
    """One entry of the outline. `level` is the depth of nesting from 1; `number` as printed without its dot or bracket.

    Numbers: "Phần thứ nhất", "I", "1", "2.1", "a", "Phụ lục 1".
    """

    level: int
    number: str
    title: str
    start: int
    end: int


class Citation(NamedTuple):
    """One cited document. Mentions of the same document are one citation; `start`, `end` are of the first mention.

    `symbol` is None where the document has no number; of "Số: /BC-SCT" too. `subject` is the text after "về việc".
    `issuers` as printed ("Bộ Chính trị"). `mentions` are the places (start, end) of every mention, in order.
    """

    symbol: str | None
    type: str | None
    date: date | None
    issuers: tuple[str, ...]
    subject: str
    role: str
    start: int
    end: int
    mentions: tuple[tuple[int, int], ...] = ()


class Figure(NamedTuple):
    """One quantity. `unit` is the stored unit name of `text.units` or the thing counted ("doanh nghiệp"); "" if none.

    `value` is in the printed unit, `high` the upper end of a range; `vnd` the amount in đồng of money. `of` is the
    whole of "26/43 CCN". `subject` is the thing measured, in the printed words next to it. The place reaches from the
    number (or the word that says it) to the end of the unit. `rate` is the "doanh nghiệp" of "triệu/doanh nghiệp".
    """

    value: Decimal
    high: Decimal | None
    unit: str
    vnd: Decimal | None
    qualifier: Qualifier
    subject: str
    start: int
    end: int
    of: Decimal | None = None
    rate: str = ""


class Direction(StrEnum):
    """Which way a value went, or how it stands to its base."""

    UP = "up"
    DOWN = "down"
    EQUAL = "equal"


class Against(StrEnum):
    """What a value is held against."""

    SAME_PERIOD = "same_period"
    PLAN = "plan"
    PREVIOUS_YEAR = "previous_year"
    OTHER = "other"


class Ratio(NamedTuple):
    """One comparison in percent. `pct` is as printed and positive; `growth` tells "tăng 10%" from "bằng 110%".

    `base_text` are the printed words of the base ("kế hoạch năm", "cùng kỳ năm 2017"); "" when it is not said.
    `figure` is the index in `Reading.figures` of the value compared, or None.
    """

    pct: Decimal
    growth: bool
    direction: Direction
    against: Against
    qualifier: Qualifier
    base_text: str
    subject: str
    start: int
    end: int
    figure: int | None = None


class AwardStatus(StrEnum):
    """How far an award has come when the text is written."""

    GRANTED = "granted"
    PROPOSED = "proposed"
    REGISTERED = "registered"


class Award(NamedTuple):
    """One award mention: form ("Bằng khen"), level ("tỉnh"), how many of whom, how far it has come.

    `code` is the key of the law's form (BK_BO_TINH …) or "". `recipient` is collective, individual or household.
    """

    form: str
    code: str
    level: str
    how_many: int
    recipient: str
    status: AwardStatus
    authority: str
    start: int
    end: int


class Severity(StrEnum):
    """How grave a broken relation is."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """What a rule says of one relation: it holds (`severity` None) or breaks. A missing relation is no finding.

    `message` is one Vietnamese sentence; `computed` and `printed` are what was worked out and what stands in the text;
    `places` the (start, end) of every operand; `certainty` 0 to 1 says how sure the rule is that the operands belong
    together.
    """

    severity: Severity | None
    message: str
    computed: str
    printed: str
    places: tuple[tuple[int, int], ...]
    certainty: float = 1.0
