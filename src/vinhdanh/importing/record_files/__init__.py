"""Record files: YAML that states parties, documents, entries and the rest; the demo record is written so."""
