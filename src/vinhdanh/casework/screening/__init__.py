"""Screening a population: the rules of persons over files of years and events, on one engine or another."""
