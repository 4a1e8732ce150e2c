"""That every proposal for somebody waits while discipline is considered: the sentence and where it stands."""

from datetime import date

from vinhdanh.law.epochs import epoch_on
from vinhdanh.law.holding import hold_on
from vinhdanh.web.law.sentences import Place, place_of

WAITS = (
    "chưa đề nghị hình thức nào khi còn đang xem xét kỷ luật; hồ sơ chờ đến khi có kết luận, không phải là bị loại: "
    "có kết luận thì ghi vào sổ kỷ luật rồi xét lại"
)


def waits_by(day: date) -> Place:
    """Where that stands on the day. Raises NoLaw."""
    return place_of(hold_on(day), epoch_on(day))
