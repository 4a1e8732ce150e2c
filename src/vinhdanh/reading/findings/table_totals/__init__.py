"""Total rows and total columns of tables against the sums of their parts."""
