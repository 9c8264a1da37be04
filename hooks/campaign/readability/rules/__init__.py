"""The rules of Easy Read that text alone can decide, and the table of them all."""
