"""One document under two symbols, dates or titles."""
