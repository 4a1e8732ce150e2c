"""The form of an entry: rows from the declaration, what was typed back into the raw entry of the verbs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from vinhdanh.casework.references import document_named
from vinhdanh.casework.registers import RawEntry
from vinhdanh.casework.sources import Source
from vinhdanh.records.kit.fields import shown, typed
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec, RegisterSpec
from vinhdanh.records.models import Entry
from vinhdanh.text.dates import print_date
from vinhdanh.web.forms import Row, field_rows
from vinhdanh.web.privacy import visible_fields

WHEN_HINT = "ngày (29/5/2018), kỳ (2018H1, 2020) hoặc hai ngày (01/01/2018-31/5/2018)"
PRINTED_HINT = "chỉ khi chép nguyên văn bản đã phát hành; chỗ chưa khớp vẫn được báo"


@dataclass
class EntryForm:
    """What an entry's form shows and takes. `words` are what stands in the boxes, by field code."""

    spec: RegisterSpec
    acts: Collection[str]
    entry: Entry | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = self.words or self._standing()
        self.seen = visible_fields(self.spec.fields, self.acts)

    def rows(self) -> list[Row]:
        """The fields the writer may see, then the time and, for a new entry, the step it is at."""
        rows = field_rows(self.seen, {**self.words, **self._computed()})
        rows.append(Row("when", "Thời gian", value=self._word("when"), hint=WHEN_HINT))
        if self.entry is None and self.spec.states:
            steps = tuple(self.spec.states.items())
            rows.append(Row("state", "Đang ở bước", "choice", self._word("state") or steps[0][0], choices=steps))
        return rows

    def source_rows(self) -> list[Row]:
        """Where a new entry was read from; why an entry is corrected."""
        printed = Row(
            "as_printed", "Ghi theo văn bản đã phát hành", "check", self._word("as_printed"), hint=PRINTED_HINT
        )
        if self.entry is not None:
            hint = "bản cũ được giữ lại cùng lý do này"
            return [printed, Row("reason", "Lý do sửa", value=self._word("reason"), hint=hint, required=True)]
        suggest = reverse("goi_y", args=["document"])
        return [
            Row("source", "Văn bản nguồn", value=self._word("source"), hint="số, ký hiệu văn bản", suggest=suggest),
            Row("source_note", "Ghi chú nguồn", value=self._word("source_note")),
            printed,
        ]

    def raw(self) -> RawEntry:
        """What was typed, for the verbs; closed fields that the writer cannot see stay as they are."""
        values: dict[str, object] = {c: self._word(c) for c, spec in self.seen.items() if not spec.computed}
        stated: dict[str, object] = {}
        if self.entry is not None:
            kept = self.entry.values
            values |= {c: typed(spec, kept.get(c)) for c, spec in self._hidden().items()}
            stated = {c: shown(self.spec.fields[c], value) for c, value in self.entry.stated.items()}
        return RawEntry(
            values,
            when=self._word("when").strip() or None,
            state=self._word("state"),
            stated=stated,
            as_printed=bool(self._word("as_printed")),
        )

    def source(self) -> Source:
        """The source typed in; raises Refused when there is no such document."""
        return typed_source(self.words)

    def _hidden(self) -> dict[str, FieldSpec]:
        return {c: spec for c, spec in self.spec.fields.items() if c not in self.seen and not spec.computed}

    def _standing(self) -> dict[str, str]:
        """The words of the entry as it stands."""
        if self.entry is None:
            return {}
        fields = self.spec.fields
        values = {code: typed(fields[code], kept) for code, kept in self.entry.values.items() if code in fields}
        return values | {"when": typed_when(self.entry), "as_printed": "1" if self.entry.as_printed else ""}

    def _computed(self) -> dict[str, str]:
        kept = self.entry.values if self.entry else {}
        fields = self.spec.fields
        return {c: shown(fields[c], value) for c, value in kept.items() if c in fields and fields[c].computed}

    def _word(self, name: str) -> str:
        return self.words.get(name, "")


def typed_source(words: Mapping[str, str]) -> Source:
    """The document and note of a form's source rows; raises Refused when there is no such document."""
    name = words.get("source", "").strip()
    try:
        document = document_named(name) if name else None
    except Refused as error:
        raise Refused(error.sentence, field="source") from error
    return Source(document=document, note=words.get("source_note", "").strip())


def typed_when(entry: Entry) -> str:
    """The entry's window as `read_when` reads it back."""
    start, end = entry.happened_from, entry.happened_to
    if start is None or end is None:
        return ""
    return print_date(start) if start == end else f"{print_date(start)}-{print_date(end)}"
