"""A refusal: one sentence that says what cannot be recorded, why, and what to do."""


class Refused(Exception):
    """The record would break a rule of its register or concept. `field` is the code to mark on a form."""

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class NotFound(Refused):
    """What was named is not in the record, or not yet: files may name what another file holds."""
