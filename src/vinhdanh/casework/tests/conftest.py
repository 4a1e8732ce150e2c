"""The hospital and the two officers whom several tests of the verbs share."""

import pytest
from tests import factories as make

from vinhdanh.records.models import Party, User


@pytest.fixture
def hospital() -> Party:
    return make.party("Bệnh viện Vân Phong")


@pytest.fixture
def an() -> User:
    return make.user("An")


@pytest.fixture
def binh() -> User:
    return make.user("Bình")
