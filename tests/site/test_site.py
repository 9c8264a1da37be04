"""All records together."""

from __future__ import annotations

from making import a_site, an_opportunity


def test_a_feed_of_what_few_sites_have_waits_for_the_first() -> None:
    """What people can join, of any year."""
    with_one = a_site(an_opportunity(year=2026))

    assert [feed.name for feed in with_one.feeds()] == ["events", "stories", "opportunities", "changes"]


def test_the_main_feed_of_each_kind_comes_first() -> None:
    """Events and stories to follow, and only then what changed; each feed once."""
    assert [feed.name for feed in a_site().feeds()] == ["events", "stories", "changes"]
