"""“Đã hoàn thành các chỉ tiêu” against the targets it speaks of: what was promised, and the share of it reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Commitment
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import Piece
from vinhdanh.text.comparisons import Base, Wording
from vinhdanh.text.folding import fold
from vinhdanh.text.numbers import print_number

CLAIM = re.compile(
    r"(?:hoan thanh|dat va vuot|vuot muc)\s+(?:[a-z%0-9]+[ ,]+){0,6}?(?:nhiem vu|chi tieu|muc tieu|ke hoach)"
)
AHEAD = re.compile(
    r"(?:phan dau|quyet tam|no luc|tap trung|tiep tuc|bao dam|dam bao|nham|de|se|can|phai|huong toi)"
    r"\s+(?:[a-z]+\s+){0,3}$"
)
FULL = Decimal(100)


@dataclass(frozen=True)
class Target:
    """A registered target and the share of its plan that is known, in percent."""

    commitment: Commitment
    share: Decimal | None
    sources: tuple[SourceRef, ...]

    @property
    def words(self) -> str:
        """“Giá trị sản xuất công nghiệp 95,9%”."""
        title = self.commitment.measure.title if self.commitment.measure else str(self.commitment)
        return f"{title} {print_number(self.share)}%" if self.share is not None else f"{title} chưa có tỷ lệ"


def check(subject: Subject) -> Iterator[Finding]:
    """Every claim of completion in the officer's words."""
    claiming = [piece for piece in subject.texts() if claims_completion(piece.text)]
    if not claiming:
        return
    targets = _targets(subject)
    for piece in claiming:
        yield _judge(piece, targets, subject)


def claims_completion(text: str) -> bool:
    """Whether a text says that targets or tasks were completed (and not that somebody will strive for it)."""
    for sentence in re.split(r"[.;\n]", text):
        folded = fold(sentence)
        for match in CLAIM.finditer(folded):
            if not AHEAD.search(folded[: match.start()]):
                return True
    return False


def _judge(piece: Piece, targets: list[Target], subject: Subject) -> Finding:
    about = (*piece.sources, *(s for t in targets for s in (SourceRef.of(t.commitment), *t.sources)))
    about = tuple(dict.fromkeys(about))
    quote = _short(piece.text)
    known = [target for target in targets if target.share is not None]
    if not known:
        words = f"“{quote}”: chưa có chỉ tiêu đăng ký nào kèm kết quả để đối chiếu"
        return Finding(Colour.YELLOW, words, about, (piece.id,))
    missed = [target for target in known if target.share is not None and target.share < FULL]
    listed = "; ".join(target.words for target in (missed or known))
    if subject.composed.period.kind != "year":
        words = f"“{quote}”: chưa có chỉ tiêu riêng cho kỳ này; so với kế hoạch năm mới đạt: {listed}"
        colour = Colour.YELLOW if missed else Colour.GREEN
        return Finding(colour, words, about, (piece.id,))
    if missed:
        words = f"“{quote}” nhưng {len(missed)}/{len(known)} chỉ tiêu không đạt kế hoạch: {listed}"
        return Finding(Colour.RED, words, about, (piece.id,))
    if len(known) < len(targets):
        rest = "; ".join(target.words for target in targets if target.share is None)
        return Finding(Colour.YELLOW, f"“{quote}”: {rest}", about, (piece.id,))
    return Finding(Colour.GREEN, f"“{quote}” khớp với {len(known)} chỉ tiêu đăng ký: {listed}", about, (piece.id,))


def _targets(subject: Subject) -> list[Target]:
    composed = subject.composed
    rows = Commitment.objects.filter(
        owner=composed.owner,
        kind=Commitment.Kind.TARGET,
        period__in=[composed.period.code, composed.period.whole_year.code],
        measure__isnull=False,
    ).select_related("measure")
    return [_target(row, subject) for row in rows]


def _target(commitment: Commitment, subject: Subject) -> Target:
    assert commitment.measure
    code = commitment.measure.code
    figure = subject.figures.of(code)
    if figure and commitment.target_low:
        reached = figure.quantity.in_unit(commitment.target_unit)
        return Target(commitment, FULL * reached.low / commitment.target_low, figure.sources)
    found = subject.figures.comparison(code, Base.PLAN, Wording.SHARE)
    return Target(commitment, found.comparison.percent if found else None, found.sources if found else ())


def _short(text: str, length: int = 160) -> str:
    sentence = next((s.strip() for s in re.split(r"(?<=[.;])\s", text) if claims_completion(s)), text)
    return sentence if len(sentence) <= length else sentence[:length].rsplit(" ", 1)[0] + " …"
