"""The body that this record belongs to."""

from vinhdanh.records.models import Party, RegisterType, Role


class NoBody(Exception):
    """Nobody has told the program yet for which body it works."""


def own_body() -> Party:
    """The agency whose officer works here: the body of the emulation officer's role, else of any head."""
    for kind in (Role.Kind.EMULATION_OFFICER, Role.Kind.HEAD):
        role = (
            Role.objects.filter(kind=kind, body__kind=Party.Kind.AGENCY).select_related("body").order_by("id").first()
        )
        if role:
            return role.body
    raise NoBody("Chưa có cơ quan nào trong hồ sơ: hãy nạp bản mẫu bằng “vinhdanh demo” hoặc nhập cơ quan của bạn.")


def pack_of(body: Party) -> str:
    """The sector pack in use. One installation opens one pack, whatever `body` reports."""
    register = RegisterType.objects.order_by("id").first()
    if register is None:
        raise NoBody(f"Chưa mở gói ngành nào cho {body}: hãy chạy “vinhdanh demo” hoặc nhập gói ngành.")
    return register.pack
