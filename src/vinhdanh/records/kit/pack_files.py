"""What the other files of a pack may say: headline indicators, typed measures, forms of award."""

from typing import Annotated, Literal

from pydantic import Field

from vinhdanh.records.kit.field_spec import Code, Strict, Title, Validity


class IndicatorSpec(Strict):
    """A headline indicator: packs/<sector>/indicators/<code>.yaml. A changed scope is a new version."""

    indicator: Code
    title: Title
    printed: Title
    unit: str
    order: int
    scope: str = ""
    price_basis: str = ""
    version: str
    valid: Validity = Field(default_factory=dict)
    owner: Title
    good: Literal["up", "down"] = "up"
    decimals: int = 1


class TypedMeasureSpec(Strict):
    """A measure that no register owns, typed as an observation: packs/<sector>/measures.yaml."""

    code: Code
    title: Title
    unit: str
    scope: str = ""


class TypedMeasures(Strict):
    """The file measures.yaml of a pack."""

    measures: list[TypedMeasureSpec]


class AwardFormSpec(Strict):
    """A title or form of commendation: packs/chung/award_forms.yaml."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$")]
    title: Title
    level: Literal["co_so", "bo", "tinh", "chinh_phu", "nha_nuoc"]
    is_title: bool
    order: int
    valid: Validity = Field(default_factory=dict)


class AwardForms(Strict):
    """The file award_forms.yaml, shared by all sectors."""

    award_forms: list[AwardFormSpec]


class PackSpec(Strict):
    """What a sector's pack is called: packs/<sector>/pack.yaml."""

    title: Title
