"""Indicators: values, comparisons, series."""
