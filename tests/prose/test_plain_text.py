"""Text that any format can carry."""

from __future__ import annotations

import sys
from xml.etree import ElementTree as ET

from campaign.prose.plain_text import plain


def test_every_character_left_is_one_that_xml_can_hold() -> None:
    """All of Unicode, once made plain, is read back from XML as it was written."""
    everything = plain("".join(map(chr, range(sys.maxunicode + 1))))

    assert ET.fromstring(f"<a>{everything.replace('&', '').replace('<', '')}</a>").text is not None


def test_words_are_left_alone() -> None:
    """Accents, emoji, joiners, tabs and new lines stay as they are."""
    words = "Café \N{RAINBOW}\tÉire\u200d\nдом"

    assert plain(words) == words


def test_carriage_returns_go() -> None:
    """A carriage return, which would end a line of a calendar, is dropped."""
    assert plain("one\rtwo\r\nthree") == "onetwo\nthree"
