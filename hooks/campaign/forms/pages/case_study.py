"""The page of one case study: what a service changed, and with whom."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import address, card_of, stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.cards.social_images import writing_image_words
from campaign.forms.linked_data.records import case_study as case_study_data
from campaign.forms.pages.page import SocialImage, page
from campaign.forms.pages.people import CitationFacts, citations, organiser_links, person_line, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.quotes import QuoteFacts, quote_facts
from campaign.forms.pages.sections import SectionFacts, of_links, of_names
from campaign.languages.phrases import say
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.week import Campaign
from campaign.model.writing import CaseStudy
from campaign.prose.markdown import to_html


class CaseStudyFacts(TypedDict):
    """All that the page of a case study tells. What is None or empty is not told."""

    title: str
    service: str
    started: str
    made_up: bool
    summary: str
    photo: PhotoFacts | None
    body: str
    what_changed: str
    quotes: list[QuoteFacts]
    what_next: str
    sources: list[CitationFacts]
    sections: list[SectionFacts]


class CaseStudyPageFacts(TypedDict):
    """The page of a case study."""

    study: CaseStudyFacts


def case_study_page(study: CaseStudy, campaign: Campaign, build: Build) -> Artefact:
    is_shared = may_publish(study, Channel.SOCIAL, build.today)
    year = study.year or campaign.year
    return page(
        address(study),
        "case-study.html",
        study.title,
        study.summary,
        lambda: {"study": _facts(study, build)},
        build,
        trail=[(say(build.locale, "stories.title", year=year), stories_address(year))],
        image=SocialImage(card_of(study), writing_image_words(study, build)) if is_shared else None,
        linked_data=lambda: [case_study_data(study, campaign, build)],
        source=study.source.path,
        kind="article",
    )


def _facts(study: CaseStudy, build: Build) -> CaseStudyFacts:
    locale = build.locale
    place, words = build.place(address(study)), build.explainer(address(study))
    return {
        "title": study.title,
        "summary": study.summary,
        "made_up": study.consent.kind is Kind.MADE_UP,
        "service": study.service,
        "started": study.started or say(locale, "not_recorded"),
        "body": words.explain(to_html(study.body, place)),
        "what_changed": words.explain(to_html(study.what_changed, place)),
        "what_next": study.what_next or say(locale, "not_recorded"),
        "quotes": [quote_facts(quote, locale) for quote in study.quotes],
        "photo": photo_facts(study, build),
        "sources": citations(study.sources),
        "sections": [
            of_links("org", say(locale, "organisers.singular"), organiser_links(study.organisations)),
            of_names(
                "people",
                say(locale, "case_study.people"),
                [person_line(person, locale) for person in study.with_people],
            ),
            of_names("partners", say(locale, "event.partners"), study.partners),
            of_links("topics", say(locale, "topics.about"), topic_links(study.topics)),
        ],
    }
