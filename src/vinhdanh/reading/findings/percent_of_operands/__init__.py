"""A percentage against the figures it is worked out from."""
