"""What an item would be in the record, in words: the preview says what is stored, not what was read."""

from collections.abc import Mapping

from vinhdanh.importing.reports.items import Kind
from vinhdanh.records.models import AwardCase, AwardForm, Measure, Observation, Party, RecipientKind, RegisterType
from vinhdanh.text.periods import UnknownPeriod, period

FIELDS: dict[Kind, tuple[tuple[str, str], ...]] = {
    Kind.REPORT: (("kind", "Loại"), ("symbol", "Số, ký hiệu"), ("issued_on", "Ngày ký"), ("subject", "Trích yếu")),
    Kind.PARTY: (("name", "Tên"), ("kind", "Loại đơn vị"), ("aliases", "Cách viết khác")),
    Kind.DOCUMENT: (
        ("kind", "Loại"),
        ("symbol", "Số, ký hiệu"),
        ("issued_on", "Ngày ban hành"),
        ("issuer", "Nơi ban hành"),
        ("subject", "Trích yếu"),
    ),
    Kind.VALUE: (("measure", "Chỉ tiêu, số đo"), ("value", "Giá trị"), ("basis", "Loại số"), ("period", "Kỳ")),
    Kind.COMPARISON: (("measure", "Chỉ tiêu, số đo"), ("comparison", "So sánh"), ("period", "Kỳ")),
    Kind.AWARD: (
        ("form", "Hình thức"),
        ("count", "Số lượng"),
        ("recipient_kind", "Đối tượng"),
        ("recipient", "Tên người, tập thể"),
        ("authority", "Người quyết định"),
        ("authority_title", "Ghi là"),
        ("state", "Bước"),
        ("reason", "Thành tích"),
        ("period", "Kỳ"),
    ),
    Kind.PROMISE: (
        ("form", "Danh hiệu đăng ký"),
        ("count", "Số lượng"),
        ("recipient_kind", "Đối tượng"),
        ("text", "Nội dung"),
        ("period", "Năm"),
    ),
    Kind.ENTRY: (("register", "Sổ"), ("state", "Bước"), ("event", "Sự việc"), ("when", "Thời gian")),
}
"""The values of each kind of item with their names, in the order in which a form asks for them."""

_BASES = {Observation.Basis.ACTUAL.value, Observation.Basis.PLAN.value, Observation.Basis.STATED.value}
CHOICES: dict[tuple[Kind, str], tuple[tuple[str, str], ...]] = {
    (Kind.PARTY, "kind"): tuple(Party.Kind.choices),
    (Kind.VALUE, "basis"): tuple((code, str(label)) for code, label in Observation.Basis.choices if code in _BASES),
    (Kind.AWARD, "recipient_kind"): tuple(RecipientKind.choices),
    (Kind.AWARD, "state"): tuple(AwardCase.State.choices),
    (Kind.PROMISE, "recipient_kind"): tuple(RecipientKind.choices),
}


class Words:
    """Names for the codes that items hold, read once for a page."""

    def __init__(self) -> None:
        self.measures = {m.code: m for m in Measure.objects.select_related("register")}
        self.forms = {form.code: form for form in AwardForm.objects.all()}
        self._registers = {register.code: register for register in RegisterType.objects.all()}

    def stored(self, kind: Kind, values: Mapping[str, str]) -> list[tuple[str, str]]:
        """(name, value) of everything that would be stored; what is empty is left out."""
        named = [(title, self.shown(kind, field, values.get(field, ""))) for field, title in FIELDS[kind]]
        if kind is Kind.ENTRY:
            named += [(title, words) for _name, title, words in self.entry_fields(values)]
        return [(title, words) for title, words in named if words]

    def shown(self, kind: Kind, field: str, value: str) -> str:
        """One value in words."""
        choices = CHOICES.get((kind, field))
        if choices:
            return dict(choices).get(value, value)
        match field:
            case "measure":
                measure = self.measures.get(value)
                return f"{measure.title}{f', {measure.scope}' if measure.scope else ''}" if measure else value
            case "form":
                return self.forms[value].title if value in self.forms else value
            case "register":
                return self._registers[value].title if value in self._registers else value
            case "period" | "when":
                return _period(value)
            case _:
                return value

    def entry_fields(self, values: Mapping[str, str]) -> list[tuple[str, str, str]]:
        """(name among the values, title, value) of the fields of the register that an entry fills."""
        register = self._registers.get(values.get("register", ""))
        fields = register.declaration.get("fields", {}) if register else {}
        return [
            (name, str(fields.get(name[2:], {}).get("title", name[2:])), words)
            for name, words in values.items()
            if name.startswith("f.")
        ]


def _period(code: str) -> str:
    try:
        return period(code).title
    except UnknownPeriod:
        return code
