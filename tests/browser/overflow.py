"""What to ask an open page about words that leave it, or that are cut off."""

from __future__ import annotations

from pathlib import Path

OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
"""Whether the page has to be moved sideways."""

CUT_OFF = Path(__file__).with_name("cut_off.js").read_text("utf-8")
"""The class and the beginning of each text that is not all there."""
