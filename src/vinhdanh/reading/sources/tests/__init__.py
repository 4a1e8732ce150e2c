"""Tests of what turns files into sources."""
