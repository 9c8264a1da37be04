"""Phone numbers of Easy Reads that no other source has: mostly slips, and readers of Easy Read are the ones who ring them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.build import Build
from campaign.problems import Problem, Severity
from campaign.site.easy_sources import easy_sources, in_json
from campaign.site.site import Site
from campaign.telling.phone_numbers import NUMBER, dialled_at_home

_TARGET = re.compile(r"\]\([^()]*\)")


def phone_numbers_are_in_a_source(site: Site, build: Build) -> Iterator[Problem]:
    """A note. Everybody knows 999 and 111; a page that is not listed, such as a style guide, vouches for none."""
    told = [
        (easy, line, found)
        for easy in site.easy_reads.values()
        for line in easy.lines()
        for found in NUMBER.finditer(_TARGET.sub(_blank, line.text))
    ]
    known = _known(site, build) if told else set()
    for easy, line, found in told:
        if dialled_at_home(found[0]) not in known:
            yield Problem(
                easy.file or easy.source, line.line or 1, line.column + found.start(),
                f"The number {found[0]} is in no other source.", "Check that it is right.", Severity.NOTE,
            )  # fmt: skip


def _blank(target: re.Match[str]) -> str:
    """Every character stays in its place."""
    return "]" + " " * (len(target[0]) - 1)


def _known(site: Site, build: Build) -> set[str]:
    everywhere = (site.campaign.contact, site.campaign.help_lines)
    sources = (
        source
        for source in easy_sources(site, build.language)
        if source.expects or not (source.kind and source.kind.is_tree)
    )
    words = (*everywhere, *(source.words for source in sources))
    return {dialled_at_home(found[0]) for text in map(in_json, words) for found in NUMBER.finditer(text)}
