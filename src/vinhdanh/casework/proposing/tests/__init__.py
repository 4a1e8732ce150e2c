"""Tests of what a party can be proposed for."""
