"""“Đã hoàn thành các chỉ tiêu” against the targets it speaks of: what was promised, and the share of it reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reading.claiming import Claim, claims_in
from vinhdanh.records.models import Commitment
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import Piece
from vinhdanh.text.comparisons import Base, Wording
from vinhdanh.text.folding import fold
from vinhdanh.text.numbers import print_number
from vinhdanh.text.quantities import Quantity
from vinhdanh.text.units import IncompatibleUnits

FULL = Decimal(100)
NAMED = 0.75  # share of the syllables of a target's title that a sentence must hold to speak of it


@dataclass(frozen=True)
class Target:
    """A registered target and the share of its plan that is known, in percent."""

    commitment: Commitment
    share: Decimal | None
    sources: tuple[SourceRef, ...]

    @property
    def title(self) -> str:
        """What is to be reached."""
        return self.commitment.measure.title if self.commitment.measure else str(self.commitment)

    @property
    def words(self) -> str:
        """“Giá trị sản xuất công nghiệp 95,9%”."""
        return f"{self.title} {_percent(self.share)}" if self.share is not None else f"{self.title} chưa có tỷ lệ"


def check(subject: Subject) -> Iterator[Finding]:
    """Every claim of completion in the officer's words."""
    claims = [(piece, claim) for piece in subject.texts() for claim in claims_in(piece.text)]
    if not claims:
        return
    targets = _targets(subject)
    for piece, claim in claims:
        named = [target for target in targets if _names(claim.sentence, target)]
        if named or not claim.own:
            yield _judge(piece, claim, named or targets, subject)


def _judge(piece: Piece, claim: Claim, targets: list[Target], subject: Subject) -> Finding:
    about = (*piece.sources, *(s for t in targets for s in (SourceRef.of(t.commitment), *t.sources)))
    about = tuple(dict.fromkeys(about))
    quote = _short(claim.sentence)
    known = [target for target in targets if target.share is not None]
    missed = [target for target in known if target.share is not None and target.share < FULL]
    listed = "; ".join(target.words for target in (missed or known))
    colour, words = Colour.GREEN, f"“{quote}” khớp với {len(known)} chỉ tiêu đăng ký: {listed}"
    if not known:
        colour, words = Colour.YELLOW, f"“{quote}”: chưa có chỉ tiêu đăng ký nào kèm kết quả để đối chiếu"
    elif subject.composed.period.kind != "year":
        colour = Colour.YELLOW if missed else Colour.GREEN
        words = f"“{quote}”: chưa có chỉ tiêu riêng cho kỳ này; so với kế hoạch năm mới đạt: {listed}"
    elif missed:
        colour = Colour.YELLOW if claim.tasks or claim.hedged else Colour.RED
        words = f"“{quote}” nhưng {len(missed)}/{len(known)} chỉ tiêu không đạt kế hoạch: {listed}"
    elif len(known) < len(targets):
        rest = "; ".join(target.words for target in targets if target.share is None)
        colour, words = Colour.YELLOW, f"“{quote}”: {rest}"
    return Finding(colour, words, about, (piece.id,))


def _names(sentence: str, target: Target) -> bool:
    words = set(fold(sentence).replace(",", " ").split())
    title = fold(target.title).replace(",", " ").split()
    return sum(word in words for word in title) >= NAMED * len(title)


def _targets(subject: Subject) -> list[Target]:
    composed = subject.composed
    rows = (
        Commitment.objects.filter(
            owner=composed.owner,
            kind=Commitment.Kind.TARGET,
            period__in=[composed.period.code, composed.period.whole_year.code],
            measure__isnull=False,
        )
        .exclude(state__in=[Commitment.State.WITHDRAWN, Commitment.State.CANCELLED])
        .select_related("measure")
    )
    return [_target(row, subject) for row in rows.order_by("sequence", "id")]


def _target(commitment: Commitment, subject: Subject) -> Target:
    assert commitment.measure
    code = commitment.measure.code
    figure = subject.figures.of(code)
    share = _share(figure.quantity, commitment) if figure else None
    if figure and share is not None:
        return Target(commitment, share, figure.sources)
    found = subject.figures.comparison(code, Base.PLAN, Wording.SHARE)
    return Target(commitment, found.comparison.percent if found else None, found.sources if found else ())


def _share(reached: Quantity, commitment: Commitment) -> Decimal | None:
    """The share of the target reached, in percent; where less is better, the target over what was reached."""
    target = commitment.target_low
    if target is None or target < 0 or reached.low < 0:
        return None
    try:
        value = reached.in_unit(commitment.target_unit).low
    except IncompatibleUnits:
        return None  # a target of growth, in percent of another value
    assert commitment.measure
    part, whole = (target, value) if commitment.measure.declaration.get("good") == "down" else (value, target)
    if part >= whole and whole == 0:
        return FULL
    return FULL * part / whole if whole else None


def _percent(share: Decimal | None) -> str:
    """One decimal; more where one would print a missed target as 100%."""
    assert share is not None
    for decimals in (1, 2, 3):
        printed = round(share, decimals)
        if (printed < FULL) == (share < FULL):
            return f"{print_number(printed)}%"
    return "dưới 100%"


def _short(sentence: str, length: int = 160) -> str:
    return sentence if len(sentence) <= length else sentence[:length].rsplit(" ", 1)[0] + " …"
