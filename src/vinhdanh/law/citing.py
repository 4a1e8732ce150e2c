"""Where a provision stands: instrument, article, clause, point, and how surely it is known."""

from typing import Any

from pydantic import BaseModel, ConfigDict

from vinhdanh.law.keys import Confidence


class Cite(BaseModel):
    """A citation; `instrument` is a key of `instruments.yaml`, printed as its symbol."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    instrument: str
    article: int | str | None = None
    clause: int | str | None = None
    point: str | None = None
    confidence: Confidence = Confidence.TEXT

    def as_json(self, symbol: str) -> dict[str, Any]:
        """The citation of the contract, with the instrument's symbol."""
        return {
            "instrument": symbol,
            "article": self.article,
            "clause": self.clause,
            "point": self.point,
            "confidence": self.confidence.value,
        }

    def in_words(self, symbol: str) -> str:
        """ "điểm a khoản 2 Điều 24 Luật 06/2022/QH15"."""
        named = isinstance(self.article, str) and not self.article[0].isdigit()  # an annex is no article
        parts = [
            f"điểm {self.point}" if self.point else "",
            f"khoản {self.clause}" if self.clause else "",
            f"{'' if named else 'Điều '}{self.article}" if self.article else "",
            symbol,
        ]
        return " ".join(filter(None, parts))
