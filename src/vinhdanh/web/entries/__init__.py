"""What the screens of a register share: finding, choosing, rows, history, and the form."""
