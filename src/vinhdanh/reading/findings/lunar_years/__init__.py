"""Names of lunar years against the year of the report and the year beside them."""
