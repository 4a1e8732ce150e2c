"""What we store: the only Django app with tables."""
