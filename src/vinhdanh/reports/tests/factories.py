"""Records of made-up bodies (a hospital, a school, a department) and reports about them, for tests."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from django.db import models

from vinhdanh.casework.documents import add_document, use_document
from vinhdanh.casework.figures import Figures, SourceRef
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.packs import open_register
from vinhdanh.casework.parties import add_party
from vinhdanh.casework.registers import RawEntry, RawEvent, add_entry
from vinhdanh.casework.sources import Source
from vinhdanh.casework.texts import write_text
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import (
    Commitment,
    Document,
    DocumentUse,
    Entry,
    Measure,
    Observation,
    Party,
    RegisterType,
    Report,
    ReportText,
)
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.outlines.schema import OutlineSpec
from vinhdanh.reports.pieces import Composed, Missing, Piece, PrintedFigure, Section
from vinhdanh.text.comparisons import read_comparison
from vinhdanh.text.periods import Window, period
from vinhdanh.text.quantities import read_quantity

PACK = "y_te"
PAPER = Source(note="báo cáo đã phát hành")
_serial = count(1)

OUTLINE: dict[str, Any] = {
    "outline": "tong_ket_nam",
    "document": "tong_ket_nam",
    "period_kind": "year",
    "title": "Tổng kết phong trào thi đua {ky}",
    "sign": "BC-BV",
    "sections": [{"id": "ket_qua", "level": "section", "number": "I", "title": "Kết quả"}],
}
BEDS: dict[str, Any] = {
    "register": "kham_benh",
    "title": "Khám bệnh lưu động",
    "system": "X1",
    "group": "xa_hoi",
    "owner": "Phòng Kế hoạch tổng hợp",
    "about": "Các đợt khám bệnh lưu động ở xã.",
    "cadence": "event",
    "key": ["xa", "dot"],
    "label": "Khám tại {xa}",
    "fields": {
        "xa": {"title": "Xã", "type": "place", "required": True},
        "dot": {"title": "Đợt", "type": "text"},
        "nam": {"title": "Năm kế hoạch", "type": "year"},
        "luot": {"title": "Lượt khám", "type": "number", "unit": "lượt"},
        "the": {"title": "Lượt có thẻ bảo hiểm", "type": "number", "unit": "lượt"},
        "chi": {"title": "Kinh phí", "type": "money", "unit": "triệu đồng"},
        "thuoc": {"title": "Tiền thuốc", "type": "money", "unit": "triệu đồng"},
        "xe": {"title": "Tiền xe", "type": "money", "unit": "triệu đồng"},
        "tong": {
            "title": "Tổng chi",
            "type": "money",
            "unit": "triệu đồng",
            "computed": {"sum": ["thuoc", "xe"]},
        },
        "quyet_dinh": {"title": "Quyết định", "type": "document"},
        "phoi_hop": {"title": "Đơn vị phối hợp", "type": "party"},
    },
    "states": {"ke_hoach": "Lên kế hoạch", "da_kham": "Đã khám", "quyet_toan": "Đã quyết toán", "huy": "Hủy"},
    "exits": ["huy"],
    "events": {
        "tai_kham": {
            "title": "Tái khám",
            "fields": {
                "luot": {"title": "Lượt tái khám", "type": "number", "unit": "lượt"},
                "giay": {"title": "Giấy mời", "type": "document"},
            },
        }
    },
    "relations": [{"at_most": ["the", "luot"], "why": "Người có thẻ nằm trong số người khám"}],
    "measures": {
        "dot": {"title": "Đợt khám", "unit": "đợt", "count": "entries"},
        "luot": {"title": "Lượt khám lưu động", "unit": "lượt", "sum": "luot"},
        "the": {"title": "Lượt khám có thẻ", "unit": "lượt", "sum": "the", "part_of": "luot"},
        "ty_le_the": {"title": "Tỷ lệ có thẻ", "unit": "lượt", "ratio": ["the", "luot"]},
        "chi": {"title": "Kinh phí khám", "unit": "triệu đồng", "sum": "chi"},
        "xong": {"title": "Đợt đã khám", "unit": "đợt", "over": "stock", "reached": "da_kham"},
        "hai_long": {"title": "Tỷ lệ hài lòng", "unit": "%", "typed": True},
    },
    "sentences": {"tong_hop": "Tổ chức {dot}[, {luot}][, kinh phí {chi}]."},
    "examples": [{"title": "Một đợt", "entries": [{"values": {"xa": "Tân Sơn"}, "when": "2021"}]}],
}


def body(name: str = "Bệnh viện đa khoa Mường Hoa", kind: str = Party.Kind.AGENCY, **facts: Any) -> Party:
    """A party; its code is made from a running number."""
    return add_party(code=f"ben-{next(_serial)}", kind=kind, name=name, actor=None, **facts)


def register(**changes: Any) -> RegisterType:
    """The hospital's register of mobile clinics, with `changes` to its declaration."""
    opened = open_register(PACK, RegisterSpec.model_validate(BEDS | changes), actor=None)
    return opened or RegisterType.objects.get(code=(BEDS | changes)["register"])


def entry(
    kept: RegisterType,
    values: Mapping[str, object],
    when: object = "15/5/2021",
    *,
    state: str = "",
    events: Iterable[tuple[Any, ...]] = (),
    source: Source = PAPER,
    **more: Any,
) -> Entry:
    """An entry; `events` are (code, when) or (code, when, values)."""
    raw = RawEntry(values, when, state, tuple(RawEvent(*event) for event in events), **more)
    return add_entry(kept, raw, actor=None, source=source)


def indicator(code: str, title: str, unit: str = "người", **declaration: Any) -> Measure:
    """A headline indicator."""
    return Measure.objects.create(
        code=code, title=title, unit=unit, declaration={"indicator": code, "printed": title, **declaration}
    )


def observe(measure: Measure, owner: Party, of: str, value: str = "", **facts: Any) -> Observation:
    """A value (or with `comparison` a printed percentage) of a measure for the period `of`."""
    basis = facts.pop("basis", Observation.Basis.ACTUAL)
    printed = facts.pop("comparison", None)
    if printed:
        basis, facts["comparison"] = Observation.Basis.STATED_COMPARISON, read_comparison(printed)
    else:
        facts["quantity"] = read_quantity(value, unit=measure.unit)
    return record_observation(measure, owner, period(of), basis=basis, actor=None, source=PAPER, **facts)


def document(
    symbol: str,
    issuer: Party,
    on: date | None = None,
    subject: str = "ban hành kế hoạch",
    *,
    used: str = "2021",
    kind: str = "Quyết định",
    **facts: Any,
) -> Document:
    """A document, used in the period `used`."""
    code = f"vb-{next(_serial)}"
    made = add_document(
        code=code, kind=kind, issuer=issuer, subject=subject, symbol=symbol, issued_on=on, actor=None, **facts
    )
    if used:
        use_document(made, DocumentUse.Use.ISSUED, used, actor=None)
    return made


def target(owner: Party, measure: Measure, value: str, of: str = "2021", **facts: Any) -> Commitment:
    """A registered target."""
    quantity = read_quantity(value, unit=measure.unit)
    return Commitment.objects.create(
        code=f"ct-{next(_serial)}",
        kind=Commitment.Kind.TARGET,
        owner=owner,
        period=of,
        text=f"{measure.title} {value}",
        measure=measure,
        target_low=quantity.low,
        target_high=quantity.high,
        target_unit=quantity.unit,
        **facts,
    )


def spec(**changes: Any) -> OutlineSpec:
    """An outline with one section."""
    return OutlineSpec.model_validate(OUTLINE | changes)


def place(owner: Party, of: str = "2021", section: str = "ket_qua") -> Place:
    """Where a block of the outline is composed."""
    return Place(owner, Figures(owner, period(of)), spec(), section)


def text_of(place: Place, words: str, slot: str = "nhan_xet") -> ReportText:
    """The officer's words for a slot."""
    return write_text(place.owner, "tong_ket_nam", place.figures.period.code, slot, words, actor=None)


def piece(
    *about: models.Model, words: str = "", figures: Iterable[PrintedFigure] = (), kind: str = "sentence"
) -> Piece:
    """A piece that stands on records."""
    sources = tuple(SourceRef.of(record) for record in about)
    return Piece(f"p{next(_serial)}", "ket_qua", kind, (words, *figures), sources)


@dataclass
class Desk:
    """A report under examination, built piece by piece."""

    owner: Party
    of: str = "2021"
    pieces: list[Piece] = field(default_factory=list)
    missing: tuple[Missing, ...] = ()
    dated: date | None = None
    number: int | None = None

    def tell(self, *about: models.Model, **facts: Any) -> "Desk":
        """Add a piece that stands on records."""
        self.pieces.append(piece(*about, **facts))
        return self

    def write(self, words: str) -> "Desk":
        """Add a paragraph of the officer's own words."""
        return self.tell(words=words, kind="text")

    def print(self, code: str) -> "Desk":
        """Add a sentence that prints the figure of a measure."""
        where = place(self.owner, self.of)
        printed = where.measure(code, ())
        assert isinstance(printed, PrintedFigure)
        self.pieces.append(where.piece("sentence", ("Đạt ", printed)))
        return self

    def composed(self) -> Composed:
        """The report as composed so far."""
        report = Report(outline="tong_ket_nam", period=self.of, owner=self.owner, number=self.number, dated=self.dated)
        return Composed(
            owner=self.owner,
            period=period(self.of),
            spec=spec(),
            title="Tổng kết",
            sections=(Section("ket_qua", "section", "I", "Kết quả", tuple(self.pieces)),),
            front=(),
            back=(),
            recipients=(),
            signatory=None,
            report=report,
            missing=self.missing,
        )

    def subject(self) -> Subject:
        """What the rules look at."""
        return Subject(self.composed(), Figures(self.owner, period(self.of)))


def colours(findings: Iterable[Finding]) -> list[Colour]:
    """The colours alone, in order."""
    return [finding.colour for finding in findings]


def days(start: date, end: date) -> Window:
    """A window of days."""
    return Window(start, end)
