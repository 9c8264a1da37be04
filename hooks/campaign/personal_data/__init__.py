"""Finds what tells who somebody is, where they live or how to reach them: text in, places in it out, and nothing else asked."""
