"""So many of something at so much each."""
