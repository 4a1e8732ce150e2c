"""Tests of the law as pages show it."""
