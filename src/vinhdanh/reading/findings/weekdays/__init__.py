"""Names of weekdays against the calendar."""
