"""When something happened, as files and forms write it: a day, a window or a period code."""

from datetime import date

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.text.dates import read_date
from vinhdanh.text.periods import UnknownPeriod, Window, period, read_window


def read_when(raw: object) -> Window:
    """`29/5/2018`, `2018H1`, `2020`, `01/01/2018-31/5/2018` or a date → the window that is known."""
    if isinstance(raw, date):
        return Window(raw, raw)
    text = str(raw).strip()
    try:
        return period(text).window
    except UnknownPeriod:
        pass
    try:
        start, dash, end = text.partition("-")
        if dash and "/" in start:
            return Window(read_date(start.strip()), read_date(end.strip()))
        return read_window(text)
    except ValueError as error:
        raise Refused(f"Không hiểu thời gian {text!r}: hãy ghi ngày (29/5/2018), kỳ (2018H1) hoặc hai ngày.") from error
