"""A year that is not the report's where its own results, tasks or targets are told."""
