"""Claims that the targets were met against the shares of the plan in the same text."""
