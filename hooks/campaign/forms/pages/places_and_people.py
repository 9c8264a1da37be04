"""Pages that outlive a week: venues, organisers, topics, and the lists of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from campaign.addresses import ORGANISERS, TOPICS, VENUES, address, topic_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.linked_data.records import organisation as organisation_data
from campaign.forms.linked_data.records import venue as venue_data
from campaign.forms.pages.access import ASK_US, AccessFacts, AskingFacts, access_facts, confirmed
from campaign.forms.pages.event import PlaceFacts, place_facts
from campaign.forms.pages.page import page
from campaign.forms.pages.people import NameFacts, account_names
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.rows import EventRow, event_rows, writing_rows
from campaign.forms.pages.sections import ListedFacts, of_events, of_writings
from campaign.languages.phrases import say
from campaign.model.coverage import Coverage
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.writing import Writing
from campaign.prose.markdown import to_html


class VenueFacts(TypedDict):
    """The page of a place. What is None or empty is not told."""

    venue: PlaceFacts
    phone: str | None
    link: NameFacts | None
    summary: str | None
    access: AccessFacts
    asking: AskingFacts
    confirmed: str | None
    guide: str | None
    more: str | None
    photo: PhotoFacts | None
    events: list[EventRow]


class ReachFacts(TypedDict):
    """How to reach an organisation; one of these is there at least."""

    link: NameFacts | None
    phone: str | None
    email: str | None
    social: list[NameFacts]


class OrganiserFacts(TypedDict):
    """What an organisation says of itself."""

    name: str
    summary: str | None
    about: str | None
    part_of: str | None
    reach: ReachFacts | None


class CoverageFacts(TypedDict):
    """How much is known about access, of a hundred and in words."""

    percent: int
    words: str


class OrganiserPageFacts(TypedDict):
    """The page of an organisation."""

    organiser: OrganiserFacts
    coverage: CoverageFacts | None
    sections: list[ListedFacts]


class TopicFacts(TypedDict):
    """All about a topic. ``none`` says that there is nothing yet."""

    sections: list[ListedFacts]
    none: str | None


class EntryFacts(TypedDict):
    """A page in a list of pages."""

    name: str
    address: str
    words: str | None


class EntriesFacts(TypedDict):
    """A list of pages."""

    entries: list[EntryFacts]


def venue_page(venue: Venue, events: Sequence[Event], build: Build) -> Artefact:
    name = say(build.locale, "venues.name")
    summary = venue.summary or say(build.locale, "venue.summary", name=venue.said)
    return page(
        address(venue),
        "venue.html",
        venue.name,
        summary,
        lambda: _venue_facts(venue, events, build),
        build,
        trail=[(name, VENUES)],
        linked_data=lambda: [venue_data(venue, build)],
        source=venue.source.path,
    )


def _venue_facts(venue: Venue, events: Sequence[Event], build: Build) -> VenueFacts:
    """The page does not lead to itself."""
    locale = build.locale
    place = place_facts(venue, build.place(address(venue)))
    return {
        "venue": {**place, "address": None},
        "phone": venue.phone,
        "link": {"name": say(locale, "venue.link", name=venue.name), "link": venue.link}
        if venue.link
        else None,
        "summary": venue.summary,
        "access": access_facts((venue.access,), locale),
        "asking": ASK_US,
        "confirmed": confirmed(venue.access, locale),
        "guide": venue.access.guide,
        "more": venue.access.more,
        "photo": photo_facts(venue, build),
        "events": event_rows(events, build, venue),
    }


def organiser_page(
    organiser: Organiser,
    events: Sequence[Event],
    writings: Sequence[Writing],
    known: Coverage | None,
    build: Build,
) -> Artefact:
    """``known`` is about the events that it runs in this year's week."""
    name = say(build.locale, "organisers.name")
    summary = organiser.summary or say(build.locale, "organiser.summary", name=organiser.name)
    return page(
        address(organiser),
        "organiser.html",
        organiser.name,
        summary,
        lambda: _organiser_facts(organiser, events, writings, known, build),
        build,
        trail=[(name, ORGANISERS)],
        linked_data=lambda: [organisation_data(organiser, build)],
        source=organiser.source.path,
    )


def _organiser_facts(
    organiser: Organiser,
    events: Sequence[Event],
    writings: Sequence[Writing],
    known: Coverage | None,
    build: Build,
) -> OrganiserPageFacts:
    return {
        "organiser": {
            "name": organiser.name,
            "summary": organiser.summary,
            "part_of": organiser.part_of,
            "reach": _reach(organiser, build),
            "about": to_html(organiser.about, build.place(address(organiser))) if organiser.about else None,
        },
        "coverage": {
            "percent": known.percent,
            "words": say(
                build.locale, "coverage.line", known=known.known, all=known.asked, name=organiser.said
            ),
        }
        if known
        else None,
        "sections": _sections(events, writings, build),
    }


def _reach(organiser: Organiser, build: Build) -> ReachFacts | None:
    if not (organiser.link or organiser.phone or organiser.email or organiser.social):
        return None
    name = say(build.locale, "venue.link", name=organiser.said)
    return {
        "link": {"name": name, "link": organiser.link} if organiser.link else None,
        "phone": organiser.phone,
        "email": organiser.email,
        "social": account_names(organiser.social, build.locale),
    }


def _sections(events: Sequence[Event], writings: Sequence[Writing], build: Build) -> list[ListedFacts]:
    locale = build.locale
    return [
        of_events(event_rows(events, build), locale),
        of_writings("writings", say(locale, "stories.name"), writing_rows(writings, build)),
    ]


def topic_page(topic: str, events: Sequence[Event], writings: Sequence[Writing], build: Build) -> Artefact:
    def facts() -> TopicFacts:
        return {
            "sections": _sections(events, writings, build),
            "none": None if events or writings else say(build.locale, "topic.none"),
        }

    summary = say(build.locale, "topic.summary", topic=topic)
    trail = [(say(build.locale, "topics.name"), TOPICS)]
    return page(topic_address(topic), "topic.html", topic, summary, facts, build, trail=trail)


def venues_page(venues: Sequence[Venue], build: Build) -> Artefact:
    entries: list[EntryFacts] = [
        {"name": v.name, "address": address(v), "words": ", ".join(v.address_lines)} for v in venues
    ]
    return _list_page(VENUES, "venues", entries, build)


def organisers_page(organisers: Sequence[Organiser], build: Build) -> Artefact:
    entries: list[EntryFacts] = [
        {"name": o.name, "address": address(o), "words": o.summary} for o in organisers
    ]
    return _list_page(ORGANISERS, "organisers", entries, build)


def topics_page(counts: Sequence[tuple[str, int]], build: Build) -> Artefact:
    """``counts`` says how many pages each topic has."""
    entries: list[EntryFacts] = [
        {"name": topic, "address": topic_address(topic), "words": say(build.locale, "topics.pages", n=n)}
        for topic, n in counts
    ]
    return _list_page(TOPICS, "topics", entries, build)


def _list_page(at: str, kind: str, entries: list[EntryFacts], build: Build) -> Artefact:
    facts: EntriesFacts = {"entries": entries}
    name, summary = say(build.locale, f"{kind}.name"), say(build.locale, f"{kind}.summary")
    return page(at, "list.html", name, summary, facts, build)
