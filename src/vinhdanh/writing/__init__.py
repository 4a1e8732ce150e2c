"""How a document looks: pieces become .docx, .pdf and .html. Pure: no database."""
