"""YAML 1.2 files read strictly: duplicate keys, unknown fields and wrong types are refused by name."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from vinhdanh.text.faults import in_words, yaml_in_words
from vinhdanh.text.yaml_places import impossible_day, line_of

Model = TypeVar("Model", bound=BaseModel)


class BadDeclaration(Exception):
    """A declaration file cannot be used; the message names the file, the place and what to change."""


class FaultAt(ValueError):
    """What a validator of a whole finds wrong in a part: the sentence, and the path of the part below the whole."""

    def __init__(self, message: str, *path: int | str) -> None:
        super().__init__(message)
        self.path = path


def read_yaml(path: Path) -> Any:
    """The content of `path` as plain Python values."""
    return _parsed(_text(path), path.name)


def read_declaration(path: Path, model: type[Model]) -> Model:
    """Read `path` and check it against `model`; the first fault is told with its line and place."""
    text = _text(path)
    return _checked(_parsed(text, path.name), model, path.name, text)


def check_declaration(content: Any, model: type[Model], name: str) -> Model:
    """Check content already read; `name` is what the message calls the file."""
    return _checked(content, model, name, None)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path.name) from error
    except OSError as error:
        raise BadDeclaration(f"{path.name}: không mở được tệp ({error.strerror}).") from error


def _parsed(text: str, name: str) -> Any:
    try:
        return YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadDeclaration(f"{name}, dòng {line}: {yaml_in_words(error.problem)}.") from error
    except (YAMLError, RecursionError) as error:
        raise _unreadable(name) from error
    except ValueError as error:
        line, key, value = impossible_day(text) or (1, "", "")
        place = f", mục {key}" if key else ""
        raise BadDeclaration(f"{name}, dòng {line}{place}: không có ngày {value}, hãy sửa lại.") from error


def _unreadable(name: str) -> BadDeclaration:
    return BadDeclaration(f"{name}: không phải tệp YAML mã UTF-8 đọc được, hãy lưu lại tệp bằng mã UTF-8.")


def _checked(content: Any, model: type[Model], name: str, text: str | None) -> Model:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        inside = getattr(fault.get("ctx", {}).get("error"), "path", ())
        path = (*fault["loc"], *inside)
        line = f" (dòng {line_of(text, path)})" if text and path else ""
        place = " → ".join(map(str, path))
        raise BadDeclaration(f"{name}{f', mục {place}' if place else ''}: {in_words(fault)}{line}.") from error
