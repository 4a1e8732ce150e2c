"""A person or unit."""
