"""The day somebody was recruited."""

from datetime import date

from vinhdanh.casework.proposing.held import HIRING, Held, Trace


def hired_on(held: Held, code: str) -> date | None:
    """The day, as last written."""
    found = held.of(HIRING, code)
    return date.fromisoformat(found[-1].values["ngay"]) if found else None


def hiring_traces(held: Held, code: str) -> list[Trace]:
    """How the law tells it."""
    day = hired_on(held, code)
    return [Trace((f"tuyển dụng ngày {day:%d/%m/%Y}",), held.of(HIRING, code)[-1])] if day else []
