"""The page of one case study: what a service changed, and with whom."""

from __future__ import annotations

from campaign.addresses import address, card_of, stories_address
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.cards.social_images import writing_image_words
from campaign.forms.linked_data.records import case_study as case_study_data
from campaign.forms.pages.page import SocialImage, page
from campaign.forms.pages.people import citations, organiser_links, person_line, topic_links
from campaign.forms.pages.photos import photo_facts
from campaign.forms.pages.quotes import quote_facts
from campaign.languages.phrases import say
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.week import Campaign
from campaign.model.writing import CaseStudy
from campaign.prose.markdown import to_html


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


def _facts(study: CaseStudy, build: Build) -> Facts:
    locale = build.locale
    place, words = build.place(address(study)), build.explainer(address(study))
    return {
        "title": study.title,
        "summary": study.summary,
        "made_up": study.consent.kind is Kind.MADE_UP,
        "service": study.service,
        "organisations": organiser_links(study.organisations),
        "people": [person_line(person, locale) for person in study.with_people],
        "partners": list(study.partners),
        "started": study.started,
        "body": words.explain(to_html(study.body, place)),
        "what_changed": words.explain(to_html(study.what_changed, place)),
        "what_next": study.what_next,
        "quotes": [quote_facts(quote, locale) for quote in study.quotes],
        "photo": photo_facts(study, build),
        "topics": topic_links(study.topics),
        "sources": citations(study.sources),
    }
