"""Load record files into an empty record, through the same verbs that people use."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import transaction

from vinhdanh.casework.log import Actor
from vinhdanh.importing.record_files import schema
from vinhdanh.importing.record_files.entering import Entering, raw_entry
from vinhdanh.records.kit.refusal import NotFound, Refused
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration

__all__ = ["load_folder", "raw_entry"]
Place = tuple[str, int, Any]
"""A file, the number of a row in one of its lists, and the row."""


def load_folder(folder: Path, owner: str, *, actor: Actor) -> None:
    """Load every YAML file of `folder` in one transaction; a fault names file, list and row, and keeps nothing.

    Neither the order of files nor that of rows counts: concepts are loaded in turn, because later ones point to
    earlier ones, and within a concept a row waits for those it names.
    """
    paths = sorted(path for path in folder.glob("*") if path.suffix in {".yaml", ".yml"})
    if not paths:
        raise BadDeclaration(f"Thư mục {folder} không có tệp .yaml nào để nạp: hãy kiểm tra lại đường dẫn.")
    files = [(path.name, read_declaration(path, schema.RecordFile)) for path in paths]
    with transaction.atomic():
        enter = Entering(owner, actor)
        for concept, load in _in_turn(enter):
            rows: list[Place] = [(name, i, row) for name, f in files for i, row in enumerate(getattr(f, concept), 1)]
            _load_all(concept, rows, load)


def _in_turn(enter: Entering) -> list[tuple[str, Callable[[Any], None]]]:
    return [
        ("parties", enter.party),
        ("roles", enter.role),
        ("documents", enter.document),
        ("documents", enter.links),
        ("movements", enter.movement),
        ("entries", enter.entry),
        ("observations", enter.observation),
        ("awards", enter.award),
        ("commitments", enter.commitment),
        ("texts", enter.text),
        ("reports", enter.report),
    ]


def _load_all(concept: str, rows: list[Place], load: Callable[[Any], None]) -> None:
    """Load the rows; one that names what is not there yet waits for the next round, as long as rounds get on."""
    while rows:
        waiting: list[tuple[Place, NotFound]] = []
        for place in rows:
            try:
                with transaction.atomic():
                    load(place[2])
            except NotFound as error:
                waiting.append((place, error))
            except (Refused, ValueError) as error:
                raise _fault(concept, place, error) from error
        if len(waiting) == len(rows):
            place, missing = _root(waiting)
            raise _fault(concept, place, missing) from missing
        rows = [place for place, _error in waiting]


def _root(waiting: list[tuple[Place, NotFound]]) -> tuple[Place, NotFound]:
    """The first row that waits for something no other waiting row would bring; in a circle, the first row."""
    handles = {getattr(row, "code", "") for (_name, _index, row), _error in waiting}
    return next((row for row in waiting if not any(f"“{h}”" in str(row[1]) for h in handles)), waiting[0])


def _fault(concept: str, place: Place, error: Exception) -> BadDeclaration:
    name, index, row = place
    known_by = ("code", "measure", "register_", "slot", "kind", "outline")
    handle = next((str(value) for attribute in known_by if (value := getattr(row, attribute, None))), "?")
    return BadDeclaration(f"{name}, {concept} thứ {index} ({handle}): {error}")
