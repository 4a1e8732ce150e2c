"""Numbers of headings and lists that skip or repeat."""
