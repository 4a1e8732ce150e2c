"""The places that cite one document, made one citation."""

from collections.abc import Iterable

from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.model import Citation
from vinhdanh.text.folding import fold, reading_form


def merged(mentions: Iterable[Mention]) -> list[Citation]:
    """Return one citation for each document, in the order of their first mention.

    One symbol with dates of different years, or of one year but of bodies with different names, is two documents; a
    document without symbol is cited once, however often.
    """
    documents: dict[str, list[list[Mention]]] = {}
    order: list[list[Mention]] = []
    for mention in mentions:
        same = documents.setdefault(_key(mention), [])
        for group in same:
            if _is_same(group, mention):
                group.append(mention)
                break
        else:
            group = [mention]
            same.append(group)
            order.append(group)
    return [_citation(group) for group in order]


def _key(mention: Mention) -> str:
    if mention.symbol is not None:
        return mention.symbol.lower()
    if mention.sign:
        return mention.sign.lower()
    return reading_form(f"{mention.type} {mention.subject} {' '.join(mention.issuers)}")


def _is_same(group: list[Mention], mention: Mention) -> bool:
    if mention.symbol is None and mention.sign:
        return mention.date is not None and mention.date == group[0].date
    for other in group:
        if mention.year is None or other.year is None or mention.date == other.date is not None:
            continue
        if mention.year != other.year or (mention.date and other.date and not _one_body(mention, other)):
            return False
    return True


def _one_body(mention: Mention, other: Mention) -> bool:
    if not mention.issuers or not other.issuers:
        return True
    one, two = fold(mention.issuers[0]), fold(other.issuers[0])
    return one in two or two in one


def _citation(group: list[Mention]) -> Citation:
    first = group[0]
    if len(group) == 1:
        return Citation(
            first.symbol, first.type, first.date, first.issuers, first.subject, first.role, first.start, first.end,
            ((first.start, first.end),),
        )  # fmt: skip
    return Citation(
        first.symbol,
        next((each.type for each in group if each.type), None),
        next((each.date for each in group if each.date), None),
        next((each.issuers for each in group if each.issuers), ()),
        next((each.subject for each in group if each.subject), ""),
        first.role,
        first.start,
        first.end,
        tuple((each.start, each.end) for each in group),
    )
