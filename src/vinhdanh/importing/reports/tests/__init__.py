"""Tests of taking in past reports."""
