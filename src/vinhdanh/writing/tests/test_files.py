import errno
import os
from pathlib import Path

import pytest

from vinhdanh.writing.files import CannotWrite, write_aside


def test_a_new_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_aside(tmp_path / "báo cáo.docx", b"moi")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("báo cáo.docx", b"moi")]


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"cu")
    path.chmod(0o640)
    write_aside(path, b"moi")
    assert path.read_bytes() == b"moi"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, step: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"cu")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(CannotWrite, match=r"^Không ghi được tệp a\.docx vào .* vì ổ đĩa đã đầy; hãy xóa .*\.$"):
        write_aside(path, b"moi" * 1000)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.docx", b"cu")]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_aside(tmp_path / "a.docx", b"moi")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"vào .*khong-co vì thư mục không có"):
        write_aside(tmp_path / "khong-co" / "a.docx", b"moi")


def test_a_folder_in_place_of_the_file_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(CannotWrite, match="là một thư mục"):
        write_aside(tmp_path / "a.docx", b"moi")
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_an_unheard_of_fault_still_makes_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWrite, match="máy báo “Input/output error”; hãy chọn nơi khác rồi làm lại"):
        write_aside(tmp_path / "a.docx", b"moi")
