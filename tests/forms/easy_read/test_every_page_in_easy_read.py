"""Every page has an Easy Read, or one that says that there is none and leads on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from campaign.addresses import TOOLS, in_easy_read
from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from forms.easy_read.easy_pages import all_pages, words
from forms.pages.facts import build_on, facts_of
from making import a_page, a_site, a_story, a_venue, an_event, an_organiser


def test_every_page_has_an_easy_read_or_says_that_there_is_none() -> None:
    """One level below it, with a title of its own; those that say there is none are kept out of search engines."""
    pages = all_pages(an_event("choir"), a_story("bus"), a_venue(), an_organiser())
    standard = {at for at, facts in pages.items() if not facts["easy"] and at not in TOOLS}
    easy = {at for at, facts in pages.items() if facts["easy"]}
    titles = [pages[at]["title"] for at in easy]

    assert {in_easy_read(at) for at in standard} <= easy
    assert len(titles) == len(set(titles))
    assert pages["2027/stories/bus/easy-read/"]["robots"] == "noindex"
    assert pages["2027/events/choir/easy-read/"]["robots"] is None


def test_a_title_keeps_its_end() -> None:
    """One that is a question gets no second mark, neither in the name of its page nor in the description."""
    event = an_event("letters", title="Who opens the letters?")
    page = all_pages(event)["2027/events/letters/easy-read/"]

    assert page["title"] == "Who opens the letters? Easy Read"
    assert page["description"] == "In short sentences with pictures: Who opens the letters?"


def test_what_is_not_in_easy_read_says_so_and_leads_on() -> None:
    """Its heading does not promise what is not there; then come whom to ask, and pages that are in Easy Read."""
    none, on, *_ = all_pages(a_story("bus"))["2027/stories/bus/easy-read/"]["easy"]["parts"]

    assert none["title"] == "This page is not in Easy Read"
    assert [block["words"] for block in none["blocks"]] == [
        "<p>There is no Easy Read of this page yet.</p>",
        "<p>Ask us what this page says.</p>\n<p>We will tell you.</p>",
    ]
    assert [(block["title"], block["address"]) for block in on["blocks"]] == [
        ("See all events", "2027/programme/"),
        ("Go to the start page", ""),
    ]
    assert none["blocks"][0]["picture"] == "assets/symbols/no/easy-read.svg"
    assert all(block["picture"] for part in (none, on) for block in part["blocks"])


def test_places_and_organisations_have_one_from_their_facts() -> None:
    """What it is, how to reach it, how to get there, and what is on there, each event with a link to its Easy Read."""
    place = a_venue(phone="01632 960 304", getting_there="Take **bus 9**. Get off at the park.")
    runs = an_organiser(summary="We sing.", email="sing@example.org")
    pages = all_pages(an_event("choir", title="Choir", where=place, organisers=[runs]), place, runs)
    there, ours = (
        pages[f"{at}/easy-read/"]["easy"] for at in ("venues/the-boathouse", "organisers/tide-house")
    )

    assert [part["title"] for part in there["parts"]] == [
        "What this is about", "Where", "How to get in touch", "How to get there", "What we do not know yet", "What is on",
    ]  # fmt: skip
    assert "<p>Take bus 9.</p>" in words({"easy": there})
    assert 'href="tel:01632960304"' in words({"easy": there})
    assert 'href="mailto:sing@example.org"' in words({"easy": ours})
    assert [row["address"] for row in there["parts"][-1]["blocks"]] == ["2027/events/choir/"]
    assert [row["address"] for row in ours["parts"][-1]["blocks"]] == ["2027/events/choir/"]


def test_topics_weeks_and_lists_lead_on() -> None:
    """Each to pages that have an Easy Read; what has none is said to be there.

    The menu leads to the stories of this year, so a week says the year of its own.
    """
    story = a_story("bus", topics=["Housing"])
    pages = all_pages(an_event("choir", topics=["Housing"]), story, a_venue())
    topic, week, weeks, venues = (
        pages[f"{at}/easy-read/"]["easy"]["parts"] for at in ("topics/housing", "2027", "weeks", "venues")
    )

    assert [row["address"] for part in topic for row in part["blocks"] if row["title"]] == [
        "2027/events/choir/",
        "2027/stories/bus/",
    ]
    assert "There is more that is not in Easy Read yet." in topic[-1]["blocks"][0]["words"]
    assert [(row["title"], row["address"]) for part in week for row in part["blocks"] if row["title"]] == [
        ("See all events", "2027/programme/"),
        ("Stories and ideas 2027", "2027/stories/"),
    ]
    assert [row["address"] for part in weeks for row in part["blocks"]] == ["2027/"]
    assert [row["address"] for part in venues for row in part["blocks"]] == ["venues/the-boathouse/"]


def test_home_leads_to_the_events() -> None:
    """Its Easy Read is called like the week, and has a row that leads to the programme, twin or not."""
    home = all_pages()["easy-read/"]["easy"]
    leads = [block["address"] for part in home["parts"] for block in part["blocks"]]

    assert home["title"] == "Sampleton Co-production Week"
    assert "2027/programme/" in leads


def test_a_page_without_one_says_why_if_its_author_does() -> None:
    """Readers learn what the people who run the site know."""
    page = a_page("docs/about.md", "We sing.", title="About")
    site = replace(a_site(page), without_easy_read={page.source.path: "The group writes it in June."})
    made = one_by_one(artefacts(site, Path(), build_on(1)))
    (facts,) = (
        facts_of(a) for a in made if isinstance(a.content, Page) and a.content.address == "about/easy-read/"
    )

    assert facts["easy"]["parts"][0]["blocks"][0]["words"] == (
        "<p>There is no Easy Read of this page yet.</p>\n<p>The group writes it in June.</p>"
    )
