"""Which pages have an Easy Read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from campaign.forms.easy_read.of_each_page import easy_addresses, easy_reads, videos
from campaign.forms.easy_read.with_lists import pages_with_lists
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.glossary import Glossary, Term
from campaign.model.record import Record
from campaign.site.gate import OnSite, Published, let_through
from forms.pages.facts import build_on
from making import a_case_study, a_page, a_site, a_story, an_event

BUILD = build_on(1)
ABOUT = PurePosixPath("docs/about.md")
VIDEO = "::: video\ntitle: The bus\nlink: https://example.org/bus\ncaptions: English\n:::\n"
EVENT = an_event("choir")


def an_easy_read(source: PurePosixPath) -> EasyRead:
    block = EasyBlock("information", (EasyLine("We sing."),))
    return EasyRead(source, (EasyPart("Singing", (block,)),))


def site_with(
    *records: Record, easy: tuple[PurePosixPath, ...] = (), body: str = "We sing."
) -> Published[OnSite]:
    """A site with a page ``about`` too, and Easy Reads of these sources."""
    twins = {path: an_easy_read(path) for path in easy}
    page = a_page("docs/about.md", body, title="About")
    return let_through(replace(a_site(*records, page), easy_reads=twins), OnSite, BUILD.today)


def test_what_people_wrote_belongs_to_the_page_of_its_source() -> None:
    """A page of docs and a story are found by their addresses."""
    story = a_story("bus")
    found = easy_reads(site_with(story, easy=(ABOUT, story.source.path)), BUILD)

    assert set(found) == {"about/", "2027/stories/bus/", "accessibility/", "report-a-problem/"}
    assert found["about/"].make().parts[0].title == "Singing"


def test_an_event_always_has_one() -> None:
    """Made from its facts, or those around what people wrote."""
    made = easy_reads(site_with(EVENT), BUILD)["2027/events/choir/"].make()
    written = easy_reads(site_with(EVENT, easy=(EVENT.source.path,)), BUILD)["2027/events/choir/"].make()

    assert made.made_from_facts
    assert not written.made_from_facts
    assert "Singing" in [part.title for part in written.parts]
    assert {part.about for part in written.parts} > {None, "when"}


def test_what_people_wrote_of_a_case_study_is_all_of_it() -> None:
    """Its facts would say the same again; without it, they are its Easy Read."""
    study = a_case_study("letters")
    made = easy_reads(site_with(study), BUILD)[study.address]
    written = easy_reads(site_with(study, easy=(study.source.path,)), BUILD)[study.address]

    assert made.make().made_from_facts
    assert [part.title for part in written.make().parts] == ["Singing"]


def test_pages_with_one_are_known_before_they_are_made() -> None:
    """Those addresses and no others, but for pages whose rows are made from other records."""
    site = site_with(EVENT, a_story("bus"), easy=(ABOUT, EVENT.source.path))
    lists = {"2027/programme/", "2027/stories/", "2027/changes/", *pages_with_lists(site, BUILD)}

    assert set(easy_addresses(site, BUILD.language)) == {*easy_reads(site, BUILD), *lists}
    assert lists > {"2027/", "topics/housing/", "topics/", "weeks/", "venues/", "organisers/"}


def test_the_glossary_has_one_if_it_has_words() -> None:
    """As it has a page of its own only then."""
    glossary = Glossary(words=(Term(word="carer", means="Somebody who helps."),))
    known = easy_addresses(replace(site_with(), glossary=glossary), BUILD.language)

    assert "glossary/" in set(known)
    assert "glossary/" not in set(easy_addresses(site_with(), BUILD.language))


def test_what_people_wrote_wins_over_what_the_site_says_of_itself() -> None:
    """A report page in their own words takes the place of the one that is made."""
    written = PurePosixPath("docs/report-a-problem.md")

    assert (
        easy_reads(site_with(easy=(written,)), BUILD)["report-a-problem/"].make().parts[0].title == "Singing"
    )
    assert easy_reads(site_with(), BUILD)["report-a-problem/"].make().made_from_facts


def test_a_video_on_the_page_is_one_step_up() -> None:
    """In the words of a page; a recording of an event is wherever it is."""
    recording = {
        "link": "https://example.org/film",
        "captions": "yes",
        "transcript": "https://example.org/words",
    }
    event = an_event("choir", recordings=[recording])

    assert videos(site_with(event, body=VIDEO)) == {
        "about/": "../",
        "2027/events/choir/": "https://example.org/film",
    }
    assert videos(site_with(EVENT)) == {}
