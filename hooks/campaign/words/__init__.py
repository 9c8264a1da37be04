"""Words for readers, and dates in words: everything that depends on the reader's language."""
