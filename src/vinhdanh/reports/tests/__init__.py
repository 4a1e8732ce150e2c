"""Tests of what we tell."""
