"""The page of one workshop write-up: what was said, and what comes of it."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import address, card_of, slides_of, stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.cards.social_images import writing_image_words
from campaign.forms.linked_data.records import workshop as workshop_data
from campaign.forms.pages.downloads import DownloadFacts, download_of
from campaign.forms.pages.page import SocialImage, page
from campaign.forms.pages.people import (
    CitationFacts,
    LinkFacts,
    citations,
    organiser_links,
    person_line,
    topic_links,
)
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.sections import SectionFacts, of_links, of_names
from campaign.languages.phrases import Locale, say
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.week import Campaign
from campaign.model.writing import Workshop
from campaign.prose.markdown import to_html
from campaign.telling.dates import day_and_times, machine_time


class TalkFacts(TypedDict):
    """A talk that was given there. ``by`` are all who gave it, in one line."""

    title: str | None
    by: str


class PartOfFacts(TypedDict):
    """The event that it was, and what it belongs to; one of the two is there at least."""

    event: LinkFacts | None
    words: str | None


class WorkshopFacts(TypedDict):
    """All that the page of a write-up tells. What is None or empty is not told. ``start`` is for machines."""

    title: str
    start: str | None
    when: str
    where: str
    made_up: bool
    summary: str
    opening_question: str | None
    photo: PhotoFacts | None
    body: str
    presentations: list[TalkFacts]
    good: list[str]
    barriers: list[str]
    phrases: list[str]
    statements: list[str]
    questions: list[str]
    what_next: str
    sources: list[CitationFacts]
    part_of: PartOfFacts | None
    slides: list[DownloadFacts]
    sections: list[SectionFacts]


class WorkshopPageFacts(TypedDict):
    """The page of a write-up."""

    workshop: WorkshopFacts


def workshop_page(workshop: Workshop, campaign: Campaign, build: Build) -> Artefact:
    is_shared = may_publish(workshop, Channel.SOCIAL, build.today)
    year = workshop.year or campaign.year
    return page(
        address(workshop),
        "workshop.html",
        workshop.title,
        workshop.summary,
        lambda: {"workshop": _facts(workshop, build)},
        build,
        trail=[(say(build.locale, "stories.title", year=year), stories_address(year))],
        image=SocialImage(card_of(workshop), writing_image_words(workshop, build)) if is_shared else None,
        linked_data=lambda: [workshop_data(workshop, campaign, build)],
        source=workshop.source.path,
        kind="article",
    )


def _facts(workshop: Workshop, build: Build) -> WorkshopFacts:
    locale, when = build.locale, workshop.when
    not_recorded = say(locale, "not_recorded")
    return {
        "title": workshop.title,
        "start": machine_time(when.starts or when.first) if when.first else None,
        "when": day_and_times(when, locale) if when.first else not_recorded,
        "where": workshop.where.name if workshop.where else not_recorded,
        "made_up": workshop.consent.kind is Kind.MADE_UP,
        "summary": workshop.summary,
        "opening_question": workshop.opening_question,
        "photo": photo_facts(workshop, build),
        "body": build.explainer(address(workshop)).explain(
            to_html(workshop.body, build.place(address(workshop)))
        ),
        "presentations": [
            {"title": talk.title, "by": "; ".join(person_line(person, locale) for person in talk.by)}
            for talk in workshop.presentations
        ],
        "good": list(workshop.what_good_looks_like),
        "barriers": list(workshop.barriers),
        "phrases": list(workshop.key_phrases),
        "statements": [said.words for said in workshop.other_statements if not said.question],
        "questions": [said.words for said in workshop.other_statements if said.question],
        "what_next": workshop.what_next or not_recorded,
        "sources": citations(workshop.sources),
        "part_of": _part_of(workshop),
        "slides": [
            download_of(slides, slides_of(workshop, slides.file) if slides.file else None, locale)
            for slides in workshop.slides
        ],
        "sections": _sections(workshop, locale),
    }


def _part_of(workshop: Workshop) -> PartOfFacts | None:
    event = workshop.event
    if not (event or workshop.part_of):
        return None
    return {
        "event": {"name": event.title, "address": address(event)} if event else None,
        "words": workshop.part_of,
    }


def _sections(workshop: Workshop, locale: Locale) -> list[SectionFacts]:
    facilitators, speakers = (
        [person_line(person, locale) for person in people]
        for people in (workshop.facilitators, workshop.speakers)
    )
    return [
        of_names("for", say(locale, "workshop.for"), workshop.for_),
        of_names("led", say(locale, "workshop.facilitators"), facilitators),
        of_names("spoke", say(locale, "workshop.speakers"), speakers),
        of_links("org", say(locale, "organisers.name"), organiser_links(workshop.organisers)),
        of_names("partners", say(locale, "event.partners"), workshop.partners),
        of_links("topics", say(locale, "topics.about"), topic_links(workshop.topics)),
    ]
