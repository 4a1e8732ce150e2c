"""What we tell: one folder per document type."""
