"""Written days that no calendar has."""
