"""A document as Office Open XML: a module for each thing Word keeps apart; `writing.docx` joins them."""
