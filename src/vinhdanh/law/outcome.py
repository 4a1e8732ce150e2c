"""What one condition says of one case."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Outcome:
    """Met, not met, or None: a person decides, or the case does not say.

    `evidence` is what meets it, `missing` what is wanting, `earliest` the first year it could be met if every year from
    now on goes well; None where that cannot be said. `warnings` are what an officer must still see to or know.
    """

    met: bool | None
    evidence: tuple[str, ...] = ()
    missing: str = ""
    earliest: int | None = None
    warnings: tuple[str, ...] = ()


def yes(year: int, *evidence: str) -> Outcome:
    """Met in the judged year."""
    return Outcome(met=True, evidence=evidence, earliest=year)


def no(missing: str, earliest: int | None, *evidence: str) -> Outcome:
    """Not met."""
    return Outcome(met=False, evidence=evidence, missing=missing, earliest=earliest)


def unknown(missing: str, *evidence: str) -> Outcome:
    """Nobody but a person can tell."""
    return Outcome(met=None, evidence=evidence, missing=missing)


def warned(outcome: Outcome, *warnings: str) -> Outcome:
    """The same outcome with warnings."""
    return replace(outcome, warnings=(*outcome.warnings, *warnings))
