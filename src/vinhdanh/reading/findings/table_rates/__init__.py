"""Percent columns of tables against the two columns they are worked out from."""
