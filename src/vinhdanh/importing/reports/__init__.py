"""Past reports: what was read of one becomes proposals to accept, correct or drop, then records, all at once."""
