"""Reports: the list and the workspace."""
