"""Addresses without a page of their own: they lead to a record or hand out a file."""
