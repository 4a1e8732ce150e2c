"""Tests of what all screens share."""
