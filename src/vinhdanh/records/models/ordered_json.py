"""JSON whose order counts: the states and fields of a register stand in the order of its file."""

import json
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:  # only the type checker knows the parameters of a column
    _Text = models.TextField[Any, Any]
else:
    _Text = models.TextField


class OrderedJSON(_Text):
    """A JSON value kept as text. PostgreSQL's own JSON column sorts the keys; this one gives back what was put in."""

    def from_db_value(self, value: str | None, *_connection: object) -> Any:
        """Read the text of the column."""
        return None if value is None else json.loads(value)

    def get_prep_value(self, value: Any) -> str | None:
        """Write the text of the column."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def to_python(self, value: Any) -> Any:
        """Take the value as it is: forms do not write declarations."""
        return value
