"""What the documentation names exists; and the checks see what does not."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import docs
from tests.repository.planting import ROOT, plant

TREE = {
    "src/vinhdanh/text/numbers.py": "",
    "Makefile": "demo:\n\ttrue\n",
    "docs/a.md": "",
    "requirements/run.lock": "",
}


def test_every_path_named_in_the_docs_exists() -> None:
    assert docs.lost_paths(ROOT) == []


def test_every_make_target_shown_in_the_docs_exists() -> None:
    assert docs.lost_targets(ROOT) == []


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_every_command_shown_in_the_readme_is_listed_by_help(name: str) -> None:
    shown = docs.commands_named(ROOT / name)
    command = Path(sys.executable).with_name("vinhdanh")
    listed = subprocess.run([command, "--help"], capture_output=True, text=True, check=True).stdout
    assert shown
    assert sorted(one for one in shown if one not in re.findall(r"[a-z-]+", listed)) == []


@pytest.mark.parametrize(
    "path",
    [
        "src/vinhdanh/text/number.py",
        "src/vinhdanh/txt/",
        "numbres.py",
        "docs/b.md",
        "src/vinhdanh/{text,words}/numbers.py",
        "src/vinhdanh/<package>/dates.py",
        "requirements/test.lock",
        "reports/documents/",
    ],
)
def test_a_path_in_backticks_that_leads_nowhere_is_seen(tmp_path: Path, path: str) -> None:
    plant(tmp_path, {**TREE, "README.md": f"See `{path}`.\n"})
    assert docs.lost_paths(tmp_path) == [f"README.md names {path}, which does not exist."]


@pytest.mark.parametrize(
    "words",
    [
        "`src/vinhdanh/text/numbers.py`",
        "`text/numbers.py` `text/`",
        "`numbers.py`",
        "`src/vinhdanh/<package>/numbers.py`",
        "`requirements/{run}.lock`",
        "`var/db.sqlite3` `.venv/bin/vinhdanh` `and/or` `/ho-so/danh-sach` `VINHDANH_HOME` `đơn vị/cá nhân`",
        "```\nsrc/vinhdanh/nowhere.py\n```",
        "[numbers](src/vinhdanh/text/numbers.py) [law](https://example.org/a.md)",
    ],
)
def test_paths_that_exist_and_words_that_are_no_paths_are_passed(tmp_path: Path, words: str) -> None:
    plant(tmp_path, {**TREE, "CONTRIBUTING.md": words})
    assert docs.lost_paths(tmp_path) == []


def test_a_link_is_followed_from_its_page(tmp_path: Path) -> None:
    plant(tmp_path, {**TREE, "docs/b.md": "[a](a.md) [c](c.md)"})
    assert docs.lost_paths(tmp_path) == ["docs/b.md names c.md, which does not exist."]


def test_commands_and_targets_are_read_from_code_only(tmp_path: Path) -> None:
    fenced = "```\nvinhdanh demo\nmake demo\nmake tea\n```\n"
    page = f"The vinhdanh program. `.venv/bin/vinhdanh serve --port 1`\n\n{fenced}make do\n"
    plant(tmp_path, {**TREE, "README.md": page})
    assert docs.commands_named(tmp_path / "README.md") == {"serve", "demo"}
    assert docs.lost_targets(tmp_path) == ["README.md shows make tea, which the Makefile lacks."]
