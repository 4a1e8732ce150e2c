"""A term used with the wrong thing."""
