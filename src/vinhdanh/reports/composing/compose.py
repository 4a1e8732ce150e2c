"""From a period to a composed report with its gate."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from vinhdanh.casework.bodies import own_body, pack_of
from vinhdanh.casework.figures import Figures, SourceRef
from vinhdanh.records.models import Party, Report, Role
from vinhdanh.reports.composing.blocks import (
    awards,
    commitments,
    documents,
    entries,
    indicator_table,
    indicators,
    movements,
    officer_text,
    sentence,
)
from vinhdanh.reports.composing.numbering import LEVELS, numbered
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.template import render
from vinhdanh.reports.gate.run import check
from vinhdanh.reports.outlines import schema
from vinhdanh.reports.outlines.reading import outline_for
from vinhdanh.reports.pieces import Composed, Piece, PrintedFigure, Section
from vinhdanh.text.periods import period as period_named
from vinhdanh.text.quantities import Quantity, print_quantity

COMPOSERS: dict[type, Callable[[Any, Place], list[Piece]]] = {
    schema.SentenceBlock: sentence.compose,
    schema.IndicatorsBlock: indicators.compose,
    schema.EntriesBlock: entries.compose,
    schema.CommitmentsBlock: commitments.compose,
    schema.AwardsBlock: awards.compose,
    schema.DocumentsBlock: documents.compose,
    schema.MovementsBlock: movements.compose,
    schema.TextBlock: officer_text.compose,
    schema.IndicatorTableBlock: indicator_table.compose_table,
    schema.IndicatorChartBlock: indicator_table.compose_chart,
}


def compose(period_code: str, *, owner: Party | None = None, draft: Report | None = None) -> Composed:
    """Compose the report of `owner` (by default the body this record belongs to) for a period such as `2018H1`.

    `draft` is a report about to be issued, with a number and day that are not kept yet. Raises UnknownPeriod,
    BadDeclaration (outline) or NoBody, each with one sentence.
    """
    body = owner or own_body()
    period = period_named(period_code)
    spec = outline_for(pack_of(body), period)
    figures = Figures(body, period)
    figures.read_ahead()
    place = Place(body, figures, spec)
    kept = Report.objects.filter(owner=body, outline=spec.outline, period=period.code)
    report = draft or kept.select_related("signatory__party").order_by("-version").first()
    front = _basis(spec, place.at("can_cu")) + _blocks(spec.opening, place.at("mo_dau"))
    sections = tuple(
        Section(
            item.id, item.level, item.number, _words(item.title, place), tuple(_blocks(item.blocks, place.at(item.id)))
        )
        for item in spec.walk()
    )
    recipients = _roles(body, figures)
    heads = _heads(body, (report.dated if report else None) or period.window.end)
    back = _blocks(spec.closing, place.at("ket")) + _recipients(recipients, place.at("noi_nhan"))
    composed = Composed(
        owner=body,
        period=period,
        spec=spec,
        title=_words(spec.title, place),
        sections=numbered([section for section in sections if _told(section, sections)]),
        front=tuple(front),
        back=tuple(back),
        recipients=recipients,
        signatory=report.signatory if report and report.signatory else (heads[0] if heads else None),
        report=report,
        missing=tuple(dict.fromkeys(place.missing)),
    )
    return replace(composed, gate=check(composed, figures))


def _blocks(blocks: list[Any], place: Place) -> list[Piece]:
    return [piece for block in blocks for piece in COMPOSERS[type(block)](block, place)]


def _basis(spec: schema.OutlineSpec, place: Place) -> list[Piece]:
    if spec.basis is None:
        return []
    found = documents.find(spec.basis, [place.figures.period.code])
    return [place.piece("basis", (f"Căn cứ {place.cite(d)}",), sources=(SourceRef.of(d),)) for d in found]


def _recipients(roles: tuple[Role, ...], place: Place) -> list[Piece]:
    if not roles:
        return []
    sources = tuple(SourceRef.of(role) for role in roles)
    quantity = Quantity(Decimal(len(roles)), None, "nơi nhận")
    figure = PrintedFigure(print_quantity(quantity), quantity, "report.recipients", sources)
    names = "; ".join(role.title or role.party.name for role in roles)
    return [place.piece("recipients", (figure, f": {names.removesuffix('.')}."), sources=sources)]


def _heads(body: Party, day: date) -> tuple[Role, ...]:
    """Who heads the body on a day: the report's own, once it has one."""
    return tuple(Role.objects.on(day).filter(kind=Role.Kind.HEAD, body=body).select_related("party"))


def _roles(body: Party, figures: Figures) -> tuple[Role, ...]:
    """Who receives at the end of the period: a report of a year goes to that year's recipients."""
    found = Role.objects.on(figures.period.window.end).filter(kind=Role.Kind.RECIPIENT, body=body)
    return tuple(found.select_related("party").order_by("channel", "order", "id"))


def _words(template: str, place: Place) -> str:
    rendered = render(template, place.measure)
    return "".join(part if isinstance(part, str) else part.text for part in rendered.segments)


def _told(section: Section, sections: tuple[Section, ...]) -> bool:
    """A heading is printed when something stands under it, here or in a section below it."""
    if section.pieces:
        return True
    rest = sections[sections.index(section) + 1 :]
    for other in rest:
        if LEVELS.index(other.level) <= LEVELS.index(section.level):
            return False
        if other.pieces:
            return True
    return False
