"""Words that say which way a value went, against the numbers."""
