"""A list of movements that touch the period: waves with their dates, special campaigns with their occasion."""

from decimal import Decimal

from django.db.models import Q

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Movement
from vinhdanh.reports.composing.blocks.listing import Item, Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.composing.template import Resolver
from vinhdanh.reports.outlines.schema import MovementsBlock
from vinhdanh.reports.pieces import Piece, Segment
from vinhdanh.text.dates import print_date
from vinhdanh.text.quantities import Quantity


def compose(block: MovementsBlock, place: Place) -> list[Piece]:
    """The list's pieces, by date; a movement known only by its occasion is told in the period of that day."""
    window = place.figures.period.window
    rows = (
        Movement.objects.filter(kind__in=block.movements.kind)
        .exclude(state=Movement.State.CANCELLED)
        .filter(Q(starts_on=None) | Q(starts_on__lte=window.end), Q(ends_on=None) | Q(ends_on__gte=window.start))
        .exclude(~Q(occasion_on__range=(window.start, window.end)), starts_on=None, ends_on=None)
        .prefetch_related("launchers", "waves")
        .order_by("starts_on", "sequence", "id")
    )
    style = Style(block.line, block.lead, block.join, block.bullet, unit="phong trào")
    return compose_list(place, "movements", [_item(movement, place) for movement in rows], style)


def _item(movement: Movement, place: Place) -> Item:
    source = SourceRef.of(movement)
    waves = [wave for wave in movement.waves.all() if wave.kind == Movement.Kind.WAVE]
    words = {
        "ten": movement.title,
        "so": str(movement.sequence) if movement.sequence else None,
        "tu": print_date(movement.starts_on) if movement.starts_on else None,
        "den": print_date(movement.ends_on) if movement.ends_on else None,
        "dip": movement.occasion or None,
        "hai_moc": _anniversary(movement),
        "muc_tieu": movement.aims or None,
        "phat_dong": ", ".join(party.shown for party in movement.launchers.all()) or None,
        "cac_dot": "; ".join(_wave(wave) for wave in waves) or None,
    }
    return Item(_resolver(movement, words, waves, source, place), (source, *map(SourceRef.of, waves)))


def _resolver(
    movement: Movement, words: dict[str, str | None], waves: list[Movement], source: SourceRef, place: Place
) -> Resolver:
    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name == "so_nam" and movement.occasion_on and movement.occasion_origin:
            years = movement.occasion_on.year - movement.occasion_origin.year
            return print_value(Quantity(Decimal(years), None, "năm"), "movement.years", source, filters)
        if name == "so_dot" and waves:
            quantity = Quantity(Decimal(len(waves)), None, "đợt")
            return print_value(quantity, "movement.waves", source, filters)
        if name in {"so_nam", "so_dot"}:
            return None
        return words[name] if name in words else place.measure(name, filters)

    return resolve


def _anniversary(movement: Movement) -> str | None:
    if not (movement.occasion_on and movement.occasion_origin):
        return None
    return f"{print_date(movement.occasion_origin)} - {print_date(movement.occasion_on)}"


def _wave(wave: Movement) -> str:
    assert wave.starts_on is not None  # the database holds waves to their dates
    assert wave.ends_on is not None
    return f"đợt {wave.sequence} từ {print_date(wave.starts_on)} đến {print_date(wave.ends_on)}"
