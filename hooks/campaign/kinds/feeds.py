"""The feeds to follow. Kinds in :mod:`campaign.kinds` say what they give to which one."""

from __future__ import annotations

from campaign.addresses import (
    CHANGES_FEED,
    EVENTS_FEED,
    HOME,
    OPPORTUNITIES_FEED,
    STORIES_FEED,
    YOU_SAID_FEED,
    changes_address,
    programme_address,
    you_said_address,
)
from campaign.site.feeds import Feed

TO_EVENTS = Feed(name="events", address=EVENTS_FEED, page=lambda campaign: programme_address(campaign.year))
TO_CHANGES = Feed(name="changes", address=CHANGES_FEED, page=lambda campaign: changes_address(campaign.year))
TO_STORIES = Feed(
    name="stories",
    address=STORIES_FEED,
    page=lambda _campaign: HOME,
    is_of_this_week=False,
    newest_first=True,
)
TO_OPPORTUNITIES = Feed(
    name="opportunities",
    address=OPPORTUNITIES_FEED,
    page=lambda _campaign: HOME,
    is_of_this_week=False,
    newest_first=True,
    only_with_records=True,
)
TO_YOU_SAID = Feed(
    name="you_said",
    address=YOU_SAID_FEED,
    page=lambda campaign: you_said_address(campaign.year),
    is_of_this_week=False,
    newest_first=True,
    only_with_records=True,
)
