"""One file per kind of block: each turns its declaration into pieces."""
