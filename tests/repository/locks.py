"""The lock files: every package with hashes, no address, everything that pyproject.toml asks for."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ENTRY = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(.*(?:\n[ \t]+[^#\n].*)*)", re.M)
ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host| @ ")
WANTED = {"run": ("setup",), "dev": ("setup", "dev")}


def locks(root: Path) -> list[str]:
    """Complain about what is wrong in requirements/run.lock and requirements/dev.lock."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = {kind: (root / f"requirements/{kind}.lock").read_text(encoding="utf-8") for kind in WANTED}
    complaints = [
        f"requirements/{kind}.lock: {complaint}"
        for kind, text in texts.items()
        for complaint in (*_format(text), *_absent(text, _asked(project, WANTED[kind])))
    ]
    return complaints + _disagreements(texts["run"], texts["dev"])


def _asked(project: dict[str, dict[str, list[str]]], extras: tuple[str, ...]) -> set[str]:
    asked = [*project["dependencies"]] + [line for extra in extras for line in project["optional-dependencies"][extra]]
    names = (re.match(r"[\w.-]+", line) for line in asked)
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name}


def _versions(text: str) -> dict[str, str]:
    return {entry[1]: entry[2] for entry in ENTRY.finditer(text)}


def _format(text: str) -> Iterator[str]:
    for entry in ENTRY.finditer(text):
        if "--hash=sha256:" not in entry[3]:
            yield f"{entry[1]} has no hash."
    for line in text.splitlines():
        if ADDRESS.search(line):
            yield f"an address or an index: {line.strip()}"


def _absent(text: str, asked: set[str]) -> Iterator[str]:
    yield from (f"{name} is missing; run make lock." for name in sorted(asked - _versions(text).keys()))


def _disagreements(run: str, dev: str) -> list[str]:
    """What is tested must be what runs."""
    tested = _versions(dev)
    return [
        f"{name} is {version} in run.lock and {tested.get(name)} in dev.lock; run make lock."
        for name, version in _versions(run).items()
        if tested.get(name) != version
    ]
