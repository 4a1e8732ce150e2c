"""Accounts: a user is a person of the record; what the user may do follows that person's dated roles."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from vinhdanh.records.models.parties import Party


class User(AbstractUser):
    """An account; `person` links it to the party whose roles give it its rights."""

    person = models.ForeignKey(Party, null=True, blank=True, on_delete=models.PROTECT, related_name="accounts")

    def __str__(self) -> str:
        return self.person.name if self.person else self.get_username()
