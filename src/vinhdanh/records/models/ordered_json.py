"""JSON whose order counts: the states and fields of a register stand in the order of its file."""

import json
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:  # only the type checker knows the parameters of a column
    _Column = models.Field[Any, Any]
else:
    _Column = models.Field


class OrderedJSON(_Column):
    """A JSON value kept as text. PostgreSQL's own JSON column sorts the keys; this one gives back what was put in."""

    def get_internal_type(self) -> str:
        """The column of the database: text."""
        return "TextField"

    def from_db_value(self, value: str | None, *_connection: object) -> Any:
        """Read the text of the column."""
        return None if value is None else json.loads(value)

    def get_prep_value(self, value: Any) -> str | None:
        """Write the text of the column."""
        return None if value is None else json.dumps(value, ensure_ascii=False)
