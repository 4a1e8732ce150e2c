"""A list of commitments: registrations, key tasks, pledges, directions."""

from decimal import Decimal

from django.db.models import Prefetch

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Commitment
from vinhdanh.reports.composing.blocks import evidence
from vinhdanh.reports.composing.blocks.listing import Item, Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.outlines.schema import CommitmentsBlock
from vinhdanh.reports.pieces import Piece, Segment
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity


def compose(block: CommitmentsBlock, place: Place) -> list[Piece]:
    """The list's pieces, in the order of the commitments' own numbering."""
    query = block.commitments
    period = place.figures.period.next if query.period == "next" else place.figures.period
    found = Commitment.objects.filter(owner=place.owner, kind=query.kind, period__in=_periods(period.code, query.kind))
    if query.topic is not None:
        found = found.filter(topic=query.topic)
    rows = (
        found.exclude(state__in=[Commitment.State.WITHDRAWN, Commitment.State.CANCELLED])
        .select_related("title_wanted", "assigned_by__issuer", "measure", "owner")
        .prefetch_related("assigned_by__co_issuers", Prefetch("evidence", evidence.rows()))
    )
    items = [
        _item(row, place, told_under=block.evidence is not None) for row in rows.order_by("topic", "sequence", "id")
    ]
    style = Style(
        block.line, block.lead, block.join, block.bullet, unit="nội dung", under=block.evidence, after=block.closing
    )
    return compose_list(place, "commitments", items, style)


def _periods(code: str, kind: str) -> list[str]:
    """Registrations are made for the year; a half-year report tells them too."""
    yearly = {Commitment.Kind.TITLE, Commitment.Kind.BLOCK_PLEDGE, Commitment.Kind.TARGET, Commitment.Kind.STANDARD}
    return [code, code[:4]] if kind in yearly and len(code) > 4 else [code]


def _item(commitment: Commitment, place: Place, *, told_under: bool) -> Item:
    source = SourceRef.of(commitment)
    shown = evidence.items(commitment, place)
    numbers = _numbers(commitment)

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name in numbers:
            quantity = numbers[name]
            return print_value(quantity, f"commitment.{name}", source, filters) if quantity else None
        if name == "can_cu":
            return place.cite(commitment.assigned_by) if commitment.assigned_by else None
        words = {
            "so": str(commitment.sequence),
            "noi_dung": commitment.text,
            "danh_hieu": commitment.title_wanted.title if commitment.title_wanted else None,
            "minh_chung": "; ".join(str(row) for row in commitment.evidence.all()) or None,
            "ket_qua": commitment.get_outcome_display() if commitment.outcome else None,
            "chu_the": commitment.owner.shown,
        }
        return words[name] if name in words else place.measure(name, filters)

    behind = () if told_under else tuple(ref for item in shown for ref in item.sources)
    return Item(resolve, (source, *behind), shown if told_under else ())


def _numbers(commitment: Commitment) -> dict[str, Quantity | None]:
    low, high = commitment.target_low, commitment.target_high
    target = None
    if low is not None:
        qualifier = Qualifier(commitment.target_qualifier)
        target = Quantity(_plain(low), None if high is None else _plain(high), commitment.target_unit, qualifier)
    percent = None if commitment.percent is None else Quantity(_plain(commitment.percent), None, "%")
    unit = commitment.get_recipient_kind_display() if commitment.recipient_kind else "người"
    return {"chi_tieu": target, "ty_le": percent, "so_luong": Quantity(Decimal(commitment.count), None, unit)}


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
