"""Blocks that authors write between ``:::`` lines: see docs/guide/components.md.

A component is a model of its fields and a function to HTML. Words of authors get into that HTML in two ways only:
escaped by ``Markup.format``, or as Markdown that has passed nh3.
"""
