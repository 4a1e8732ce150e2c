"""The rules over a whole population: which facts they ask for, how these are packed into words, what the words say.

Pure: expressions only. `casework.screening` runs them on an engine.
"""
