"""Older and other office formats (.doc, .rtf, .odt, .html): LibreOffice makes a .docx of them, which is then read."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from vinhdanh.reading.source import Source, Unreadable
from vinhdanh.reading.sources import limits
from vinhdanh.reading.sources.docx import read_docx

_SECONDS = 180
_INSTALL = "hãy cài LibreOffice (libreoffice-writer), hoặc mở bằng Word rồi lưu lại thành .docx"
_ENDINGS = {"tệp .doc": ".doc", "tệp .rtf": ".rtf", "tài liệu .odt": ".odt", "trang web (.html)": ".html"}
_READ_AS = {".html": "--infilter=HTML (StarWriter)"}


def read_through_office(name: str, data: bytes, words: str) -> Source:
    """Return the Source of a file that `kinds` calls `words`.

    Raises Unreadable where LibreOffice is missing or fails.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unreadable(f"Tệp {name} là {words}, máy này chưa đọc được; {_INSTALL}.")
    source = read_docx(name, _converted(program, name, data, _ENDINGS.get(words, ".doc")))
    return replace(
        source, notes=(*source.notes, f"Tệp {name} là {words}, đã được LibreOffice chuyển thành .docx để đọc.")
    )


def _converted(program: str, name: str, data: bytes, ending: str) -> bytes:
    """The .docx that LibreOffice makes, in a folder and with a profile of its own."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        given, made = folder / f"tep{ending}", folder / "ra" / "tep.docx"
        given.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'ho-so').as_uri()}"
        reader = [_READ_AS[ending]] if ending in _READ_AS else []
        to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(given)]
        command = [program, profile, "--headless", "--norestore", "--nolockcheck", *reader, *to]
        _run(name, command)
        if not made.is_file() or not 0 < made.stat().st_size <= limits.MAX_FILE:
            raise Unreadable(
                f"LibreOffice không mở được tệp {name}, có thể tệp hỏng hoặc có mật khẩu; "
                "hãy mở bằng Word rồi lưu lại thành .docx."
            )
        return made.read_bytes()


def _run(name: str, command: list[str]) -> None:
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 - found on the path
    except subprocess.TimeoutExpired as error:
        raise Unreadable(
            f"LibreOffice quá {_SECONDS} giây chưa mở xong tệp {name}; hãy mở bằng Word rồi lưu lại thành .docx."
        ) from error
