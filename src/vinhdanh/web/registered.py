"""Registered against achieved: for each form, how many were promised for a year and how many were decided."""

from dataclasses import dataclass

from django.db.models import Q, Sum

from vinhdanh.records.models import AwardCase, AwardForm, Commitment, Party, RecipientKind


@dataclass(frozen=True)
class FormRow:
    """One form for one kind of recipient in one year."""

    form: AwardForm
    recipients: str
    registered: int
    achieved: int

    @property
    def whose(self) -> str:
        """Who receives it, and at which level where the form's name leaves that open."""
        return self.recipients if self.form.is_title else f"{self.form.get_level_display()}, {self.recipients}"

    @property
    def meter(self) -> int:
        """Achieved in percent of registered, at most 100; full where nothing was registered."""
        return min(100, round(100 * self.achieved / self.registered)) if self.registered else 100


def registered_and_achieved(body: Party, year: int) -> list[FormRow]:
    """One row a form and kind of recipient that was registered or decided, high forms first."""
    promised = _sums(
        Commitment.objects.filter(kind=Commitment.Kind.TITLE, period__startswith=str(year))
        .filter(Q(owner=body) | Q(owner__parent=body))
        .exclude(state__in=[Commitment.State.WITHDRAWN, Commitment.State.CANCELLED])
        .order_by()
        .values_list("title_wanted_id", "recipient_kind")
        .annotate(total=Sum("count"))
    )
    given = _sums(
        AwardCase.objects.filter(period__startswith=str(year), state__in=AwardCase.GRANTED)
        .order_by()
        .values_list("form_id", "recipient_kind")
        .annotate(total=Sum("count"))
    )
    forms = AwardForm.objects.in_bulk({form for form, _kind in [*promised, *given]})
    keys = sorted({*promised, *given}, key=lambda key: (forms[key[0]].order, key[0], key[1]))
    words = dict(RecipientKind.choices)
    return [
        FormRow(forms[form], str(words.get(kind, kind)), promised.get((form, kind), 0), given.get((form, kind), 0))
        for form, kind in keys
    ]


def _sums(rows: object) -> dict[tuple[int, str], int]:
    return {(form, kind): total for form, kind, total in rows}  # type: ignore[attr-defined]  # an annotated values_list
