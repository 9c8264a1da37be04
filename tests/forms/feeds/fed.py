"""The feeds of a small site, read back by feedparser, as a reader's program would."""

from __future__ import annotations

from datetime import date
from typing import Any

import feedparser

from campaign.build import Build
from campaign.forms.feeds.feeds import feed_file
from campaign.kinds.feeds import TO_CHANGES, TO_EVENTS, TO_STORIES
from campaign.site.gate import InFeeds, let_through
from campaign.site.site import Site

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
MOVED = Build(date(2027, 6, 1), "https://elsewhere.example/")


def stories_feed(site: Site, build: Build) -> str:
    return feed_file(TO_STORIES, let_through(site, InFeeds, build.today), build)


def events_feed(site: Site, build: Build) -> str:
    return feed_file(TO_EVENTS, let_through(site, InFeeds, build.today), build)


def changes_feed(site: Site, build: Build) -> str:
    return feed_file(TO_CHANGES, let_through(site, InFeeds, build.today), build)


def read(text: str) -> Any:
    feed = feedparser.parse(text)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def titles(text: str) -> list[str]:
    return [entry.title for entry in read(text).entries]
