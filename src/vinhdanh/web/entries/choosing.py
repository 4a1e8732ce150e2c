"""Which entries of a register a list shows: by period, state and words."""

from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest

from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry, RegisterType
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period
from vinhdanh.web.periods import asked_period

WITHDRAWN = "da_rut"


@dataclass(frozen=True)
class Choice:
    """What was asked for; blank means everything."""

    period: Period | None
    state: str
    words: str


def asked(request: HttpRequest) -> Choice:
    """The choice in an address: `?ky=2018H1&buoc=thanh_lap&q=lãng cao`."""
    return Choice(asked_period(request), request.GET.get("buoc", ""), request.GET.get("q", "").strip())


def chosen(register: RegisterType, spec: RegisterSpec, choice: Choice, *, by_words: bool = True) -> QuerySet[Entry]:
    """The entries, latest first. `by_words` is off where names are closed to the reader."""
    entries = Entry.objects.filter(register=register, withdrawn=choice.state == WITHDRAWN)
    if choice.state in spec.states:
        entries = entries.filter(state=choice.state)
    if choice.period:
        window = choice.period.window
        own = Q(happened_from__lte=window.end, happened_to__gte=window.start)
        later = Q(events__withdrawn=False, events__happened_from__lte=window.end, events__happened_to__gte=window.start)
        entries = entries.filter(own | later).distinct()
    if choice.words and by_words:
        key = fold(choice.words)
        entries = entries.filter(Q(folded__contains=key) | Q(key__contains=key))
    return entries.order_by(F("happened_to").desc(nulls_last=True), "id")
