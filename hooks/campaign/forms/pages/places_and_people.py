"""Pages that outlive a week: venues, organisers, topics, and the lists of each."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.addresses import ORGANISERS, TOPICS, VENUES, address, topic_address
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.linked_data.records import organisation as organisation_data
from campaign.forms.linked_data.records import venue as venue_data
from campaign.forms.pages.access import access_facts, confirmed
from campaign.forms.pages.event import place_facts
from campaign.forms.pages.page import page
from campaign.forms.pages.photos import photo_facts
from campaign.forms.pages.rows import event_rows, writing_rows
from campaign.languages.phrases import say
from campaign.model.coverage import Coverage
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.writing import Writing
from campaign.prose.markdown import to_html


def venue_page(venue: Venue, events: Sequence[Event], build: Build) -> Artefact:
    name = say(build.locale, "venues.name")
    summary = venue.summary or say(build.locale, "venue.summary", name=venue.said)
    return page(
        address(venue),
        "venue.html",
        venue.name,
        summary,
        lambda: {
            "venue": place_facts(venue, build.place(address(venue))),
            "summary": venue.summary,
            "access": access_facts((venue.access,), build.locale),
            "confirmed": confirmed(venue.access, build.locale),
            "guide": venue.access.guide,
            "more": venue.access.more,
            "photo": photo_facts(venue, build),
            "events": event_rows(events, build, venue),
        },
        build,
        trail=[(name, VENUES)],
        linked_data=lambda: [venue_data(venue, build)],
        source=venue.source.path,
    )


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
) -> Facts:
    return {
        "organiser": {
            **organiser.model_dump(exclude={"about"}),
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
        "events": event_rows(events, build),
        "writings": writing_rows(writings, build),
    }


def topic_page(topic: str, events: Sequence[Event], writings: Sequence[Writing], build: Build) -> Artefact:
    def facts() -> Facts:
        return {"events": event_rows(events, build), "writings": writing_rows(writings, build)}

    summary = say(build.locale, "topic.summary", topic=topic)
    trail = [(say(build.locale, "topics.name"), TOPICS)]
    return page(topic_address(topic), "topic.html", topic, summary, facts, build, trail=trail)


def venues_page(venues: Sequence[Venue], build: Build) -> Artefact:
    entries: list[Facts] = [
        {"name": v.name, "address": address(v), "words": ", ".join(v.address_lines)} for v in venues
    ]
    return _list_page(VENUES, "venues", entries, build)


def organisers_page(organisers: Sequence[Organiser], build: Build) -> Artefact:
    entries: list[Facts] = [{"name": o.name, "address": address(o), "words": o.summary} for o in organisers]
    return _list_page(ORGANISERS, "organisers", entries, build)


def topics_page(counts: Sequence[tuple[str, int]], build: Build) -> Artefact:
    """``counts`` says how many pages each topic has."""
    entries: list[Facts] = [
        {"name": topic, "address": topic_address(topic), "words": say(build.locale, "topics.pages", n=n)}
        for topic, n in counts
    ]
    return _list_page(TOPICS, "topics", entries, build)


def _list_page(at: str, kind: str, entries: list[Facts], build: Build) -> Artefact:
    facts = {"entries": entries}
    name, summary = say(build.locale, f"{kind}.name"), say(build.locale, f"{kind}.summary")
    return page(at, "list.html", name, summary, facts, build)
