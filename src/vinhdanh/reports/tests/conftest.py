"""A hospital with a pack of its own, an outline with every kind of block, and a record to tell."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.documents import use_document
from vinhdanh.casework.movements import add_movement
from vinhdanh.casework.parties import give_role
from vinhdanh.casework.texts import write_text
from vinhdanh.records.models import AwardForm, Commitment, Measure, Party, Role
from vinhdanh.reports.outlines import reading
from vinhdanh.reports.tests.factories import PACK, body, document, entry, indicator, observe, register

OUTLINE = """
outline: tong_ket_nam
document: tong_ket_nam
period_kind: year
title: Tổng kết phong trào thi đua {ky}
sign: BC-BV
basis: {use: [guidance]}
opening:
  - {text: mo_dau, title: Mở đầu}
sections:
  - id: phan_1
    level: part
    number: Phần thứ nhất
    title: Kết quả {ky}
    sections:
      - id: kham
        level: section
        title: Khám chữa bệnh
        blocks:
          - {of: kham_benh.tong_hop}
          - {sentence: "Tỷ lệ người bệnh hài lòng đạt {kham_benh.hai_long}."}
          - {indicators: all, line: "{ten} {gia_tri|dat}[, {cung_ky}][, {ke_hoach}]"}
          - {indicator_table: all, caption: Chỉ tiêu chủ yếu}
          - {indicator_chart: all, caption: Tỷ lệ đạt kế hoạch}
          - entries: {register: kham_benh}
            lead: "Có {so_luong|so} đợt khám lưu động:"
            line: "{xa}: {luot}[ theo {quyet_dinh|ngan}]"
          - {text: nhan_xet, title: Nhận xét}
      - id: thi_dua
        level: section
        title: Thi đua, khen thưởng
        blocks:
          - movements: {kind: [year]}
            line: "{ten}: {so_dot}"
          - documents: {use: [issued]}
          - commitments: {kind: key_task}
            line: "{noi_dung}: {ty_le}"
          - awards: {granted: true}
            line: "{hinh_thuc}: {so_luong}"
      - id: trong
        level: section
        title: Việc khác
        blocks:
          - entries: {register: kham_benh, where: {xa: Không có}}
            line: "{xa}"
closing:
  - {text: ket_luan, title: Kết luận, required: true}
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the hospital's outlines."""
    monkeypatch.setattr(reading, "PACKS", tmp_path)
    reading.outlines.cache_clear()
    folder = tmp_path / PACK / "reports"
    folder.mkdir(parents=True)
    (folder / "tong_ket_nam.yaml").write_text(OUTLINE, encoding="utf-8")
    yield folder
    reading.outlines.cache_clear()


@pytest.fixture
def hospital(pack: Path, db: None) -> Party:
    """A hospital with its roles and a full record of 2021."""
    assert pack.is_dir()
    department = body("Sở Y tế Hoa Lư", short_name="Sở Y tế")
    owner = body("Bệnh viện đa khoa Mường Hoa", short_name="BV Mường Hoa", place="Hoa Lư", parent=department)
    _roles(owner, department)
    _record(owner, department)
    for slot, words in [
        ("mo_dau", "Thực hiện kế hoạch {ky}."),
        ("nhan_xet", "Đơn vị tổ chức {kham_benh.dot}.\n- Người bệnh tin tưởng."),
        ("ket_luan", "Toàn viện quyết tâm hoàn thành kế hoạch {ky_sau}."),
    ]:
        write_text(owner, "tong_ket_nam", "2021", slot, words, actor=None)
    return owner


def _roles(owner: Party, department: Party) -> None:
    people = [body(name, kind=Party.Kind.PERSON) for name in ("Nguyễn Thị Lan", "Lê Văn Minh")]
    last_day = date(2021, 12, 31)
    give_role(kind="head", party=people[0], body=owner, title="Giám đốc", valid=(None, last_day), actor=None)
    give_role(kind="head", party=people[1], body=owner, title="Giám đốc", valid=(date(2022, 1, 1), None), actor=None)
    give_role(kind="emulation_officer", party=people[1], body=owner, actor=None)
    paper, electronic = Role.Channel.PAPER, Role.Channel.ELECTRONIC
    rows = [
        (department, "Sở Y tế (b/c)", paper, 1),
        (body("Các khoa, phòng"), "", paper, 2),
        (body("Lưu Quang Hà", kind=Party.Kind.PERSON), "Lưu Quang Hà", electronic, 3),
        (owner, "Lưu: VT, TCCB.", paper, 9),
    ]
    for party, title, channel, order in rows:
        give_role(kind="recipient", party=party, body=owner, title=title, channel=channel, order=order, actor=None)


def _record(owner: Party, department: Party) -> None:
    kept = register()
    plan = document("07/KH-BV", owner, date(2021, 2, 1), "thi đua năm 2021", kind="Kế hoạch")
    guidance = document("90/SYT-TCCB", department, date(2021, 11, 1), "tổng kết", used="", kind="Công văn")
    use_document(guidance, "guidance", "2021", actor=None)
    entry(kept, {"xa": "An Lạc", "luot": 120, "the": 90, "nam": 2021, "quyet_dinh": plan.code}, "15/5/2021")
    entry(kept, {"xa": "Bình An", "luot": 80}, "16/6/2021")
    observe(Measure.objects.get(code="kham_benh.hai_long"), owner, "2021", "96,5%", basis="stated")
    visits = indicator("luot_kham", "Lượt khám bệnh", "lượt")
    for of, basis, value in [("2021", "actual", "110.000"), ("2020", "actual", "100.000"), ("2021", "plan", "105.000")]:
        observe(visits, owner, of, value, basis=basis)
    year = add_movement(
        code="nam-2021", kind="year", title="Thi đua năm 2021", starts_on=date(2021, 1, 1), ends_on=date(2021, 12, 31),
        actor=None,
    )  # fmt: skip
    add_movement(
        code="dot-1", kind="wave", title="Đợt 1", parent=year, sequence=1, starts_on=date(2021, 1, 1),
        ends_on=date(2021, 12, 31), actor=None,
    )  # fmt: skip
    Commitment.objects.create(
        code="viec-1", kind="key_task", owner=owner, period="2021", sequence=1, text="Mở khoa nhi", percent=90
    )
    form = AwardForm.objects.create(code="GK", title="Giấy khen", level="co_so", is_title=False)
    record_award(
        code="khen-1", form=form, proposer=owner, authority=owner, authority_title="Giám đốc", period="2021",
        recipient_kind="collective", state="decided", decision=plan, actor=None,
    )  # fmt: skip
