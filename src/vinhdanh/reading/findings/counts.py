"""Which figures count things exactly."""

from vinhdanh.reading.model import Figure
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.unit_tables import MULTIPLIERS
from vinhdanh.text.units import CRITERION, ORDINAL, is_measure

_TIMES = frozenset({"năm", "tháng", "ngày", "giờ", "phút", "giây", "tuần", "quý", "tuổi", "lần", "lượt"})
_NO_THINGS = frozenset({"", CRITERION, ORDINAL})


def is_count(figure: Figure) -> bool:
    """Whether the figure counts things (doanh nghiệp, hồ sơ) exactly, in a whole number that is no part of another."""
    return (
        figure.qualifier is Qualifier.EXACT
        and figure.high is None
        and figure.of is None
        and figure.vnd is None
        and not figure.rate
        and figure.value == int(figure.value)
        and figure.unit.lower() not in _TIMES
        and figure.unit not in _NO_THINGS
        and figure.unit.split(" ")[0].lower() not in MULTIPLIERS
        and not is_measure(figure.unit)
    )
