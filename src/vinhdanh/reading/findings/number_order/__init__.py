"""The order of numbers against the order of days within one series."""
