"""Made-up bodies, people, registers and records that the tests of every package share.

The functions write rows as plainly as the tables allow; a test names only what it is about.
"""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import (
    AwardCase,
    AwardForm,
    Commitment,
    Document,
    Entry,
    EntryEvent,
    ImportBatch,
    Measure,
    Movement,
    Observation,
    Party,
    RegisterType,
    Report,
    Role,
    User,
)
from vinhdanh.text.folding import fold

_numbers = count(1)
NOW = datetime(2024, 5, 4, 3, 2, 1, tzinfo=UTC)


def register_spec(code: str = "so_thu", **facts: Any) -> RegisterSpec:
    """A checked declaration; what a test does not say is filled in plainly."""
    plain = {
        "register": code,
        "title": "Sổ thử",
        "system": "H1",
        "group": "hanh_chinh",
        "owner": "Phòng Kế hoạch tổng hợp",
        "about": "Sổ của một cơ quan bịa ra.",
        "cadence": "event",
        "key": ["ten"],
        "label": "{ten}",
        "fields": {"ten": {"title": "Tên", "type": "text", "required": True}},
        "examples": [{"title": "một mục", "entries": [{"values": {"ten": "a"}, "when": "2020"}]}],
    }
    return RegisterSpec.model_validate(plain | facts)


def party(name: str = "", **facts: Any) -> Party:
    """A hospital, or whatever `name` and `kind` say."""
    number = next(_numbers)
    name = name or f"Bệnh viện đa khoa khu vực {number}"
    plain = {"code": f"don-vi-{number}", "kind": Party.Kind.AGENCY, "name": name, "folded": fold(name)}
    return Party.objects.create(**plain | facts)


def person(name: str, **facts: Any) -> Party:
    """An, Bình, Chi …"""
    return party(name, kind=Party.Kind.PERSON, **facts)


def user(name: str, **facts: Any) -> User:
    """An account of a new person called `name`."""
    return User.objects.create_user(username=fold(name).replace(" ", "-"), person=person(name), **facts)


def role(kind: str, **facts: Any) -> Role:
    """A role of a new person at a new body, unless the test names them."""
    holder = facts.pop("party", None) or person("Chi")
    body = facts.pop("body", None) or party()
    return Role.objects.create(kind=kind, party=holder, body=body, **facts)


def document(symbol: str = "", **facts: Any) -> Document:
    """A decision, numbered when `symbol` is given."""
    number = next(_numbers)
    subject = f"việc số {number}"
    plain: dict[str, Any] = {
        "code": f"van-ban-{number}",
        "kind": "Quyết định",
        "symbol": symbol,
        "folded_symbol": fold(symbol) or None,
        "issuer": facts.get("issuer") or party(),
        "subject": subject,
        "folded_subject": fold(subject),
        "year": 2024,
    }
    return Document.objects.create(**plain | facts)


def register(spec: RegisterSpec | None = None, **facts: Any) -> RegisterType:
    """An open register with its measures."""
    spec = spec or register_spec(f"so_{next(_numbers)}")
    declaration = spec.model_dump(mode="json", by_alias=True, exclude_none=True)
    plain = {"code": spec.register_, "title": spec.title, "group": spec.group, "pack": "y_te"}
    kept = RegisterType.objects.create(**plain | facts, declaration=declaration, digest=f"{next(_numbers):064d}")
    for code, declared in spec.measures.items():
        kept.measures.create(
            code=f"{spec.register_}.{code}",
            title=declared.title,
            unit=declared.unit,
            declaration=declared.model_dump(mode="json", exclude_defaults=True),
        )
    return kept


def entry(**facts: Any) -> Entry:
    """An entry of 2024, of a new register unless the test names one."""
    number = next(_numbers)
    plain: dict[str, Any] = {
        "key": f"muc {number}",
        "label": f"Mục {number}",
        "folded": f"muc {number}",
        "happened_from": date(2024, 3, 1),
        "happened_to": date(2024, 3, 1),
    }
    return Entry.objects.create(**plain | {"register": facts.get("register") or register()} | facts)


def event(**facts: Any) -> EntryEvent:
    """A state that an entry reached on 01/3/2024."""
    plain = {"kind": "state", "code": "mo", "happened_from": date(2024, 3, 1), "happened_to": date(2024, 3, 1)}
    return EntryEvent.objects.create(**plain | {"entry": facts.get("entry") or entry()} | facts)


def measure(code: str = "", **facts: Any) -> Measure:
    """A measure that no register owns."""
    plain = {"code": code or f"so-do-{next(_numbers)}", "title": "Số giường bệnh", "unit": "giường bệnh"}
    return Measure.objects.create(**plain | facts)


def observation(**facts: Any) -> Observation:
    """The actual value 250 of 2024."""
    plain: dict[str, Any] = {
        "measure": facts.get("measure") or measure(),
        "owner": facts.get("owner") or party(),
        "period": "2024",
        "basis": "actual",
        "low": 250,
        "unit": "giường bệnh",
        "recorded_at": NOW,
    }
    return Observation.objects.create(**plain | facts)


def movement(**facts: Any) -> Movement:
    """A year of emulation."""
    plain = {"code": f"phong-trao-{next(_numbers)}", "kind": "year", "title": "Thi đua năm 2024"}
    return Movement.objects.create(**plain | facts)


def award_form(code: str = "GIAY_KHEN", **facts: Any) -> AwardForm:
    """A certificate of merit of the unit."""
    kept, _ = AwardForm.objects.get_or_create(
        code=code, defaults={"title": "Giấy khen", "level": "co_so", "is_title": False} | facts
    )
    return kept


def award(**facts: Any) -> AwardCase:
    """A nominated certificate of merit for one unnamed person."""
    plain: dict[str, Any] = {
        "code": f"khen-{next(_numbers)}",
        "form": facts.get("form") or award_form(),
        "proposer": facts.get("proposer") or party(),
        "authority": facts.get("authority") or party(),
        "authority_title": "Giám đốc Bệnh viện",
        "recipient_kind": "individual",
        "period": "2024",
    }
    return AwardCase.objects.create(**plain | facts)


def commitment(**facts: Any) -> Commitment:
    """A registered task of 2024."""
    plain: dict[str, Any] = {
        "code": f"cam-ket-{next(_numbers)}",
        "kind": "task",
        "owner": facts.get("owner") or party(),
        "period": "2024",
        "text": "Khám sức khỏe cho 500 người cao tuổi",
    }
    return Commitment.objects.create(**plain | facts)


def report(**facts: Any) -> Report:
    """A report of 2024 being drafted."""
    plain: dict[str, Any] = {"outline": "tong_ket_nam", "period": "2024", "owner": facts.get("owner") or party()}
    return Report.objects.create(**plain | facts)


def import_batch(**facts: Any) -> ImportBatch:
    """An uploaded report of 2024 of which nothing was decided yet."""
    plain: dict[str, Any] = {
        "owner": facts.get("owner") or party(),
        "period": "2024",
        "file_name": "bao-cao-2024.txt",
        "sha256": "0" * 64,
        "uploaded_at": NOW,
    }
    return ImportBatch.objects.create(**plain | facts)
