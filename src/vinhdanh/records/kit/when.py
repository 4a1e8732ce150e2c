"""When something happened, as files and forms write it: a day, a window or a period code."""

from datetime import date, datetime

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.text.dates import read_date
from vinhdanh.text.periods import UnknownPeriod, UnreadableWindow, Window, period, read_window


def read_when(raw: object) -> Window:
    """`29/5/2018`, `2018H1`, `2020`, `01/01/2018-31/5/2018`, a date or a window → the window that is known."""
    if isinstance(raw, Window):
        return raw
    if isinstance(raw, date):
        day = read_day(raw)
        return Window(day, day)
    text = str(raw).strip()
    try:
        return period(text).window
    except UnknownPeriod:
        pass
    try:
        return read_window(text)
    except UnreadableWindow as error:
        form = "hãy ghi ngày (29/5/2018), kỳ (2018H1) hoặc hai ngày (01/01/2018-31/5/2018)."
        raise Refused(f"Không hiểu thời gian “{text[:60]}”: {form}", field="when") from error


def read_day(raw: object) -> date:
    """A date of YAML (its time of day is dropped) or a day as papers write it. Raises UnreadableDate."""
    if isinstance(raw, datetime):
        return raw.date()
    return raw if isinstance(raw, date) else read_date(str(raw))
