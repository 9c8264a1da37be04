"""Ways to get involved in a feed, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.opportunity import Opportunity
from campaign.model.week import Campaign
from campaign.site.feeds import FeedEntry
from campaign.site.gate import InFeeds, Shown
from campaign.telling.opportunities import type_of, until


def opportunity_entries(
    shown: Shown[Opportunity, InFeeds], campaign: Campaign, build: Build
) -> Iterator[FeedEntry]:
    """With its last day, which stays true in programs that keep what they once read."""
    opportunity, language = shown.record, build.language
    new_year = date(min(opportunity.year or build.today.year, build.today.year), 1, 1)
    changed = build.stamp(opportunity.updated or opportunity.published, new_year)
    came = build.stamp(opportunity.published, opportunity.updated, new_year)
    kind, title = type_of(opportunity, language), opportunity.title
    yield FeedEntry(
        title=say(language, "opportunity.feed_title", type=kind, title=title),
        summary=joined(" ", [opportunity.summary, f"{until(opportunity, build.today, language).words}."]),
        author=(opportunity.organisers or (campaign.publisher,))[0].name,
        changed=changed,
        published=min(came, changed) if opportunity.published else None,
        order=(came, opportunity.address),
    )
