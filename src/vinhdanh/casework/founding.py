"""Begin an empty record: the agency, its superior, the officer's account and the sector's pack."""

from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from vinhdanh.casework.accounts import open_account
from vinhdanh.casework.log import log
from vinhdanh.casework.packs import open_pack
from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.records.kit.packs import sectors
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Party, Role, User


@dataclass(frozen=True)
class Founding:
    """What the first officer types on the first day."""

    body: str
    short_name: str
    parent: str
    place: str
    head: str
    head_title: str
    officer: str
    username: str
    password: str


@transaction.atomic
def found(founding: Founding, *, pack: str) -> User:
    """Open the record for one agency; refused when a record exists."""
    if User.objects.exists() or Party.objects.exists():
        raise Refused("Hồ sơ đã có cơ quan: hãy đăng nhập.")
    if pack not in sectors():
        raise Refused("Hãy chọn gói ngành.", field="pack")
    for name in ("body", "place", "head", "officer", "username"):
        if not getattr(founding, name).strip():
            raise Refused("Hãy ghi đủ các mục có dấu *.", field=name)
    try:
        validate_password(founding.password)
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field="password") from error
    open_pack(pack, actor=None)
    parent = _agency(founding.parent, None) if founding.parent.strip() else None
    body = _agency(founding.body, parent, short_name=founding.short_name, place=founding.place)
    head, officer = _person(founding.head, body), _person(founding.officer, body)
    give_role(kind=Role.Kind.HEAD, party=head, body=body, title=founding.head_title.strip().upper(), actor=None)
    give_role(kind=Role.Kind.EMULATION_OFFICER, party=officer, body=body, actor=None)
    user = open_account(founding.username, founding.password, officer)
    log("record.found", body, actor=user, after={"body": body.name, "pack": pack})
    return user


def _agency(name: str, parent: Party | None, *, short_name: str = "", place: str = "") -> Party:
    return add_party(
        code=_code(name),
        kind=Party.Kind.AGENCY,
        name=name.strip(),
        short_name=short_name.strip(),
        place=place.strip(),
        parent=parent,
        actor=None,
    )


def _person(name: str, body: Party) -> Party:
    return add_party(code=_code(name), kind=Party.Kind.PERSON, name=name.strip(), parent=body, actor=None)


def _code(name: str) -> str:
    """A handle from the name; a second bearer of the same name gets a number."""
    stem = slugify(name.replace("đ", "d").replace("Đ", "D"))[:70] or "don-vi"
    taken = set(Party.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(code for number in range(1, 1000) if (code := stem if number == 1 else f"{stem}-{number}") not in taken)
