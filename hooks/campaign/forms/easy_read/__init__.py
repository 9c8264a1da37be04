"""Easy Read: what can have one, which each page has, its pictures, and what is wrong with it."""
