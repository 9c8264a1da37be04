"""The page of one workshop write-up: what was said, and what comes of it."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import said_address, slides_of
from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.downloads import DownloadFacts, download_of
from campaign.forms.pages.people import CitationFacts, LinkFacts, citations, organiser_links, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.said import is_said_together
from campaign.forms.pages.sections import SectionFacts, of_links, of_names, of_what_tells
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.writing import Workshop
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import day_and_times, machine_time
from campaign.telling.people import people_line, person_line


class TalkFacts(TypedDict):
    """A talk that was given there. ``by`` are all who gave it, in one line."""

    title: str | None
    by: str


class PartOfFacts(TypedDict):
    """The event that it was, and what it belongs to; at least one of the two is there."""

    event: LinkFacts | None
    words: str | None


class WorkshopFacts(TypedDict):
    """All that the page of a write-up tells. What is None or empty is not told. ``start`` is for machines."""

    title: str
    start: str | None
    when: str | None
    where: str | None
    not_recorded: str | None
    made_up: bool
    summary: str
    opening_question: str | None
    photo: PhotoFacts | None
    art: list[ShapeFacts]
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


def workshop_facts(
    shown: Shown[Workshop, OnSite], site: Published[OnSite], build: Build
) -> WorkshopPageFacts:
    return {"workshop": _facts(shown, site, build)}


def _facts(shown: Shown[Workshop, OnSite], site: Published[OnSite], build: Build) -> WorkshopFacts:
    workshop, language = shown.record, build.language
    when = workshop.when
    missing = _NOT_RECORDED.get((when.first is None, workshop.where is None))
    not_recorded = say(language, "not_recorded")
    return {
        "title": workshop.title,
        "start": machine_time(when.starts or when.first) if when.first else None,
        "when": day_and_times(when, language) if when.first else None,
        "where": (workshop.where.name or workshop.where.said) if workshop.where else None,
        "not_recorded": say(language, missing) if missing else None,
        "made_up": workshop.consent.basis is Basis.MADE_UP,
        "summary": workshop.summary,
        "opening_question": workshop.opening_question,
        "photo": photo_facts(workshop, build),
        "art": art_of(shown),
        "body": build.explainer(workshop.address).explain(
            to_html(workshop.body, build.place(workshop.address))
        ),
        "presentations": [
            {"title": talk.title, "by": people_line(talk.by, language, is_inside=bool(talk.title))}
            for talk in workshop.presentations
        ],
        "good": list(workshop.what_good_looks_like),
        "barriers": list(workshop.barriers),
        "phrases": list(workshop.key_phrases),
        "statements": [said.words for said in workshop.other_statements if not said.question],
        "questions": [said.words for said in workshop.other_statements if said.question],
        "what_next": workshop.what_next or not_recorded,
        "sources": citations(workshop.sources),
        "part_of": _part_of(workshop, site),
        "slides": [
            download_of(slides, slides_of(workshop, slides.file) if slides.file else None, language)
            for slides in workshop.slides
        ],
        "sections": [*of_what_tells(workshop, site, language), *_sections(workshop, site, language)],
    }


_NOT_RECORDED = {
    (True, True): "workshop.when_and_where_not_recorded",
    (True, False): "workshop.when_not_recorded",
    (False, True): "workshop.where_not_recorded",
}


def _part_of(workshop: Workshop, site: Published[OnSite]) -> PartOfFacts | None:
    event = workshop.event if workshop.event and site.shows(workshop.event) else None
    if not (event or workshop.part_of):
        return None
    return {
        "event": {"name": event.title, "address": event.address} if event else None,
        "words": workshop.part_of,
    }


def _sections(workshop: Workshop, site: Published[OnSite], language: Language) -> list[SectionFacts]:
    facilitators, speakers = (
        [person_line(person, language) for person in people]
        for people in (workshop.facilitators, workshop.speakers)
    )
    together: list[LinkFacts] = []
    if is_said_together(site.of(workshop.year or 0)):
        together = [{"name": say(language, "said.name"), "address": said_address(workshop.year or 0)}]
    return [
        of_names("for", say(language, "workshop.for"), workshop.for_),
        of_names("led", say(language, "workshop.facilitators"), facilitators),
        of_names("spoke", say(language, "workshop.speakers"), speakers),
        of_links("org", say(language, "organisers.name"), organiser_links(workshop.organisers)),
        of_names("partners", say(language, "event.partners"), workshop.partners),
        of_links("topics", say(language, "topics.about"), topic_links(workshop.topics)),
        of_links("together", say(language, "workshop.together"), together),
    ]
