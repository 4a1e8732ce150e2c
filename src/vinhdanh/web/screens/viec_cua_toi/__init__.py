"""The state of the year and what is to be done."""
