"""Sizes and places that are the same to a browser need not be equal.

Chromium lays out in 64ths of a CSS pixel and rounds each box by itself, so that two that ought to be level or as wide
as each other may differ by two of these. No screen shows that.
"""

from __future__ import annotations

ROUNDING = 2 / 64
"""CSS pixels."""
