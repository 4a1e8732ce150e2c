"""A count of things said to be done, some of which are still under way."""
