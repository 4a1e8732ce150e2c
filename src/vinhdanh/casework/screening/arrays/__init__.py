"""Packing and judging in the memory of this machine, by NumPy: the same words and outcomes as the engines of SQL."""
