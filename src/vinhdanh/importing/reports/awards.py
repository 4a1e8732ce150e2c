"""Award mentions become award cases (granted or proposed) and registered titles (promised)."""

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind, Place
from vinhdanh.importing.reports.parties import Parties
from vinhdanh.importing.reports.placing import places_of, quote
from vinhdanh.reading.model import Award, AwardStatus
from vinhdanh.reading.passages import Text
from vinhdanh.records.models import AwardCase, AwardForm, RecipientKind
from vinhdanh.text.folding import compose, tidy
from vinhdanh.text.periods import Period

_STATES = {AwardStatus.GRANTED: AwardCase.State.DECIDED, AwardStatus.PROPOSED: AwardCase.State.SUBMITTED}
# who decides the forms of these levels by law (Luật 2022, Điều 77, 78), whatever the report prints
_BY_LEVEL = {AwardForm.Level.GOVERNMENT: "Thủ tướng Chính phủ", AwardForm.Level.STATE: "Chủ tịch nước"}


class Awards:
    """The forms of award in force, and the bodies that decide on them."""

    def __init__(self, text: Text, parties: Parties, period: Period) -> None:
        self._text = text
        self._parties = parties
        self._period = period
        self._forms = {form.code: form for form in AwardForm.objects.all()}

    def item(self, number: int, award: Award) -> Item:
        """The proposal of one mention; `number` makes its key."""
        places, said = places_of(self._text, (award.start, award.end)), quote(self._text, award.start, award.end)
        form = self._forms.get(award.code)
        doubts = self._doubts(award, form)
        if award.status is AwardStatus.REGISTERED:
            return self._promise(number, award, form, places, said, doubts)
        title, name, needs, doubts = self._decided_by(award, form, places, said, doubts)
        state = _STATES[award.status]
        values = {
            "form": form.code if form else "",
            "recipient_kind": award.recipient,
            "count": str(award.how_many),
            "state": state.value,
            "authority": name,
            "authority_title": title,
            "recipient": "",
            "reason": "",
            "period": self._period.code,
        }
        return Item(
            key=f"k{number}",
            kind=Kind.AWARD,
            title=_title(award, form),
            quote=said,
            places=places,
            values=values,
            confidence=doubts.confidence,
            why=doubts.told("đủ hình thức, số lượng, đối tượng và người quyết định"),
            missing="form" if form is None else "" if name else "authority",
            needs=needs,
        )

    def _promise(
        self,
        number: int,
        award: Award,
        form: AwardForm | None,
        places: tuple[Place, ...],
        said: str,
        doubts: Doubts,
    ) -> Item:
        values = {
            "form": form.code if form else "",
            "recipient_kind": award.recipient,
            "count": str(award.how_many),
            "text": compose(_title(award, form)),
            "period": self._period.whole_year.code,
        }
        return Item(
            key=f"k{number}",
            kind=Kind.PROMISE,
            title=_title(award, form),
            quote=said,
            places=places,
            values=values,
            confidence=doubts.confidence,
            why=doubts.told("đủ danh hiệu, số lượng và đối tượng đăng ký"),
            missing="" if form else "form",
        )

    def _doubts(self, award: Award, form: AwardForm | None) -> Doubts:
        doubts = Doubts()
        if form is None:
            doubts = doubts.but(Confidence.LOW, f"chưa rõ “{award.form}” là hình thức nào trong danh mục")
        elif not _in_force(form, self._period):
            doubts = doubts.but(Confidence.LOW, f"{form.title} không có trong luật của kỳ báo cáo")
        if award.recipient not in RecipientKind.values:
            doubts = doubts.but(Confidence.LOW, "chưa rõ khen tập thể, cá nhân hay hộ gia đình")
        return doubts

    def _decided_by(
        self, award: Award, form: AwardForm | None, places: tuple[Place, ...], said: str, doubts: Doubts
    ) -> tuple[str, str, tuple[str, ...], Doubts]:
        """(title as printed, name of the party, items that would add it, doubts)."""
        printed = self._as_printed(award)
        if not printed and form is not None and form.level in _BY_LEVEL:
            printed = _BY_LEVEL[AwardForm.Level(form.level)]
            doubts = doubts.but(Confidence.MEDIUM, f"người quyết định suy từ hình thức khen: {printed}")
        if not printed:
            return "", "", (), doubts.but(Confidence.LOW, "báo cáo không nêu ai quyết định khen")
        party = self._parties.named(printed, places, said)
        doubts = doubts.but(party.confidence, party.note) if party.note else doubts
        return printed, party.name, (party.need,) if party.need else (), doubts

    def _as_printed(self, award: Award) -> str:
        """The authority in the letters of the text: the reading gives it in small ones."""
        words = tidy(award.authority)
        start, end = self._text.paragraph(award.start)
        at = self._text.words.find(words.lower(), start, end) if words else -1
        return tidy(self._text.text[at : at + len(words)]) if at >= 0 else words


def _in_force(form: AwardForm, period: Period) -> bool:
    window = period.window
    begun = form.valid_from is None or form.valid_from <= window.end
    return begun and (form.valid_to is None or form.valid_to >= window.start)


def _title(award: Award, form: AwardForm | None) -> str:
    whose = dict(RecipientKind.choices).get(award.recipient, "")
    name = form.title if form else award.form
    return f"{name[:1].upper()}{name[1:]}: {award.how_many} {whose}".strip()
