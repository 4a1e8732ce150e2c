"""Parts against their total."""
