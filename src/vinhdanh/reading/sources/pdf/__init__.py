"""A .pdf: what stands on its pages, read in a process of its own, and put into lines and tables."""
