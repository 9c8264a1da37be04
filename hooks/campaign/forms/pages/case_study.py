"""The page of one case study: what a service changed, and with whom."""

from __future__ import annotations

from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.people import CitationFacts, citations, organiser_links, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.quotes import QuoteFacts, quote_facts
from campaign.forms.pages.sections import SectionFacts, of_links, of_names, of_what_tells
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.writing import CaseStudy
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.people import person_line


class CaseStudyFacts(TypedDict):
    """All that the page of a case study tells. What is None or empty is not told."""

    title: str
    service: str
    started: str | None
    made_up: bool
    summary: str
    photo: PhotoFacts | None
    art: list[ShapeFacts]
    body: str
    what_changed: str
    quotes: list[QuoteFacts]
    what_next: str
    sources: list[CitationFacts]
    sections: list[SectionFacts]


class CaseStudyPageFacts(TypedDict):
    """The page of a case study."""

    study: CaseStudyFacts


def case_study_facts(
    shown: Shown[CaseStudy, OnSite], site: Published[OnSite], build: Build
) -> CaseStudyPageFacts:
    return {"study": _facts(shown, site, build)}


def _facts(shown: Shown[CaseStudy, OnSite], site: Published[OnSite], build: Build) -> CaseStudyFacts:
    study, language = shown.record, build.language
    place, words = build.place(study.address), build.explainer(study.address)
    return {
        "title": study.title,
        "summary": study.summary,
        "made_up": study.consent.basis is Basis.MADE_UP,
        "service": study.service,
        "started": study.started,
        "body": words.explain(to_html(study.body, place)),
        "what_changed": words.explain(to_html(study.what_changed, place)),
        "what_next": study.what_next or say(language, "not_recorded"),
        "quotes": [quote_facts(quote, language) for quote in study.quotes],
        "photo": photo_facts(study, build),
        "art": art_of(shown),
        "sources": citations(study.sources),
        "sections": [
            *of_what_tells(study, site, language),
            of_links("org", say(language, "organisers.singular"), organiser_links(study.organisations)),
            of_names(
                "people",
                say(language, "case_study.people"),
                [person_line(person, language) for person in study.with_people],
            ),
            of_names("partners", say(language, "event.partners"), study.partners),
            of_links("topics", say(language, "topics.about"), topic_links(study.topics)),
        ],
    }
