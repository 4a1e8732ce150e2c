"""The pack files, read as they stand."""
