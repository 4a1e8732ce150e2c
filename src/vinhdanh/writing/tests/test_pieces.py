from datetime import date

import pytest

from vinhdanh.writing.pieces import Column, DocumentDate, Table


def test_a_row_with_too_few_cells_is_refused_with_the_table_the_row_and_both_counts() -> None:
    columns = (Column("TT"), Column("Trường"))
    with pytest.raises(ValueError, match="Bảng “Bảng 2”, dòng 2 có 1 ô trong khi bảng có 2 cột"):
        Table(columns, (("1", "THCS Nậm Pồ"), ("2",)), "Bảng 2")


def test_a_table_without_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="không có cột nào"):
        Table((), ())


def test_a_column_without_width_is_refused() -> None:
    with pytest.raises(ValueError, match="lớn hơn 0"):
        Column("TT", width=0)


@pytest.mark.parametrize(
    ("given", "latest"),
    [
        (DocumentDate(2024, 2, 9), date(2024, 2, 9)),
        (DocumentDate(2024, 2), date(2024, 2, 29)),
        (DocumentDate(2023), date(2023, 12, 31)),
    ],
)
def test_a_blank_day_counts_as_the_last_the_document_may_bear(given: DocumentDate, latest: date) -> None:
    assert given.latest() == latest


def test_a_day_that_is_not_in_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        DocumentDate(2023, 2, 29)
