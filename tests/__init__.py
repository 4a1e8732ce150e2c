"""Tests of the repository as a whole, and journeys through the running program."""
