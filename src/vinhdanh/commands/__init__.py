"""The `vinhdanh` command line."""
