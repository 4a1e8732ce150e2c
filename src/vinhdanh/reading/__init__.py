"""What a document says: its outline, citations, figures and comparisons, and which relations in it hold or break."""
