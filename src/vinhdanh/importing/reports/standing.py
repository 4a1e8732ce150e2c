"""What the record holds already of a body and period: nothing is proposed twice, no value silently replaced."""

from collections.abc import Mapping

from vinhdanh.records.models import Observation, Party
from vinhdanh.text.comparisons import print_comparison, read_comparison
from vinhdanh.text.periods import Period
from vinhdanh.text.quantities import print_quantity, read_quantity


class Standing:
    """The values that stand for one body, by measure, period and basis."""

    def __init__(self, owner: Party, period: Period) -> None:
        self.owner = owner
        self.period = period
        rows = Observation.objects.current().filter(owner=owner).select_related("measure", "source")
        self._values = {(o.measure.code, o.period, o.basis, o.comparison_base): o for o in rows}

    def value(self, values: Mapping[str, str]) -> tuple[str, str]:
        """(what is known, what differs) of a value to record; both empty when nothing stands in its place."""
        row = self._values.get((values["measure"], values["period"], values["basis"], ""))
        if row is None:
            return "", ""
        quantity = read_quantity(values["value"], unit=row.measure.unit).in_unit(row.unit)
        told = f"{print_quantity(row.quantity)}{_source(row)}"
        if quantity == row.quantity:
            return told, ""
        return "", f"hồ sơ đang ghi {told}: nhận là đính chính, số cũ được giữ lại"

    def comparison(self, values: Mapping[str, str]) -> tuple[str, str]:
        """As `value`, for a printed percentage."""
        said = read_comparison(values["comparison"])
        basis = Observation.Basis.STATED_COMPARISON.value
        row = self._values.get((values["measure"], values["period"], basis, said.base.value))
        if row is None:
            return "", ""
        told = f"{print_comparison(row.comparison)}{_source(row)}"
        if (said.wording, said.percent) == (row.comparison.wording, row.comparison.percent):
            return told, ""
        return "", f"hồ sơ đang ghi {told}: nhận là đính chính, tỷ lệ cũ được giữ lại"


def _source(row: Observation) -> str:
    return f" ({row.source_text})" if row.source_text else ""
