"""YAML 1.2 files read strictly: duplicate keys, unknown fields and wrong types are refused by name."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from vinhdanh.text.faults import in_words, yaml_in_words

Model = TypeVar("Model", bound=BaseModel)


class BadDeclaration(Exception):
    """A declaration file cannot be used; the message names the file, the place and what to change."""


def read_yaml(path: Path) -> Any:
    """The content of `path` as plain Python values."""
    try:
        return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadDeclaration(f"{path.name}, dòng {line}: {yaml_in_words(error.problem)}.") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise BadDeclaration(
            f"{path.name}: không phải tệp YAML mã UTF-8 đọc được, hãy lưu lại tệp bằng mã UTF-8."
        ) from error
    except OSError as error:
        raise BadDeclaration(f"{path.name}: không mở được tệp ({error.strerror}).") from error


def read_declaration(path: Path, model: type[Model]) -> Model:
    """Read `path` and check it against `model`; the first fault is told with its place."""
    return check_declaration(read_yaml(path), model, path.name)


def check_declaration(content: Any, model: type[Model], name: str) -> Model:
    """Check content already read; `name` is what the message calls the file."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = " → ".join(str(part) for part in fault["loc"])
        raise BadDeclaration(f"{name}{f', mục {place}' if place else ''}: {in_words(fault)}.") from error
