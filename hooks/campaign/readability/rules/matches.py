"""Looking for patterns in what the writer wrote, and not in what people are quoted as saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.rules.fault import PageText
from campaign.readability.text import Unit


def matches(page: PageText, pattern: re.Pattern[str]) -> Iterator[tuple[Unit, re.Match[str]]]:
    """Each match of ``pattern`` in a unit, outside quotes, names and web addresses."""
    for unit in page.text.units:
        for found in pattern.finditer(unit.text):
            at = found.start()
            if not (unit.is_quoted(at) or unit.is_address(at) or (unit.start, at) in page.names):
                yield unit, found
