"""Verbs on registers: what is kept, what is refused, which way states go, and what a correction leaves behind."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.registers import (
    RawEntry,
    RawEvent,
    add_entry,
    correct_entry,
    record_event,
    withdraw_entry,
    withdraw_event,
)
from vinhdanh.casework.sources import Source
from vinhdanh.casework.tests.auditing import one_line, refused
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.records.models import Entry, EntryEvent, RegisterType, User

pytestmark = pytest.mark.django_db
SCANNER: dict[str, object] = {"ten": "Máy CT 128 lát cắt", "khoa": "Chẩn đoán hình ảnh"}


@pytest.fixture
def register() -> RegisterType:
    return make.register(EQUIPMENT)


def raw(when: object = "05/3/2024", **facts: Any) -> RawEntry:
    values = SCANNER | facts.pop("values", {})
    return RawEntry(values, when, **facts)


def states(entry: Entry) -> list[tuple[str, date]]:
    return list(entry.events.filter(withdrawn=False).values_list("code", "happened_from"))


def test_a_new_entry_is_kept_with_label_key_state_version_and_one_line(register: RegisterType, an: User) -> None:
    with one_line("entry.add") as lines:
        entry = add_entry(register, raw(), actor=an)
    assert entry.label == "Máy CT 128 lát cắt, Chẩn đoán hình ảnh"
    assert entry.key == "may ct 128 lat cat · chan doan hinh anh"
    assert (entry.happened_from, entry.happened_to) == (date(2024, 3, 5), date(2024, 3, 5))
    assert (entry.state, states(entry)) == ("lap", [("lap", date(2024, 3, 5))])
    version = entry.versions.get()
    assert (version.number, version.by, version.values) == (1, an, entry.values)
    assert lines[0].actor_name == "An"
    assert lines[0].after is not None
    assert lines[0].after["state"] == "lap"
    assert [event["code"] for event in lines[0].after["events"]] == ["lap"]


def test_a_state_told_alone_was_reached_at_the_entry_s_time(register: RegisterType) -> None:
    entry = add_entry(register, raw(state="ky", values={"gia": 900}), actor=None)
    assert states(entry) == [("ky", date(2024, 3, 5))]


def test_an_entry_without_time_has_a_state_and_no_day_for_it(register: RegisterType) -> None:
    entry = add_entry(register, raw(when=None), actor=None)
    assert (entry.state, states(entry), entry.happened_from) == ("lap", [], None)


def test_events_bring_the_entry_to_its_last_state(register: RegisterType) -> None:
    events = (
        RawEvent("lap", "05/3/2024"),
        RawEvent("ky", "01/6/2024", document=make.document("15/HĐ")),
        RawEvent("bao_tri", "2025H1", {"chi": "12,5"}),
    )
    with one_line("entry.add"):
        entry = add_entry(register, raw(events=events, values={"gia": 900}), actor=None)
    assert entry.state == "ky"
    assert [code for code, _day in states(entry)] == ["lap", "ky", "bao_tri"]
    assert entry.events.get(code="bao_tri").values == {"chi": "12.5"}


def test_computed_fields_are_worked_out_and_references_become_codes(register: RegisterType) -> None:
    contractor = make.party("Công ty Thiết bị y tế Hồng Hà", code="hong-ha")
    values = {"gia": "1,2 tỷ đồng", "tra": "700", "nha_thau": "CÔNG TY THIẾT BỊ Y TẾ HỒNG HÀ"}
    entry = add_entry(register, raw(values=values), actor=None)
    assert (entry.values["con"], entry.values["nha_thau"]) == ("500", contractor.code)


@pytest.mark.parametrize(
    ("entry", "words", "field"),
    [
        (raw(values={"ten": "  "}), "Tên thiết bị: chưa ghi", "ten"),
        (raw(values={"mau": "trắng"}), "không có mục “mau”: hãy bỏ mục này hoặc sửa tên", "mau"),
        (raw(values={"con": 5}), "Còn phải trả: số này được tính từ các mục khác, không nhập tay", "con"),
        (raw(values={"gia": "đắt"}), "Giá gói thầu: ", "gia"),
        (raw(values={"gia": -1}), "Giá không thể âm", "gia"),
        (raw(values={"gia": 5, "tra": 6}), "Đã trả 6 triệu đồng > Giá gói thầu 5 triệu đồng", "tra"),
        (raw(values={"gia": 5, "tra": 6}, as_printed=True), "phải nêu văn bản nguồn", "source"),
        (raw(values={"nha_thau": "Công ty ma"}), "Nhà thầu: Chưa có “Công ty ma”", "nha_thau"),
        (raw(state="ky"), "Giá gói thầu: phải có khi đã ở bước “Ký hợp đồng”", "gia"),
        (raw(state="xong"), "không có bước “xong”", "state"),
        (raw(when="hôm kia"), "Không hiểu thời gian “hôm kia”", "when"),
        (raw(stated={"gia": 5}), "không tính “gia”", "gia"),
        (raw(events=(RawEvent("hop", "2024"),)), "không có bước hay sự việc “hop”", "code"),
        (raw(events=(RawEvent("bao_tri", "2024"),)), "Chi bảo trì: chưa ghi cho sự việc “Bảo trì”", "chi"),
        (raw(events=(RawEvent("bao_tri", "2024", {"gia": 1}),)), "“Bảo trì” không có mục “gia”", "gia"),
        (
            raw(values={"gia": 5}, events=(RawEvent("ky", "01/4/2024"), RawEvent("lap", "02/4/2024"))),
            "đang ở bước “Ký hợp đồng”, không thể ghi bước “Lập kế hoạch”",
            "code",
        ),
        (
            raw(values={"gia": 5}, events=(RawEvent("lap", "02/4/2024"), RawEvent("ky", "01/4/2024"))),
            "đã ở bước “Lập kế hoạch” từ 02/4/2024: bước sau không thể sớm hơn",
            "when",
        ),
        (
            raw(state="ky", values={"gia": 5}, events=(RawEvent("lap", "02/4/2024"),)),
            "ghi là “Ký hợp đồng” nhưng bước sau cùng là “Lập kế hoạch”",
            "state",
        ),
    ],
)
def test_an_entry_against_its_register_is_refused_whole(
    register: RegisterType, entry: RawEntry, words: str, field: str
) -> None:
    with refused(words, field):
        add_entry(register, entry, actor=None)


def test_the_same_thing_is_entered_once(register: RegisterType) -> None:
    add_entry(register, raw(), actor=None)
    again = raw(values={"ten": "MÁY CT  128 LÁT CẮT"})
    with refused("đã có mục “Máy CT 128 lát cắt, Chẩn đoán hình ảnh”: hãy mở mục đó để bổ sung", "ten"):
        add_entry(register, again, actor=None)


def test_a_register_that_was_closed_takes_nothing_later() -> None:
    spec = make.register_spec(valid={"from": 2018, "to": 2020})
    register = make.register(spec)
    for when in ("31/12/2017", "01/01/2021"):
        with refused("không mở trong thời gian này", "when"):
            add_entry(register, RawEntry({"ten": "a"}, when), actor=None)
    assert add_entry(register, RawEntry({"ten": "a"}, "31/12/2020"), actor=None).pk


def test_what_an_issued_document_printed_wrongly_is_kept_as_printed(register: RegisterType) -> None:
    entry = raw(values={"gia": 5, "tra": 6}, as_printed=True, stated={"con": 4})
    kept = add_entry(register, entry, actor=None, source=Source(make.document(), 71))
    assert (kept.as_printed, kept.values["con"], kept.stated) == (True, "-1", {"con": "4"})


def test_a_label_longer_than_its_column_is_cut(register: RegisterType) -> None:
    entry = add_entry(register, raw(values={"ten": "máy " * 200}), actor=None)
    entry.refresh_from_db()
    assert (len(entry.label), len(entry.key)) == (400, 300)


# --- correcting ----------------------------------------------------------------------------------------------------


def test_a_correction_keeps_the_version_before_with_who_and_why(register: RegisterType, an: User) -> None:
    entry = add_entry(register, raw(values={"gia": 5}), actor=None)
    with one_line("entry.correct") as lines:
        corrected = correct_entry(entry, raw(when=None, values={"gia": 7}), actor=an, reason=" chép nhầm ")
    assert (corrected.version, corrected.values["gia"]) == (2, "7")
    assert [(v.number, v.values["gia"], v.reason) for v in corrected.versions.all()] == [
        (1, "5", ""),
        (2, "7", "chép nhầm"),
    ]
    assert corrected.happened_from == date(2024, 3, 5)
    assert (lines[0].before or {})["values"]["gia"] == "5"
    assert lines[0].reason == "chép nhầm"


def test_a_corrected_time_is_the_time_of_the_state_it_told(register: RegisterType) -> None:
    entry = add_entry(register, raw(), actor=None)
    correct_entry(entry, raw(when="07/4/2024"), actor=None, reason="nhầm ngày")
    assert states(entry) == [("lap", date(2024, 4, 7))]
    assert entry.events.filter(withdrawn=True).count() == 1


def test_a_corrected_time_leaves_states_of_their_own_days(register: RegisterType) -> None:
    entry = add_entry(register, raw(), actor=None)
    record_event(entry, RawEvent("huy", "10/4/2024"), actor=None)
    correct_entry(entry, raw(when="07/3/2024"), actor=None, reason="nhầm ngày")
    assert states(entry) == [("lap", date(2024, 3, 5)), ("huy", date(2024, 4, 10))]


def test_a_correction_is_checked_like_an_entry(register: RegisterType) -> None:
    entry = add_entry(register, raw(values={"gia": 5}), actor=None)
    add_entry(register, raw(values={"khoa": "Nội"}), actor=None)
    with refused("Hãy ghi lý do sửa", "reason"):
        correct_entry(entry, raw(), actor=None, reason=" ")
    with refused("Đã trả 6", "tra"):
        correct_entry(entry, raw(values={"gia": 5, "tra": 6}), actor=None, reason="a")
    with refused("đã có mục", "ten"):
        correct_entry(entry, raw(values={"khoa": "nội"}), actor=None, reason="a")


# --- what happens later --------------------------------------------------------------------------------------------


def test_an_entry_goes_forward_one_line_a_step(register: RegisterType, an: User) -> None:
    entry = add_entry(register, raw(values={"gia": 5}), actor=None)
    with one_line("entry.event") as lines:
        kept = record_event(entry, RawEvent("ky", "01/4/2024"), actor=an, source=Source(note="hợp đồng"))
    entry.refresh_from_db()
    assert (entry.state, kept.kind, kept.source_note) == ("ky", EntryEvent.Kind.STATE, "hợp đồng")
    assert lines[0].after == {"code": "ky", "from": "2024-04-01", "to": "2024-04-01", "values": {}}


@pytest.mark.parametrize(
    ("event", "words", "field"),
    [
        (RawEvent("lap", "02/4/2024"), "đang ở bước “Ký hợp đồng”, không thể ghi bước “Lập kế hoạch”", "code"),
        (RawEvent("ky", "02/4/2024"), "đang ở bước “Ký hợp đồng”, không thể ghi bước “Ký hợp đồng”", "code"),
        (RawEvent("giao", "31/3/2024"), "đã ở bước “Ký hợp đồng” từ 01/4/2024: bước sau không thể sớm hơn", "when"),
        (RawEvent("bao_tri", "02/4/2024", {"chi": ""}), "Chi bảo trì: chưa ghi", "chi"),
    ],
)
def test_an_entry_does_not_go_back(register: RegisterType, event: RawEvent, words: str, field: str) -> None:
    entry = add_entry(register, raw(values={"gia": 5}, events=(RawEvent("ky", "01/4/2024"),)), actor=None)
    with refused(words, field):
        record_event(entry, event, actor=None)


def test_a_step_asks_for_the_fields_it_needs(register: RegisterType) -> None:
    entry = add_entry(register, raw(), actor=None)
    with refused("Giá gói thầu: phải có khi đã ở bước “Ký hợp đồng”", "gia"):
        record_event(entry, RawEvent("giao", "01/4/2024"), actor=None)


def test_an_exit_may_come_after_any_step_and_ends_the_way(register: RegisterType) -> None:
    entry = add_entry(register, raw(values={"gia": 5}, events=(RawEvent("giao", "01/4/2024"),)), actor=None)
    record_event(entry, RawEvent("huy", "02/4/2024"), actor=None)
    with refused("đang ở bước “Huỷ thầu”, không thể ghi bước “Thanh lý”", "code"):
        record_event(entry, RawEvent("thanh_ly", "03/4/2024"), actor=None)


def test_a_wrong_step_is_taken_back_and_stays_readable(register: RegisterType, an: User) -> None:
    entry = add_entry(register, raw(values={"gia": 5}), actor=None)
    record_event(entry, RawEvent("ky", "01/4/2024"), actor=None)
    wrong = record_event(entry, RawEvent("huy", "02/4/2024"), actor=None)
    with one_line("entry.event_withdraw") as lines:
        withdraw_event(wrong, actor=an, reason="nhầm gói thầu")
    entry.refresh_from_db()
    assert entry.state == "ky"
    assert entry.events.filter(withdrawn=True).get() == wrong
    assert lines[0].reason == "nhầm gói thầu"
    with refused("đã được rút trước đó"):
        withdraw_event(wrong, actor=an, reason="lại")
    record_event(entry, RawEvent("giao", "03/4/2024"), actor=None)


def test_taking_back_maintenance_leaves_the_state(register: RegisterType) -> None:
    entry = add_entry(register, raw(), actor=None)
    kept = record_event(entry, RawEvent("bao_tri", "2024", {"chi": 1}), actor=None)
    with refused("Hãy ghi lý do", "reason"):
        withdraw_event(kept, actor=None, reason="")
    withdraw_event(kept, actor=None, reason="nhầm máy")
    entry.refresh_from_db()
    assert entry.state == "lap"


def test_a_withdrawn_entry_stays_readable_and_is_not_touched_again(register: RegisterType, an: User) -> None:
    entry = add_entry(register, raw(), actor=None)
    with refused("Hãy ghi lý do", "reason"):
        withdraw_entry(entry, actor=an, reason=" ")
    with one_line("entry.withdraw") as lines:
        withdraw_entry(entry, actor=an, reason="ghi hai lần")
    assert lines[0].reason == "ghi hai lần"
    assert Entry.objects.get(pk=entry.pk).withdrawn
    with refused("đã rút khỏi sổ"):
        withdraw_entry(entry, actor=an, reason="a")
    with refused("đã rút khỏi sổ"):
        correct_entry(entry, raw(), actor=an, reason="a")
    with refused("đã rút khỏi sổ"):
        record_event(entry, RawEvent("huy", "2024"), actor=an)
    assert add_entry(register, raw(), actor=an).pk != entry.pk
