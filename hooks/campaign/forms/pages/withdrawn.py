"""The notice in the place of what somebody took back. It tells nothing of it: no name, no title, no topic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from campaign.addresses import stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.people import LinkFacts
from campaign.languages.phrases import say
from campaign.site.gate import OnSite, Published


class WithdrawnFacts(TypedDict):
    """``on`` leads to what is still there."""

    on: LinkFacts


def withdrawn_pages(site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """One a source, at its old address. No search finds it, and no network shows it."""
    language = build.language
    years = {week.year for week in site.weeks}
    home: LinkFacts = {"name": say(language, "withdrawn.home"), "address": ""}
    for address, year in sorted({(each.address, each.year) for each in site.withdrawn}):
        others: LinkFacts = {"name": say(language, "withdrawn.others"), "address": stories_address(year or 0)}
        facts: WithdrawnFacts = {"on": others if year in years else home}
        yield page(
            address,
            "withdrawn.html",
            say(language, "withdrawn.title"),
            say(language, "withdrawn.summary"),
            facts,
            build,
            is_listed=False,
            is_shared=False,
        )
