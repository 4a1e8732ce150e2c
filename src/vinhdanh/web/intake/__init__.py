"""A past report on its way into the record, as the screens show it."""
