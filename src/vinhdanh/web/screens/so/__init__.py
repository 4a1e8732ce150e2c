"""Registers and their entries."""
