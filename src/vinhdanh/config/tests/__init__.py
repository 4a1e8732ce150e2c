"""Tests of the settings, and the settings that every test runs under."""
