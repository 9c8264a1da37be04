"""What the pages of some events of the whole campaign say, and what they had better not say."""

from __future__ import annotations

from campaign.languages.phrases import ENGLISH, say
from html_page import HtmlPage

CANCELLED = "2027/events/film-night/index.html"
OF_OTHERS = "2027/events/how-the-next-town-does-it/index.html"
OURS = "2027/events/open-garden/index.html"
OF_LAST_MONDAY = "2027/events/welcome-breakfast/index.html"
OF_2020 = "2020/events/leeds-co-production-conference/index.html"
PAUSED = "2027/events/mend-and-talk/index.html"
ON_ANOTHER_DAY = "2027/events/talk-on-the-bench/index.html"
PROGRAMME = "2027/programme/index.html"
DROP_IN = "2027/events/made-by-us/index.html"


def main_of(page: HtmlPage) -> str:
    """The words that are the page's own, without the header and the footer."""
    return page.all("main")[0].text


def test_an_event_of_others_sends_readers_to_them(pages: dict[str, HtmlPage]) -> None:
    """Neither our phone nor our e-mail is where theirs would help, and nothing is promised for them."""
    said = main_of(pages[OF_OTHERS])
    ours = say(ENGLISH, "event.ask_us")

    assert "Please ask Example-by-Sea Together (example)." in said
    assert ours not in said
    assert [sign for sign in ("01632", "@") if sign in said] == []
    assert say(ENGLISH, "online_link.after_booking") not in said
    assert ours in "".join(main_of(page) for path, page in pages.items() if "/events/" in path)


def test_nobody_is_asked_what_they_need_for_what_is_cancelled(pages: dict[str, HtmlPage]) -> None:
    """The place of its price says not to set out; what is not known of its access does not matter any more."""
    said, going_ahead = main_of(pages[CANCELLED]), main_of(pages[OURS])

    assert say(ENGLISH, "access.ask") not in said
    assert say(ENGLISH, "event.stopped") in said
    assert say(ENGLISH, "access.ask") in going_ahead
    assert say(ENGLISH, "event.stopped") not in going_ahead


def test_an_event_says_since_when_it_is_listed(pages: dict[str, HtmlPage]) -> None:
    """At the end of its own words."""
    said = main_of(pages[CANCELLED])

    assert "Added on Monday 2 November 2026. Last changed on Thursday 19 November 2026." in said


def test_only_what_people_can_join_has_the_loud_block(pages: dict[str, HtmlPage]) -> None:
    """What is cancelled or over is shown as quietly as the day and the place."""
    loud = [
        path
        for path in (OURS, CANCELLED, OF_LAST_MONDAY, OF_2020)
        if pages[path].all("div", **{"class": "join"})
    ]

    assert loud == [OURS]


def test_what_is_over_offers_nothing(pages: dict[str, HtmlPage]) -> None:
    """One answer says that it is over and whom it was for, in place of how to join and of the calendar."""
    for path in (OF_LAST_MONDAY, OF_2020):
        said = main_of(pages[path])

        assert "Can I take part?This event is over." in said.replace("? T", "?T")
        assert said.count("Can I take part?") == 1
        assert say(ENGLISH, "event.join") not in said
        assert say(ENGLISH, "event.calendar") not in said
    assert "Who it was for: Everybody" in main_of(pages[OF_LAST_MONDAY])


def test_dropping_in_is_said_once(pages: dict[str, HtmlPage]) -> None:
    """Whoever may walk in hears of it where others hear how to book."""
    assert main_of(pages[DROP_IN]).count(say(ENGLISH, "event.drop_in")) == 1


def test_who_planned_it_and_who_leads_it_have_names_of_their_own(pages: dict[str, HtmlPage]) -> None:
    """Two lists of people that follow each other could be one."""
    terms = pages[OURS].texts("dt")
    at = terms.index("Planned by")

    assert terms[at : at + 3] == ["Planned by", "Led by", "Lived experience"]


def test_a_calendar_file_of_what_is_stopped_says_what_it_does(pages: dict[str, HtmlPage]) -> None:
    """It marks what somebody has in the calendar, and nobody is asked to add it."""
    for path, link in ((CANCELLED, "Mark it there as “Cancelled”"), (PAUSED, "Mark it there as “Paused”")):
        said = main_of(pages[path])

        assert link in said
        assert say(ENGLISH, "event.calendar") not in said


def test_the_old_day_is_not_told_as_one_that_was(pages: dict[str, HtmlPage]) -> None:
    """On the page of the event and in the programme, the day may still be to come."""
    for path in (ON_ANOTHER_DAY, PROGRAMME):
        assert "It was planned for Tuesday 6 July 2027" in main_of(pages[path])
