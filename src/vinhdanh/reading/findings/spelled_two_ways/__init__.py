"""One name spelled two ways."""
