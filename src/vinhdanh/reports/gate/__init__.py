"""The gate: every relation of a composed report that can be checked, before it is printed."""
