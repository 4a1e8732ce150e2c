"""A list of awards: granted in the period, or proposed."""

from decimal import Decimal

from vinhdanh.casework.documents import cite
from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import AwardCase
from vinhdanh.reports.composing.blocks.listing import Item, Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.outlines.schema import AwardsBlock
from vinhdanh.reports.periods import codes_inside
from vinhdanh.reports.pieces import Piece, Segment
from vinhdanh.text.quantities import Quantity

PROPOSED = (
    AwardCase.State.NOMINATED,
    AwardCase.State.CHECKED,
    AwardCase.State.VOTED,
    AwardCase.State.SUBMITTED,
)


def compose(block: AwardsBlock, place: Place) -> list[Piece]:
    """The list's pieces, higher forms first."""
    states = AwardCase.GRANTED if block.awards.granted else PROPOSED
    found = AwardCase.objects.filter(
        proposer=place.owner, period__in=codes_inside(place.figures.period), state__in=states
    )
    if block.awards.forms:
        found = found.filter(form__code__in=block.awards.forms)
    found = found.select_related("form", "recipient", "decision__issuer").prefetch_related("decision__co_issuers")
    rows = found.order_by("form__order", "authority_id", "recipient_kind", "id")
    style = Style(block.line, block.lead, block.join, block.bullet, unit="lượt khen thưởng")
    return compose_list(place, "awards", [_item(award, place) for award in rows], style)


def _item(award: AwardCase, place: Place) -> Item:
    source = SourceRef.of(award)
    unit = award.get_recipient_kind_display()

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name == "so_luong":
            return print_value(Quantity(Decimal(award.count), None, unit), "award.count", source, filters)
        words = {
            "hinh_thuc": award.form.title,
            "tham_quyen": award.authority_title,
            "ly_do": award.reason or None,
            "giai_doan": _span(award),
            "dip": award.occasion or None,
            "nguoi_nhan": award.recipient.name if award.recipient else None,
            "quyet_dinh": cite(award.decision, with_subject=False) if award.decision else None,
            "nam_xet": award.period,
        }
        return words[name] if name in words else place.measure(name, filters)

    return Item(resolve, (source, *([SourceRef.of(award.decision)] if award.decision else [])))


def _span(award: AwardCase) -> str | None:
    if not (award.achieved_from and award.achieved_to):
        return None
    return f"{award.achieved_from} - {award.achieved_to}"
