"""What belongs to one sector, as data."""
