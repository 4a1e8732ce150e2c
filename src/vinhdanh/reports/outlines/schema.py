"""What an outline file may say: packs/<sector>/reports/<outline>.yaml. Strict: an unknown key is an error.

Here stand the outline and its sections; what a section may hold, and the language of its sentences, in `blocks`.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from vinhdanh.records.kit.schema import Code, Strict
from vinhdanh.reports.documents import TYPES
from vinhdanh.reports.outlines.blocks import (
    AwardsBlock,
    AwardsQuery,
    Block,
    Bullet,
    CommitmentsBlock,
    CommitmentsQuery,
    DocumentsBlock,
    DocumentsQuery,
    EntriesBlock,
    EntriesQuery,
    Heading,
    IndicatorChartBlock,
    IndicatorsBlock,
    IndicatorTableBlock,
    MovementsBlock,
    MovementsQuery,
    SentenceBlock,
    TextBlock,
    one_of,
    read_block,
)

__all__ = [
    "AwardsBlock",
    "AwardsQuery",
    "Block",
    "Bullet",
    "CommitmentsBlock",
    "CommitmentsQuery",
    "DocumentsBlock",
    "DocumentsQuery",
    "EntriesBlock",
    "EntriesQuery",
    "IndicatorChartBlock",
    "IndicatorTableBlock",
    "IndicatorsBlock",
    "MovementsBlock",
    "MovementsQuery",
    "OutlineSpec",
    "SectionSpec",
    "SentenceBlock",
    "TextBlock",
]

DocumentCode = Annotated[Code, AfterValidator(one_of(TYPES, "loại báo cáo"))]


class SectionSpec(Strict):
    """A heading with its blocks and the sections below it."""

    id: Code
    level: Literal["part", "section", "clause", "subclause"]
    number: str = ""
    title: Heading
    blocks: list[Block] = Field(default_factory=list)
    sections: list["SectionSpec"] = Field(default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _name_blocks(cls, data: object) -> object:
        """Choose each block's kind by its leading key, so that a fault is told for that kind alone."""
        if isinstance(data, dict) and isinstance(data.get("blocks"), list):
            data = data | {"blocks": [read_block(item) for item in data["blocks"]]}
        return data


class OutlineSpec(Strict):
    """One outline: the document type it makes, its period kind, title, basis and sections."""

    outline: Code
    document: DocumentCode
    period_kind: Literal["half", "year"]
    title: Heading
    sign: str
    due: str = ""
    basis: DocumentsQuery | None = None
    opening: list[TextBlock] = Field(default_factory=list)
    sections: list[SectionSpec] = Field(min_length=1)
    closing: list[TextBlock] = Field(default_factory=list)

    def walk(self) -> list[SectionSpec]:
        """All sections, in print order."""
        found: list[SectionSpec] = []
        waiting = list(reversed(self.sections))
        while waiting:
            section = waiting.pop()
            found.append(section)
            waiting.extend(reversed(section.sections))
        return found

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [section.id for section in self.walk()]
        twice = {name for name in ids if ids.count(name) > 1}
        if twice:
            raise ValueError(f"hai mục cùng mã {', '.join(sorted(twice))}")
        slots = [b.text for b in self.texts()]
        again = {name for name in slots if slots.count(name) > 1}
        if again:
            raise ValueError(f"hai chỗ lời văn cùng mã {', '.join(sorted(again))}")
        return self

    def texts(self) -> list[TextBlock]:
        """Every slot for the officer's words."""
        inside = [b for section in self.walk() for b in section.blocks if isinstance(b, TextBlock)]
        return [*self.opening, *inside, *self.closing]
