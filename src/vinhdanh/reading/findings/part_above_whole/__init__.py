"""A part that is more than its whole."""
