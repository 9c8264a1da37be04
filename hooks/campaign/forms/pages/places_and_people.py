"""Pages that outlive a week: venues, organisers, topics, and the lists of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypedDict

from campaign.addresses import TOPICS, topic_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.access import (
    ASK_US,
    AccessFacts,
    AskingFacts,
    RoomFacts,
    access_facts,
    room_facts,
)
from campaign.forms.pages.access_groups import confirmed
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import by_number, each_of, each_part, first_of, groups_on, rows_on
from campaign.forms.pages.people import NameFacts, account_names
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.places import PlaceFacts, place_facts
from campaign.forms.pages.records import RecordsFacts
from campaign.forms.pages.rows import over_after
from campaign.forms.pages.sections import ListedFacts, by_list
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.look.illustrations import Scene
from campaign.model.coverage import coverage
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage
from campaign.site.relations import Group


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
    rooms: list[RoomFacts]
    photo: PhotoFacts | None
    art: list[ShapeFacts]
    sections: list[ListedFacts]


class ReachFacts(TypedDict):
    """How to reach an organisation; at least one of these is there."""

    link: NameFacts | None
    phone: str | None
    email: str | None
    social: list[NameFacts]


class OrganiserFacts(TypedDict):
    """What an organisation says of itself."""

    name: str
    art: list[ShapeFacts]
    summary: str | None
    about: str | None
    part_of: str | None
    reach: ReachFacts | None


class CoverageFacts(TypedDict):
    """How much is known about access, of a hundred and in words. After ``over_after`` (ISO 8601) nobody asks any more."""

    percent: int
    words: str
    over_after: str | None


class OrganiserPageFacts(TypedDict):
    """The page of an organisation."""

    organiser: OrganiserFacts
    coverage: CoverageFacts | None
    sections: list[ListedFacts]


class EntryFacts(TypedDict):
    """A page in a list of pages."""

    name: str
    address: str
    words: str | None


class EntriesFacts(TypedDict):
    """A list of pages."""

    entries: list[EntryFacts]


def venue_facts(shown: Shown[Venue, OnSite], site: Published[OnSite], build: Build) -> VenueFacts:
    """The page does not lead to itself."""
    venue, language = shown.record, build.language
    place = place_facts(venue, build.place(venue.address))
    return {
        "venue": {**place, "address": None},
        "phone": venue.phone,
        "link": {"name": say(language, "venue.link", name=venue.name), "link": venue.link}
        if venue.link
        else None,
        "summary": venue.summary,
        "access": access_facts((venue.access,), language),
        "asking": ASK_US,
        "confirmed": confirmed(venue.access, language),
        "guide": venue.access.guide,
        "more": venue.access.more,
        "rooms": [room_facts(room, language) for room in venue.rooms],
        "photo": photo_facts(venue, build),
        "art": art_of(shown),
        "sections": by_list(first_of(venue.address, site.relations.at_venue(venue), build), build, venue),
    }


def organiser_facts(
    shown: Shown[Organiser, OnSite], site: Published[OnSite], build: Build
) -> OrganiserPageFacts:
    """How much is known of access is about the events of this year's week that it runs and that are not over."""
    organiser, groups = shown.record, site.relations.of_organiser(shown.record)
    events = [
        each.record
        for group in groups
        for each in group.members
        if isinstance(each.record, Event)
        and each.record.year == site.campaign.year
        and organiser in each.record.organisers
        and not each.record.is_over(build.today)
    ]
    return {
        "organiser": {
            "name": organiser.name,
            "art": art_of(shown),
            "summary": organiser.summary,
            "part_of": organiser.part_of,
            "reach": _reach(organiser, build),
            "about": to_html(organiser.about, build.place(organiser.address)) if organiser.about else None,
        },
        "coverage": _coverage(organiser, events, build) if events else None,
        "sections": by_list(first_of(organiser.address, groups, build), build),
    }


def _coverage(organiser: Organiser, events: Sequence[Event], build: Build) -> CoverageFacts:
    known = coverage(events)
    return {
        "over_after": over_after(time.when for event in events for time in event.occurrences()),
        "percent": known.percent,
        "words": say(
            build.language, "coverage.line", known=known.known, all=known.asked, name=organiser.said
        ),
    }


def _reach(organiser: Organiser, build: Build) -> ReachFacts | None:
    if not (organiser.link or organiser.phone or organiser.email or organiser.social):
        return None
    name = say(build.language, "venue.link", name=organiser.said)
    return {
        "link": {"name": name, "link": organiser.link} if organiser.link else None,
        "phone": organiser.phone,
        "email": organiser.email,
        "social": account_names(organiser.social, build.language),
    }


def topic_pages(topic: str, site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    at, groups = topic_address(topic), site.relations.of_topic(topic)

    def facts(on_page: Sequence[Group[OnSite]]) -> RecordsFacts:
        sections = by_list(on_page, build)
        return {"sections": sections, "none": None if sections else say(build.language, "topic.none")}

    summary = say(build.language, "topic.summary", topic=topic)
    trail = [(say(build.language, "topics.name"), TOPICS)]
    for part in each_part(at, groups, build):
        yield page(
            part.this.address if part else at,
            "records.html",
            topic,
            summary,
            partial(facts, groups_on(part, groups)),
            build,
            trail=trail,
            scene="gathering",
            topic=topic,
            part=part,
        )


def venues_pages(listed: ListPage, site: Published[OnSite], _week: Week, build: Build) -> Iterator[Artefact]:
    entries: list[EntryFacts] = [
        {"name": venue.name, "address": venue.address, "words": joined(", ", venue.address_lines)}
        for venue in (shown.record for shown in site.shown_as(Venue))
    ]
    yield from _list_pages(listed.folder, listed.name, entries, "street", build)


def organisers_pages(
    listed: ListPage, site: Published[OnSite], _week: Week, build: Build
) -> Iterator[Artefact]:
    entries: list[EntryFacts] = [
        {"name": organiser.name, "address": organiser.address, "words": organiser.summary}
        for organiser in (shown.record for shown in site.shown_as(Organiser))
    ]
    yield from _list_pages(listed.folder, listed.name, entries, "street", build)


def topics_pages(site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """Each topic with the number of its pages."""
    entries: list[EntryFacts] = []
    for topic in site.campaign.topics:
        n = sum(len(group.members) for group in site.relations.of_topic(topic))
        words = say(build.language, "topics.pages", n=n)
        entries.append({"name": topic, "address": topic_address(topic), "words": words})
    yield from _list_pages(TOPICS, "topics", entries, "talk", build)


def _list_pages(
    at: str, name_of_phrases: str, entries: list[EntryFacts], scene: Scene, build: Build
) -> Iterator[Artefact]:
    name, summary = (
        say(build.language, f"{name_of_phrases}.name"),
        say(build.language, f"{name_of_phrases}.summary"),
    )
    for part in each_of(by_number(at, len(entries), build), len(entries)):
        facts: EntriesFacts = {"entries": [each for _, own in rows_on(part, [("", entries)]) for each in own]}
        at_part = part.this.address if part else at
        yield page(at_part, "list.html", name, summary, facts, build, scene=scene, part=part)
