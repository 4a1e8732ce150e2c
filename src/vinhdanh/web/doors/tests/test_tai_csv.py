"""The entries as a sheet."""

import csv
import io

import pytest
from django.test import Client

from vinhdanh.records.models import RegisterType
from vinhdanh.web.doors.tai_csv import harmless
from vinhdanh.web.tests import factories


def sheet(client: Client, query: str = "") -> list[list[str]]:
    """The rows of the sheet."""
    response = client.get(f"/so/kham_luu_dong/bang.csv{query}")
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_every_visible_field_has_a_column_with_its_unit(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits)
    head, row = sheet(as_an)
    told = dict(zip(head, row, strict=True))
    assert told["Người được khám (người)"] == "120"
    assert told["Bước"] == "Đã khám"
    assert told["Nguồn"] == "sổ giấy của khoa Khám bệnh"


def test_only_what_was_chosen_is_taken_away(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1, xa="Lãng Cao")
    factories.entry(visits, 2, xa="Đông Hưng")
    assert len(sheet(as_an, "?q=dong+hung")) == 2


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@sum(A1)"])
def test_words_never_run_as_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-3,5", "+12", "120", "Lãng Cao"])
def test_numbers_and_names_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
