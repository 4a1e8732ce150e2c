"""Who may do what: one table from acts to the roles that carry them, on the day the act is done."""

from datetime import date

from vinhdanh.records.models import Role, User

_K = Role.Kind
HOUSE = frozenset({_K.EMULATION_OFFICER, _K.CLERK, _K.HEAD, _K.DEPUTY, _K.UNIT_HEAD, _K.STAFF, _K.MEMBER, _K.CHAIR})
OFFICE = frozenset({_K.EMULATION_OFFICER, _K.CLERK, _K.UNIT_HEAD})

ACTS: dict[str, frozenset[Role.Kind]] = {
    "record.read": HOUSE,
    "closed.read": frozenset({_K.EMULATION_OFFICER, _K.HEAD}),
    "entry.write": OFFICE | {_K.STAFF},
    "entry.correct": OFFICE,
    "observation.write": OFFICE,
    "document.write": OFFICE,
    "report.import": OFFICE,
    "report.read": HOUSE,
    "report.write": frozenset({_K.EMULATION_OFFICER}),
    "report.keep_reason": frozenset({_K.EMULATION_OFFICER, _K.HEAD, _K.DEPUTY}),
    "report.sign": frozenset({_K.HEAD, _K.DEPUTY}),
    "report.issue": frozenset({_K.EMULATION_OFFICER, _K.CLERK}),
    "vote.cast": frozenset({_K.MEMBER, _K.CHAIR}),
}
VOTING = frozenset({"vote.cast"})
"""Acts that no administrator may do in a member's place (design promise 4)."""


def acts_of(user: User, on: date) -> frozenset[str]:
    """Every act that `user` may do on the day `on`, from the roles of the user's person."""
    if not user.is_active:
        return frozenset()
    held: set[str] = set()
    if user.person_id:
        held = set(Role.objects.on(on).filter(party_id=user.person_id).values_list("kind", flat=True))
    by_role = {act for act, kinds in ACTS.items() if held & kinds}
    return frozenset(by_role | (set(ACTS) - VOTING if user.is_superuser else set()))


def may(user: User, act: str, on: date) -> bool:
    """Whether `user` may do `act` on the day `on`. KeyError for an act that is not in the table."""
    if act not in ACTS:
        raise KeyError(act)
    return act in acts_of(user, on)


def same_person(one: User | None, other: User | None) -> bool:
    """Whether two acts are one person's: the same account, or two accounts of one person."""
    if one is None or other is None:
        return False
    return one.pk == other.pk or (one.person_id is not None and one.person_id == other.person_id)
