"""The declaration of a register, parsed once per version of it."""

from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import RegisterType

_KEPT = 256
_parsed: dict[str, RegisterSpec] = {}


def spec_of(register: RegisterType) -> RegisterSpec:
    """The declaration that entries of this register follow: the one stored with it.

    Kept by the digest, which stands for the whole declaration.
    """
    found = _parsed.get(register.digest)
    if found is None:
        while len(_parsed) >= _KEPT:
            del _parsed[next(iter(_parsed))]
        found = _parsed[register.digest] = RegisterSpec.model_validate(register.declaration)
    return found
