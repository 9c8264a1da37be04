"""Quotes of Easy Reads that do not end on the line on which they begin: nobody sees where somebody's own words stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.build import Build
from campaign.problems import Problem, Severity
from campaign.readability.inline import QUOTES
from campaign.site.site import Site

_BEGINS = re.compile(r"(?<![\w“])[\"“«](?=\w)")
"""Not after a figure, where it means inches; single marks may be apostrophes."""


def quotes_end_on_their_line(site: Site, build: Build) -> Iterator[Problem]:
    """A note, since each line of a block is a sentence of its own, and the checker spares only whole quotes."""
    for easy in site.easy_reads.values():
        for line in easy.lines():
            rest = QUOTES.sub(lambda quote: " " * len(quote[0]), line.text)
            if begun := _BEGINS.search(rest):
                yield Problem(
                    easy.file or easy.source, line.line or 1, line.column + begun.start(),
                    "A quote begins here and does not end on this line, so its words are judged as yours.",
                    "End it here, and begin it again on the next line.", Severity.NOTE,
                )  # fmt: skip
