"""A register or an entry by its address, or a page that says there is none; closed registers stay closed."""

from django.http import Http404

from vinhdanh.casework.figures import spec_of
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry, RegisterType
from vinhdanh.web.access import Request, require
from vinhdanh.web.privacy import CLOSED_READ


def find_register(request: Request, code: str) -> tuple[RegisterType, RegisterSpec]:
    """The register and its declaration. 404 when there is none, 403 when it is closed to the user."""
    register = RegisterType.objects.filter(code=code).first()
    if register is None:
        raise Http404(f"Không có sổ “{code}”: hãy chọn trong danh sách các sổ.")
    spec = spec_of(register)
    if spec.privacy == "closed":
        require(request, CLOSED_READ)
    return register, spec


def find_entry(request: Request, code: str, pk: int) -> tuple[Entry, RegisterSpec]:
    """The entry with its register's declaration; withdrawn ones are found too."""
    register, spec = find_register(request, code)
    entry = Entry.objects.filter(register=register, pk=pk).select_related("register", "source").first()
    if entry is None:
        raise Http404(f"Sổ {register.title} không có mục số {pk}: hãy tìm lại trong danh sách của sổ.")
    return entry, spec
