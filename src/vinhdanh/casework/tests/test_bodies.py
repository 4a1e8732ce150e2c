"""The body that the record belongs to, and the pack in use."""

import pytest
from tests import factories as make

from vinhdanh.casework.bodies import NoBody, own_body, pack_of

pytestmark = pytest.mark.django_db


def test_the_officer_s_agency_is_the_own_body_before_any_head_s() -> None:
    superior, hospital = make.party("Sở Y tế"), make.party("Bệnh viện Vân Phong")
    make.role("head", body=superior)
    assert own_body() == superior
    make.role("emulation_officer", body=make.party("Hội đồng", kind="council"))
    make.role("emulation_officer", body=hospital)
    assert own_body() == hospital


def test_without_any_role_there_is_no_body() -> None:
    make.party()
    with pytest.raises(NoBody, match="Chưa có cơ quan nào trong hồ sơ: hãy"):
        own_body()


def test_the_pack_is_the_one_whose_registers_are_open() -> None:
    hospital = make.party("Bệnh viện Vân Phong")
    with pytest.raises(NoBody, match="Chưa mở gói ngành nào cho Bệnh viện Vân Phong: hãy"):
        pack_of(hospital)
    make.register(pack="y_te")
    assert pack_of(hospital) == "y_te"
