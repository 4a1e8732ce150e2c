"""Vietnamese text, numbers, dates and units. Pure: imports nothing of ours."""
