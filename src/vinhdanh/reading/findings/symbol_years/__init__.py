"""The year inside a symbol against the year of the day it was issued."""
