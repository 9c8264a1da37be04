"""Pages that outlive a week: venues, organisers, topics, and the lists of each."""

from __future__ import annotations

from campaign.addresses import TOPICS, topic_address
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.pages.access import access_facts, confirmed
from campaign.forms.pages.event import place_facts
from campaign.forms.pages.page import page
from campaign.forms.pages.photos import photo_facts
from campaign.forms.pages.sections import by_list
from campaign.languages.phrases import say
from campaign.model.coverage import Coverage, coverage
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage


def venue_facts(shown: Shown[Venue, OnSite], site: Published[OnSite], build: Build) -> Facts:
    venue = shown.record
    return {
        "venue": place_facts(venue, build.place(venue.address)),
        "summary": venue.summary,
        "access": access_facts((venue.access,), build.locale),
        "confirmed": confirmed(venue.access, build.locale),
        "guide": venue.access.guide,
        "more": venue.access.more,
        "photo": photo_facts(venue, build),
        "sections": by_list(site.relations.at_venue(venue), build, venue),
    }


def organiser_facts(shown: Shown[Organiser, OnSite], site: Published[OnSite], build: Build) -> Facts:
    """How much is known of access is about the events that it runs in this year's week."""
    organiser = shown.record
    this_year = site.relations.of_organiser(organiser)
    events = [
        each.record
        for group in this_year
        for each in group.members
        if isinstance(each.record, Event)
        and each.record.year == site.campaign.year
        and organiser in each.record.organisers
    ]
    return {
        "organiser": {
            **organiser.model_dump(exclude={"about"}),
            "about": to_html(organiser.about, build.place(organiser.address)) if organiser.about else None,
        },
        "coverage": _coverage(organiser, coverage(events), build) if events else None,
        "sections": by_list(this_year, build),
    }


def _coverage(organiser: Organiser, known: Coverage, build: Build) -> Facts:
    return {
        "percent": known.percent,
        "words": say(build.locale, "coverage.line", known=known.known, all=known.asked, name=organiser.said),
    }


def topic_page(topic: str, site: Published[OnSite], build: Build) -> Artefact:
    summary = say(build.locale, "topic.summary", topic=topic)
    trail = [(say(build.locale, "topics.name"), TOPICS)]

    def facts() -> Facts:
        return {"sections": by_list(site.relations.of_topic(topic), build)}

    return page(topic_address(topic), "topic.html", topic, summary, facts, build, trail=trail)


def venues_page(listed: ListPage, site: Published[OnSite], _week: Week, build: Build) -> Artefact:
    entries: list[Facts] = [
        {"name": venue.name, "address": venue.address, "words": ", ".join(venue.address_lines)}
        for venue in (shown.record for shown in site.shown_as(Venue))
    ]
    return _list_page(listed.folder, listed.name, entries, build)


def organisers_page(listed: ListPage, site: Published[OnSite], _week: Week, build: Build) -> Artefact:
    entries: list[Facts] = [
        {"name": organiser.name, "address": organiser.address, "words": organiser.summary}
        for organiser in (shown.record for shown in site.shown_as(Organiser))
    ]
    return _list_page(listed.folder, listed.name, entries, build)


def topics_page(site: Published[OnSite], build: Build) -> Artefact:
    """Each topic with the number of its pages."""
    entries: list[Facts] = []
    for topic in site.campaign.topics:
        n = sum(len(group.members) for group in site.relations.of_topic(topic))
        words = say(build.locale, "topics.pages", n=n)
        entries.append({"name": topic, "address": topic_address(topic), "words": words})
    return _list_page(TOPICS, "topics", entries, build)


def _list_page(at: str, kind: str, entries: list[Facts], build: Build) -> Artefact:
    facts = {"entries": entries}
    name, summary = say(build.locale, f"{kind}.name"), say(build.locale, f"{kind}.summary")
    return page(at, "list.html", name, summary, facts, build)
