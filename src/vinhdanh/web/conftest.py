"""Three people at a hospital: An keeps the record, Bình heads the body, Chi has no role there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from vinhdanh.records.models import Party, RegisterType, User
from vinhdanh.reports.outlines import reading
from vinhdanh.web.tests import factories


@pytest.fixture
def body(db: None) -> Party:  # asks for the database
    """The hospital."""
    return factories.hospital()


@pytest.fixture
def an(body: Party) -> User:
    """The emulation officer."""
    return factories.person(body, "Lê Thị An", "emulation_officer")


@pytest.fixture
def binh(body: Party) -> User:
    """The head."""
    return factories.person(body, "Trần Văn Bình", "head")


@pytest.fixture
def chi(body: Party) -> User:
    """A stranger: an account without a role."""
    return factories.person(body, "Phạm Thùy Chi")


@pytest.fixture
def as_an(an: User) -> Client:
    """A browser in which An has signed in."""
    return signed_in(an)


@pytest.fixture
def as_binh(binh: User) -> Client:
    """A browser in which Bình has signed in."""
    return signed_in(binh)


@pytest.fixture
def as_chi(chi: User, an: User) -> Client:  # the body has an officer, so it is the record's own
    """A browser in which Chi has signed in."""
    return signed_in(chi)


@pytest.fixture
def visits(body: Party) -> RegisterType:  # the register belongs to a record with a body
    """The register of visits."""
    return factories.register()


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, visits: RegisterType) -> Iterator[str]:
    """The hospital's outline, in a folder of packs of its own; gives its code."""
    monkeypatch.setattr(reading, "PACKS", factories.outline_in(tmp_path))
    reading.outlines.cache_clear()
    yield "tong_ket_benh_vien"
    reading.outlines.cache_clear()


def signed_in(user: User) -> Client:
    """A client with the user's session."""
    client = Client()
    client.force_login(user)
    return client
