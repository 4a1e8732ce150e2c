"""Tests of Vietnamese text, numbers, dates and units."""
