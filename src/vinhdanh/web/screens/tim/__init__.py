"""Finding and opening records."""
