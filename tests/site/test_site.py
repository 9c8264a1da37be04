"""All records together."""

from __future__ import annotations

from making import a_site


def test_the_main_feed_of_each_kind_comes_first() -> None:
    """Events and stories to follow, and only then what changed; each feed once."""
    assert [feed.name for feed in a_site().feeds()] == ["events", "stories", "changes"]
