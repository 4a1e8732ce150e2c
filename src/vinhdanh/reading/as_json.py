"""A read document and what the rules said of it, as the JSON of `vinhdanh check` (its keys are a contract)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from vinhdanh.reading.findings.run import Told
from vinhdanh.reading.model import Award, Citation, Figure, Heading, Ratio
from vinhdanh.reading.ocr import intended
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading


def as_json(reading: Reading, findings: Sequence[Told], verified: Sequence[Told]) -> dict[str, Any]:
    """Return the document; lines count from 1 in the text as read, a value that is not said is null.

    `damage` holds what print or scanning spoilt, as printed and as probably meant; nothing else is changed by it.
    """
    text = reading.text
    return {
        "file": text.source.name,
        "notes": list(text.source.notes),
        "outline": [_heading(text, heading) for heading in reading.outline],
        "citations": [_citation(text, citation) for citation in reading.citations],
        "quantities": [_figure(text, figure) for figure in reading.figures],
        "comparisons": [_ratio(text, ratio) for ratio in reading.ratios],
        "awards": [_award(text, award) for award in reading.awards],
        "damage": [
            {"line": text.line(one.start), "printed": text.text[one.start : one.end], "intended": one.intended}
            for one in intended(text)
        ],
        "findings": [_finding(text, told) for told in findings],
        "verified": [
            {"rule": told.rule, "lines": lines_of(text, told), "message": told.finding.message} for told in verified
        ],
    }


def lines_of(text: Text, told: Told) -> list[int]:
    """The lines that a finding speaks of, each once, in order."""
    return sorted({line for start, end in told.finding.places for line in text.lines(start, end)})


def _heading(text: Text, heading: Heading) -> dict[str, Any]:
    return {
        "level": heading.level,
        "number": heading.number,
        "title": heading.title,
        "line": text.line(heading.start),
    }


def _citation(text: Text, citation: Citation) -> dict[str, Any]:
    mentions = citation.mentions or ((citation.start, citation.end),)
    return {
        "symbol": citation.symbol,
        "type": citation.type,
        "date": citation.date.isoformat() if citation.date else None,
        "issuer": " và ".join(citation.issuers) or None,
        "subject": citation.subject,
        "role": citation.role,
        "line": text.line(citation.start),
        "lines": sorted({text.line(start) for start, _end in mentions}),
        "text": text.text[citation.start : citation.end],
    }


def _figure(text: Text, figure: Figure) -> dict[str, Any]:
    return {
        "value": _number(figure.value),
        "high": _number(figure.high),
        "unit": figure.unit,
        "vnd": _number(figure.vnd),
        "qualifier": figure.qualifier.value,
        "subject": figure.subject,
        "of": _number(figure.of),
        "per": figure.rate or None,
        "line": text.line(figure.start),
        "text": text.text[figure.start : figure.end],
    }


def _ratio(text: Text, ratio: Ratio) -> dict[str, Any]:
    return {
        "pct": _number(ratio.pct),
        "direction": ratio.direction.value,
        "base": ratio.against.value,
        "growth": ratio.growth,
        "qualifier": ratio.qualifier.value,
        "subject": ratio.subject,
        "line": text.line(ratio.start),
        "text": text.text[ratio.start : ratio.end],
    }


def _award(text: Text, award: Award) -> dict[str, Any]:
    return {
        "form": award.form,
        "code": award.code or None,
        "level": award.level,
        "count": award.how_many,
        "recipient": award.recipient,
        "status": award.status.value,
        "authority": award.authority or None,
        "line": text.line(award.start),
        "text": text.text[award.start : award.end],
    }


def _finding(text: Text, told: Told) -> dict[str, Any]:
    finding = told.finding
    assert finding.severity is not None  # what holds is among the verified
    return {
        "rule": told.rule,
        "severity": finding.severity.value,
        "lines": lines_of(text, told),
        "message": finding.message,
        "computed": finding.computed,
        "printed": finding.printed,
        "certainty": finding.certainty,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
