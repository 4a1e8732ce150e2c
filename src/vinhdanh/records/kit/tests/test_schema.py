"""A register's file is read strictly: each fault is told with the file, the place and what to do."""

from pathlib import Path
from typing import Any

import pytest
from tests.factories import register_spec

from vinhdanh.records.kit.schema import FieldSpec, RegisterSpec
from vinhdanh.text.yaml12 import BadDeclaration, check_declaration, read_declaration

BEDS = {"title": "Giường", "type": "number", "unit": "giường"}
COST = {"title": "Chi phí", "type": "money", "unit": "triệu đồng"}
NAME = {"title": "Tên", "type": "text", "required": True}
KIND = {"title": "Loại", "type": "choice", "choices": {"noi": "Nội", "ngoai": "Ngoại"}}
ITEMS = {"title": "Danh sách", "type": "list"}


def fault_of_field(**facts: Any) -> str:
    with pytest.raises(BadDeclaration) as fault:
        check_declaration(facts, FieldSpec, "khoa.yaml")
    return str(fault.value)


def fault_of_register(**facts: Any) -> str:
    content = register_spec().model_dump(mode="json", by_alias=True, exclude_none=True) | facts
    with pytest.raises(BadDeclaration) as fault:
        check_declaration(content, RegisterSpec, "khoa.yaml")
    return str(fault.value)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"type": "text"}, "khoa.yaml, mục title: chưa ghi, hãy thêm mục này."),
        (BEDS | {"mau": "đỏ"}, "khoa.yaml, mục mau: không có mục tên này, hãy bỏ đi hoặc sửa tên."),
        (
            BEDS | {"title": 5},
            "khoa.yaml, mục title: phải là một dòng chữ (số thì đặt trong dấu nháy), không phải “5”.",
        ),
        (BEDS | {"required": "đúng"}, "khoa.yaml, mục required: phải là true hoặc false, không phải “đúng”."),
        (BEDS | {"min": {"value": "ít", "why": "a"}}, "khoa.yaml, mục min → value: phải là một số, không phải “ít”."),
        (BEDS | {"min": 0}, "khoa.yaml, mục min: phải là các cặp tên: giá trị, không phải “0”."),
        (NAME | {"type": "so"}, "khoa.yaml, mục type: “so” không dùng được, hãy chọn một trong 'text'"),
        (NAME | {"privacy": "mật"}, "khoa.yaml, mục privacy: “mật” không dùng được, hãy chọn một trong 'public'"),
        (NAME | {"required_at": "Đã họp"}, "khoa.yaml, mục required_at: “Đã họp” viết chưa đúng, phải theo mẫu"),
        (NAME | {"title": ""}, "khoa.yaml, mục title: phải có ít nhất 1, hãy ghi thêm."),
        (NAME | {"title": "a" * 301}, "khoa.yaml, mục title: quá dài, nhiều nhất 300, hãy ghi gọn lại."),
        ({"title": "Loại", "type": "choice"}, "trường kiểu choice phải có choices"),
        (NAME | {"choices": {"a": "A"}}, "trường kiểu choice phải có choices"),
        ({"title": "Số", "type": "number"}, "trường kiểu number phải có unit"),
        ({"title": "Mục", "type": "entry"}, "trường kiểu entry phải nêu register"),
        (NAME | {"min": {"value": 0, "why": "a"}}, "chỉ dùng cho trường số"),
        (BEDS | {"min": {"value": 2, "why": "a"}, "max": {"value": 1, "why": "a"}}, "min lớn hơn max"),
        (BEDS | {"computed": {}}, "đúng một trong sum, product, difference, count_of"),
        (BEDS | {"computed": {"sum": ["a", "b"], "count_of": "c"}}, "đúng một trong sum"),
        (BEDS | {"computed": {"sum": ["a"]}}, "phải có ít nhất 2"),
        (BEDS | {"computed": {"sum": ["a", "b"]}, "required": True}, "không nhập tay"),
    ],
)
def test_a_fault_of_a_field_is_told(facts: dict[str, Any], told: str) -> None:
    assert told in fault_of_field(**facts)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"key": ["ma"]}, "key nhắc đến 'ma'"),
        ({"label": "{ma}"}, "label nhắc đến 'ma'"),
        ({"states": {"mo": "Mở"}, "exits": ["dong"]}, "exits nhắc đến 'dong'"),
        ({"fields": {"ten": NAME | {"required_at": "mo"}}}, "fields.ten.required_at nhắc đến 'mo'"),
        ({"measures": {"cung_ky": {"title": "a", "unit": "a", "count": "entries"}}}, "tên này dành cho so sánh"),
        ({"states": {"mo": "Mở"}, "events": {"mo": {"title": "Mở"}}}, "events.mo trùng tên với một bước"),
        (
            {"events": {"hop": {"title": "Họp", "fields": {"so": BEDS | {"computed": {"sum": ["a", "b"]}}}}}},
            "events.hop.fields.so.computed nhắc đến 'a'",
        ),
        (
            {"states": {"mo": "Mở"}, "events": {"hop": {"title": "H", "fields": {"a": NAME | {"required_at": "mo"}}}}},
            "events.hop.fields.a.required_at nhắc đến 'mo'",
        ),
        ({"fields": {"ten": NAME, "so": BEDS | {"computed": {"count_of": "ten"}}}}, "so.computed nhắc đến 'ten'"),
        ({"fields": {"ten": NAME, "d": ITEMS, "s": BEDS | {"computed": {"sum": ["d", "s"]}}}}, "nhắc đến 'd'"),
        ({"fields": {"ten": NAME, "a": COST, "b": BEDS | {"computed": {"sum": ["a", "a"]}}}}, "không đổi được"),
        (
            {
                "fields": {
                    "ten": NAME,
                    "a": BEDS | {"computed": {"sum": ["b", "b"]}},
                    "b": BEDS | {"computed": {"sum": ["a", "a"]}},
                }
            },
            "a, b được tính vòng quanh",
        ),
        ({"relations": [{"at_most": ["ten", "ten"], "why": "a"}]}, "relations nhắc đến 'ten'"),
        (
            {"fields": {"ten": NAME, "a": COST, "b": BEDS}, "relations": [{"equal": ["a", "b"], "why": "a"}]},
            "không đổi được cho nhau",
        ),
        ({"relations": [{"why": "a"}]}, "relations → 0: quan hệ phải có đúng một trong at_most, equal"),
        ({"sentences": {"cau": "Có {tong}."}}, "sentences.cau nhắc đến 'tong'"),
        ({"valid": {"from": 2020, "to": 2019}}, "mục valid: ngày bắt đầu (from) sau ngày kết thúc"),
        ({"group": "vu_tru"}, "mục group: “vu_tru” không dùng được"),
        ({"examples": []}, "mục examples: phải có ít nhất 1"),
    ],
)
def test_a_fault_of_a_register_is_told(facts: dict[str, Any], told: str) -> None:
    assert told in fault_of_register(**facts)


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ({"count": "hop"}, "measures.do.count nhắc đến 'hop'"),
        ({"reached": "xong"}, "measures.do.reached nhắc đến 'xong'"),
        ({"sum": "giuongg"}, "measures.do.sum nhắc đến 'giuongg'"),
        ({"sum": "ten"}, "measures.do.sum nhắc đến 'ten'"),
        ({"sum": "giuong", "unit": "triệu đồng"}, "measures.do.unit: đơn vị 'triệu đồng' và 'giường'"),
        ({"sum": "giuong", "show_in": "ha"}, "measures.do.show_in"),
        ({"sum": "giuong", "event": "hop"}, "measures.do.event nhắc đến 'hop'"),
        ({"count": "entries", "event": "mo_rong"}, "event chỉ đi với sum"),
        ({"latest": "ma"}, "measures.do.latest nhắc đến 'ma'"),
        ({"ratio": ["do", "tong"]}, "measures.do.ratio nhắc đến 'do'"),
        ({"total": ["tong", "khac"]}, "measures.do.total nhắc đến 'khac'"),
        ({"total": ["vong"]}, "được tính vòng quanh"),
        ({"count": "entries", "part_of": "khac"}, "measures.do.part_of nhắc đến 'khac'"),
        ({"count": "entries", "where": {"mau": "đỏ"}}, "measures.do.where nhắc đến 'mau'"),
        ({"count": "entries", "where": {"loai": "san"}}, "measures.do.where.loai nhắc đến 'san'"),
        ({"count": "entries", "where": {"loai": ["noi", "san"]}}, "measures.do.where.loai nhắc đến 'san'"),
        ({"typed": True, "where": {"loai": "noi"}}, "where chỉ dùng cho số đo đếm"),
        ({}, "đúng một cách tính"),
        ({"count": "entries", "sum": "giuong"}, "đúng một cách tính"),
    ],
)
def test_a_fault_of_a_measure_is_told(measure: dict[str, Any], told: str) -> None:
    measures = {
        "do": {"title": "Đo", "unit": "giường"} | measure,
        "tong": {"title": "Tổng", "unit": "giường", "count": "entries"},
        "vong": {"title": "Vòng", "unit": "giường", "total": ["do", "tong"]},
    }
    fields = {"ten": NAME, "giuong": BEDS, "loai": KIND}
    assert told in fault_of_register(fields=fields, events={"mo_rong": {"title": "Mở rộng"}}, measures=measures)


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ({"measures": {"tong": 1}}, "phải nêu period"),
        ({"measures": {"tong": 1}, "period": "2020", "refused": "a"}, "không có measures"),
    ],
)
def test_a_fault_of_an_example_is_told(example: dict[str, Any], told: str) -> None:
    assert told in fault_of_register(examples=[{"title": "ví dụ", "entries": [{"values": {}}]} | example])


def test_a_bare_year_opens_on_its_first_day_and_closes_on_its_last() -> None:
    valid = register_spec(valid={"from": 2019, "to": 2020}).valid
    assert (str(valid["from"]), str(valid["to"])) == ("2019-01-01", "2020-12-31")


def test_people_and_enterprises_may_be_counted_against_each_other() -> None:
    fields = {"ten": NAME, "bs": BEDS | {"unit": "bác sĩ"}, "kh": BEDS | {"unit": "khoa"}}
    assert register_spec(fields=fields, relations=[{"at_most": ["kh", "bs"], "why": "mỗi khoa có bác sĩ"}]).relations


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("title: a\ntitle: b\n", "khoa.yaml, dòng 2: mục 'title' ghi hai lần, hãy bỏ một."),
        ("title: [a\n", "khoa.yaml, dòng 2: sai cú pháp YAML, hãy kiểm tra"),
        ("title: a: b\n", "khoa.yaml, dòng 1: sai cú pháp YAML"),
        ("title:\n\t- b\n", "khoa.yaml, dòng 2: có dấu tab"),
        ("", "khoa.yaml: phải là các cặp tên: giá trị, không phải mục để trống."),
        ("- a\n", "khoa.yaml: phải là các cặp tên: giá trị"),
        ("title: !!python/name:os.system\n", "khoa.yaml, dòng 1: sai cú pháp YAML"),
    ],
)
def test_a_file_that_is_no_declaration_is_refused(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "khoa.yaml"
    path.write_text(content)
    with pytest.raises(BadDeclaration) as fault:
        read_declaration(path, FieldSpec)
    assert told in str(fault.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "khoa.yaml"
    path.write_bytes("title: Giường".encode("utf-16"))
    with pytest.raises(BadDeclaration, match=r"khoa\.yaml: .*UTF-8"):
        read_declaration(path, FieldSpec)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDeclaration, match=r"khoa\.yaml: không mở được tệp"):
        read_declaration(tmp_path / "khoa.yaml", FieldSpec)


def test_yes_and_no_are_words_as_yaml_1_2_has_it(tmp_path: Path) -> None:
    path = tmp_path / "khoa.yaml"
    path.write_text("{title: no, type: text, hint: on}")
    assert read_declaration(path, FieldSpec).title == "no"
