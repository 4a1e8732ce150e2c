"""Tests of these screens."""
