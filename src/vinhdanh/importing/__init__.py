"""What we take in: preview, then commit; one folder per format."""
