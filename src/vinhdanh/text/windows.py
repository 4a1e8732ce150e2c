"""Windows of time: the days from one date to another, both included, and how papers print them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from vinhdanh.text.dates import print_date, print_month


@dataclass(frozen=True, order=True)
class Window:
    """The days from `start` to `end`, both included. Windows sort by start, then end."""

    start: date
    end: date

    def __post_init__(self) -> None:
        """Refuse a window that ends before it starts."""
        if self.end < self.start:
            raise ValueError(
                f"Khoảng thời gian kết thúc {print_date(self.end)} "
                f"trước khi bắt đầu {print_date(self.start)}: hãy kiểm tra lại hai ngày."
            )

    @property
    def days(self) -> int:
        """How many days the window has, at least 1."""
        return (self.end - self.start).days + 1

    def contains(self, other: "date | Window") -> bool:
        """Whether a day, or every day of a window, lies in this one."""
        first, last = (other.start, other.end) if isinstance(other, Window) else (other, other)
        return self.start <= first and last <= self.end

    def intersects(self, other: "Window") -> bool:
        """Whether the two windows share a day."""
        return self.start <= other.end and other.start <= self.end


def months_window(year: int, first: int, last: int) -> Window:
    """Return the window of whole months `first` to `last` (1–12) of a year."""
    return Window(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def print_window(window: Window) -> str:
    """Return "ngày 29/5/2018", "tháng 5/2018", "năm 2020" or "từ 01/01/2018 đến 31/5/2018"."""
    start, end = window.start, window.end
    if start == end:
        return f"ngày {print_date(start)}"
    if window == months_window(start.year, 1, 12):
        return f"năm {start.year:04d}"
    if window == months_window(start.year, start.month, start.month):
        return f"tháng {print_month(start.month)}/{start.year:04d}"
    return f"từ {print_date(start)} đến {print_date(end)}"
