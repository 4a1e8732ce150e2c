"""Checks of the repository: each a function over a root folder that returns its complaints."""
