"""A document as Office Open XML: one module for each thing Word keeps apart. `vinhdanh.writing.docx` joins them."""
