"""A change against the value before and after."""
