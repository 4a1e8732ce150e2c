"""One folder per area, one screen per view, template and test of the same name."""
