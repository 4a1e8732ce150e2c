"""The instruments of a day."""

from datetime import date

from vinhdanh.web.law.in_force import instruments_on, older_dossiers


def test_the_instruments_of_the_last_day_before_the_law_of_2022() -> None:
    shown = [one.symbol for one in instruments_on(date(2023, 12, 31))]
    assert shown == ["Luật 15/2003/QH11 (sửa đổi 2005, 2013)", "Nghị định 91/2017/NĐ-CP", "Thông tư 12/2019/TT-BNV"]


def test_an_instrument_that_has_run_out_is_marked() -> None:
    last_day = {one.symbol: one.expired for one in instruments_on(date(2027, 2, 28))}
    day_after = {one.symbol: one.expired for one in instruments_on(date(2027, 3, 1))}
    assert last_day["Nghị định 152/2025/NĐ-CP"] is False
    assert day_after["Nghị định 152/2025/NĐ-CP"] is True
    assert day_after["Luật 06/2022/QH15"] is False


def test_an_older_dossier_stays_under_the_older_decree() -> None:
    assert older_dossiers(date(2025, 6, 30)) == []
    (one,) = older_dossiers(date(2025, 7, 1))
    assert (one.received_before, one.day) == (date(2025, 7, 1), date(2025, 6, 30))
    assert one.place.words == "khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP"
