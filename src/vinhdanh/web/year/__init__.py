"""The state of the year: its band of months and the tasks in it."""
