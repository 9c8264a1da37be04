"""The page of one case study: what a service changed, and with whom."""

from __future__ import annotations

from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.pages.people import citations, organiser_links, topic_links
from campaign.forms.pages.photos import photo_facts
from campaign.forms.pages.quotes import quote_facts
from campaign.model.consent import Basis
from campaign.model.writing import CaseStudy
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.people import person_line


def case_study_facts(shown: Shown[CaseStudy, OnSite], _site: Published[OnSite], build: Build) -> Facts:
    return {"study": _facts(shown.record, build)}


def _facts(study: CaseStudy, build: Build) -> Facts:
    locale = build.locale
    place, words = build.place(study.address), build.explainer(study.address)
    return {
        "title": study.title,
        "summary": study.summary,
        "made_up": study.consent.basis is Basis.MADE_UP,
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
