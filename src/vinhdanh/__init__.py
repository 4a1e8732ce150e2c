"""Vinh Danh: emulation and commendation work of Vietnamese public bodies, and its official reports."""
