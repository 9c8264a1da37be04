"""The feed of ways to get involved, read back by feedparser."""

from __future__ import annotations

from campaign.forms.feeds.feeds import feed_file
from campaign.kinds.feeds import TO_OPPORTUNITIES
from campaign.site.gate import InFeeds, let_through
from forms.feeds.fed import BUILD, read
from making import a_site, an_opportunity


def test_newest_first_with_the_last_day() -> None:
    """Each says what it is and until when people can join."""
    site = a_site(
        an_opportunity("old", title="Old", type_="group", published="1 March 2027", open_all_year="yes"),
        an_opportunity("new", title="New", published="1 April 2027", apply_by="30 July 2027"),
        an_opportunity("past", title="Past", year=2026),
    )
    entries = read(feed_file(TO_OPPORTUNITIES, let_through(site, InFeeds, BUILD.today), BUILD)).entries

    assert [entry.title for entry in entries] == ["Paid role: New", "Group: Old", "Paid role: Past"]
    assert "Yes, until Friday 30 July 2027." in entries[0].summary
    assert entries[0].published == "2027-04-01T00:00:00+00:00"
