"""What the pages of some events of the sample say, and what they had better not say."""

from __future__ import annotations

from campaign.words.phrases import ENGLISH, say
from html_page import Page

CANCELLED = "2027/events/film-night/index.html"
OF_OTHERS = "2027/events/how-the-next-town-does-it/index.html"
OURS = "2027/events/open-garden/index.html"


def main_of(page: Page) -> str:
    """The words that are the page's own, without the header and the footer."""
    return page.all("main")[0].text


def test_an_event_of_others_sends_readers_to_them(pages: dict[str, Page]) -> None:
    """Neither our phone nor our e-mail stands where theirs would help, and nothing is promised for them."""
    said = main_of(pages[OF_OTHERS])
    ours = say(ENGLISH, "event.ask_us")

    assert "Please ask Example-by-Sea Together (example)." in said
    assert ours not in said
    assert [sign for sign in ("01632", "@") if sign in said] == []
    assert say(ENGLISH, "online.link_after_booking") not in said
    assert ours in "".join(main_of(page) for path, page in pages.items() if "/events/" in path)


def test_nobody_is_asked_what_they_need_for_what_is_cancelled(pages: dict[str, Page]) -> None:
    """The place of its price says not to set out; what is not known of its access does not matter any more."""
    said, going_ahead = main_of(pages[CANCELLED]), main_of(pages[OURS])

    assert say(ENGLISH, "access.ask") not in said
    assert say(ENGLISH, "event.stopped") in said
    assert say(ENGLISH, "access.ask") in going_ahead
    assert say(ENGLISH, "event.stopped") not in going_ahead


def test_an_event_says_since_when_it_is_listed(pages: dict[str, Page]) -> None:
    """At the end of its own words."""
    said = main_of(pages[CANCELLED])

    assert "Added on Monday 2 November 2026. Last changed on Thursday 19 November 2026." in said
