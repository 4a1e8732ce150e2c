"""What people do: one verb, one function, one transaction, one audit line."""
