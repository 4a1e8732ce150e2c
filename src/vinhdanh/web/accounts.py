"""Accounts are made by the office, never by the visitor."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedSignup(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """No self sign-up: an account belongs to a person of the record."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # allauth's signature
        """Never."""
        return False
