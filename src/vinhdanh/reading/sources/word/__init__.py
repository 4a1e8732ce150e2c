"""The parts of a .docx, read in the order and with the words that a reader of the printed page sees."""
