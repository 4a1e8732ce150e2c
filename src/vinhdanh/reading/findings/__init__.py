"""What holds in a read document and what does not: one folder a rule, with its examples."""
