"""Past reports enter the record: upload, look, decide, record, take back."""
