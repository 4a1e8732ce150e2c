"""A judgement in lines for an officer: the verdict, the routes nearest first, each condition with article and mark."""

from collections.abc import Iterator

from vinhdanh.law.certainty import MARKS, cite_in
from vinhdanh.law.citing import Cite
from vinhdanh.law.consequences.collected import Consequences
from vinhdanh.law.epochs import Epoch, symbol
from vinhdanh.law.groups import Reached
from vinhdanh.law.judging import Judged, Judgement, RouteJudged, Verdict
from vinhdanh.law.names import award_title
from vinhdanh.law.rule import Rule

_MET = {True: "đạt", False: "chưa đạt", None: "người có thẩm quyền xem xét"}
_VERDICTS = {
    Verdict.ELIGIBLE: "đủ điều kiện",
    Verdict.NOT_ELIGIBLE: "chưa đủ điều kiện",
    Verdict.NEEDS_JUDGEMENT: "chưa kết luận được, còn phần người có thẩm quyền xem xét",
    Verdict.HOLD: "tạm dừng xét",
}


def lines_of(judgement: Judgement, rule: Rule) -> Iterator[str]:
    """The verdict in one sentence, then the warnings, the routes, and what no program can tell."""
    yield _verdict(judgement)
    for one in judgement.warnings:
        yield f"  Lưu ý: {one}"
    for route in judgement.routes:
        yield from _route(route, judgement.epoch)
    for name in judgement.unclaimed:
        yield f"  Nhánh chưa xét, vì hồ sơ không nêu thành tích này (mục grounds): {name}"
    for known in rule.known:
        if known.holds(judgement.on):
            yield f"  Đã biết: {known.text} ({_cited(known.cite, judgement.epoch)})"
    for one in rule.not_coded(judgement.version):
        yield f"  Không tính được: {one}"


def consequence_lines(follows: Consequences, epoch: Epoch, cast: Reached | None = None) -> Iterator[str]:
    """One line for each consequence, with its article or the reason why there is none; `cast` are votes counted."""
    yield _told("Thẩm quyền", follows.decided_by, "decided_by", follows, epoch)
    yield _told("Hồ sơ", "; ".join(follows.dossier or ()), "dossier", follows, epoch)
    vote = follows.vote
    words = f"{'trên' if vote.above else 'từ'} {_percent(float(vote.share or 0))} {vote.of}" if vote else None
    yield _told("Tỷ lệ phiếu", words, "vote", follows, epoch)
    if cast is not None:
        yield f"  Kết quả phiếu: {cast.number}/{cast.members}, cần {cast.wanted}: {_MET[cast.met]}"
    money = None if follows.bonus_vnd is None else f"{follows.bonus_vnd:,} đồng".replace(",", ".")
    yield _told("Tiền thưởng", money, "bonus_vnd", follows, epoch)
    for one in follows.deadlines:
        when = one.by or f"{one.working_days} ngày làm việc"
        yield f"  Thời hạn: {one.what}: {when} ({_cited(one.cite, epoch)})"
    days = None if follows.consultation_days is None else f"{follows.consultation_days} ngày làm việc"
    yield _told("Lấy ý kiến công khai", days, "consultation_days", follows, epoch)
    quota = follows.quota
    share = f"không quá {_percent(float(quota.share or 0))} {quota.of}" if quota else None
    yield _told("Tỷ lệ xét tặng", share, "quota", follows, epoch)


def _verdict(judgement: Judgement) -> str:
    law = ", ".join(symbol(key) for key in judgement.epoch.stack)
    reasons = "; ".join(one.rstrip(".") for one in judgement.reasons)
    why = f" ({reasons})" if reasons else ""
    return (
        f"{award_title(judgement.award)} năm {judgement.year}: {_VERDICTS[judgement.verdict]}{why}; "
        f"ngày quyết định {judgement.on:%d/%m/%Y}, theo {law}."
    )


def _route(route: RouteJudged, epoch: Epoch) -> Iterator[str]:
    yield f"  {route.name}: {_MET[route.met]}"
    for one in route.conditions:
        yield from _condition(one, epoch)


def _condition(judged: Judged, epoch: Epoch) -> Iterator[str]:
    outcome, condition = judged.outcome, judged.condition
    mark = {True: "✓", False: "✗", None: "?"}[outcome.met]
    yield f"    {mark} {condition.say()} ({_cited(condition.cite, epoch)})"
    if condition.note:
        yield f"      ghi chú: {condition.note}"
    if outcome.evidence:
        yield f"      căn cứ: {'; '.join(outcome.evidence)}"
    if outcome.missing:
        soon = f"; sớm nhất năm {outcome.earliest}" if outcome.earliest is not None else ""
        yield f"      còn thiếu: {outcome.missing}{soon}"


def _told(name: str, value: str | None, key: str, follows: Consequences, epoch: Epoch) -> str:
    cite = follows.cites.get(key)
    where = f" ({_cited(cite, epoch)})" if cite else ""
    note = follows.notes.get(key)
    words = value or "không quy định"
    return f"  {name}: {words}{f'; {note}' if note else ''}{where}"


def _cited(cite: Cite, epoch: Epoch) -> str:
    return f"{cite.in_words(symbol(cite.instrument))}, {MARKS[cite_in(cite, epoch).confidence]}"


def _percent(share: float) -> str:
    return f"{share * 100:g}%".replace(".", ",")
