"""Tests of the command line: exit codes, one JSON document on standard output, progress on standard error."""
