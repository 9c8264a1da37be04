"""Whether words are easy to read: text in, findings out. Knows of no files but its own word lists.

A machine finds what breaks a rule. Only readers can say that a text is easy.
"""
