"""What is screened."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Population:
    """The two files of the contract, and the day of the decision."""

    years: Path
    events: Path
    on: date
