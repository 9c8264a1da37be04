"""What each kind of content gives to pages, Easy Reads, search and feeds."""

from __future__ import annotations

from datetime import date

from campaign.artefact import Page
from campaign.build import Build
from campaign.forms.easy_read.of_each_page import videos
from campaign.forms.pages.record import record_page
from campaign.kinds.events import EVENTS
from campaign.kinds.pages import PAGES
from campaign.kinds.venues import VENUES
from campaign.model.record import Record
from making import (
    a_campaign,
    a_case_study,
    a_page,
    a_site,
    a_story,
    a_venue,
    an_event,
    an_organiser,
    published,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def page_of(record: Record) -> Page:
    site = published(record, campaign=a_campaign(help_lines={"name": "Samaritans", "call": "116 123"}))
    content = record_page(site.pass_of(record), site, BUILD).content
    assert isinstance(content, Page)
    return content


def test_stories_come_with_somebody_to_talk_to() -> None:
    """Help lines are on the page of each story, and not beside the work of a service."""
    assert [line["name"] for line in page_of(a_story()).help_lines] == ["Samaritans"]
    assert page_of(a_case_study()).help_lines == ()


def test_the_easy_read_of_an_event_leads_to_its_recording() -> None:
    """The first, where there are several; one that nobody recorded leads nowhere."""
    recordings = [
        {"link": f"https://example.org/{name}", "captions": "yes", "transcript": "https://example.org/words"}
        for name in ("first", "second")
    ]
    event = an_event("recorded", recordings=recordings)

    assert videos(published(event, an_event("not"))) == {event.address: "https://example.org/first"}


def test_a_page_without_a_summary_begins_with_its_first_paragraph() -> None:
    """Neither with a heading nor with a block or a table."""
    body = "\n\n::: note\nMind the step.\n:::\n\n## When\n\n| a |\n\nWe meet by the *sea*.\n\nCome."

    assert PAGES.in_short(a_page("docs/about.md", body, title="About")) == "We meet by the sea."


def test_a_place_without_a_summary_tells_where_it_is() -> None:
    """In a list and in the search, where its name alone says little."""
    assert VENUES.in_short(a_venue()) == "3 Ferry Lane, Sampleton, ZZ1 2AB"
    assert VENUES.in_short(a_venue(summary="A hall by the water.")) == "A hall by the water."


def test_an_event_is_of_those_who_run_it_and_of_those_who_support_it() -> None:
    """Both list it on their pages."""
    ark, pier = an_organiser("ark", name="The Ark"), an_organiser("pier", name="The Pier")

    assert EVENTS.organisations(an_event(organisers=[ark], partners=[pier])) == (ark, pier)


def test_what_people_come_for_is_in_the_menu() -> None:
    """Places and organisations are found from there."""
    assert [page.name for page in a_site().list_pages() if page.is_in_menu] == [
        "programme",
        "stories",
        "surveys",
        "opportunities",
        "you_said",
    ]
