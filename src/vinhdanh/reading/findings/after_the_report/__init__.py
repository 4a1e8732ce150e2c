"""Documents and events of a later day than the report that tells of them."""
