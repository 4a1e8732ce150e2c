"""The forms of award shared by all sectors."""

import pytest

from vinhdanh.records.kit.packs import award_forms

LEVELS = ["nha_nuoc", "chinh_phu", "tinh", "bo", "co_so"]
AUTHORITIES = ("chủ tịch", "thủ tướng", "chính phủ", "bộ trưởng", "giám đốc")


def test_each_form_has_one_code_and_one_place() -> None:
    forms = award_forms()
    assert len({form.code for form in forms}) == len({form.order for form in forms}) == len(forms)


def test_forms_stand_from_high_to_low() -> None:
    ordered = sorted(award_forms(), key=lambda form: form.order)
    assert ordered == award_forms()
    ranks = [LEVELS.index(form.level) for form in ordered]
    assert ranks == sorted(ranks)


def test_a_title_never_names_who_grants_it() -> None:
    named = [form.code for form in award_forms() if any(word in form.title.lower() for word in AUTHORITIES)]
    assert named == []


@pytest.mark.parametrize(
    "code",
    ["LDTT", "CSTDCS", "CSTDBT", "CSTDTQ", "TTLDTT", "TTLDXS", "CO_BO_TINH", "CO_CP"],
)
def test_titles_of_the_law_are_titles(code: str) -> None:
    assert {form.code: form.is_title for form in award_forms()}[code]


@pytest.mark.parametrize("code", ["GIAY_KHEN", "BK_BO_TINH", "BK_TTG", "HCLD_BA", "AHLD", "KY_NIEM_CHUONG"])
def test_forms_of_commendation_are_not_titles(code: str) -> None:
    assert not {form.code: form.is_title for form in award_forms()}[code]
