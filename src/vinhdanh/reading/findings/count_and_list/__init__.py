"""A stated count against the list that follows it."""
