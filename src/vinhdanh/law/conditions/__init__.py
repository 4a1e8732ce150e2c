"""The closed vocabulary of conditions: one file a kind, with its three readings beside each other."""
