"""What the report screens share: the page, the evidence beside it, the steps, the versions."""
