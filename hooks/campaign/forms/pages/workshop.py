"""The page of one workshop write-up: what was said, and what comes of it."""

from __future__ import annotations

from campaign.addresses import slides_of
from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.pages.event import place_facts
from campaign.forms.pages.people import citations, organiser_links, topic_links
from campaign.forms.pages.photos import photo_facts
from campaign.model.consent import Basis
from campaign.model.files_beside import Slides
from campaign.model.writing import Workshop
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import day_and_times, machine_time
from campaign.telling.people import person_line


def workshop_facts(shown: Shown[Workshop, OnSite], site: Published[OnSite], build: Build) -> Facts:
    return {"workshop": _facts(shown.record, site, build)}


def _facts(workshop: Workshop, site: Published[OnSite], build: Build) -> Facts:
    locale, when = build.locale, workshop.when
    return {
        "title": workshop.title,
        "summary": workshop.summary,
        "made_up": workshop.consent.basis is Basis.MADE_UP,
        "when": day_and_times(when, locale) if when.first else None,
        "start": machine_time(when.starts or when.first) if when.first else None,
        "where": place_facts(workshop.where, build.place(workshop.address)) if workshop.where else None,
        "event": {"title": workshop.event.title, "address": workshop.event.address}
        if workshop.event and site.shows(workshop.event)
        else None,
        "part_of": workshop.part_of,
        "opening_question": workshop.opening_question,
        "presentations": [
            {"title": talk.title, "by": [person_line(person, locale) for person in talk.by]}
            for talk in workshop.presentations
        ],
        "good": list(workshop.what_good_looks_like),
        "barriers": list(workshop.barriers),
        "phrases": list(workshop.key_phrases),
        "statements": [said.words for said in workshop.other_statements if not said.question],
        "questions": [said.words for said in workshop.other_statements if said.question],
        "for": list(workshop.for_),
        "speakers": [person_line(person, locale) for person in workshop.speakers],
        "facilitators": [person_line(person, locale) for person in workshop.facilitators],
        "partners": list(workshop.partners),
        "organisers": organiser_links(workshop.organisers),
        "slides": [slides_facts(slides, workshop) for slides in workshop.slides],
        "what_next": workshop.what_next,
        "body": build.explainer(workshop.address).explain(
            to_html(workshop.body, build.place(workshop.address))
        ),
        "photo": photo_facts(workshop, build),
        "topics": topic_links(workshop.topics),
        "sources": citations(workshop.sources),
    }


def slides_facts(slides: Slides, workshop: Workshop) -> Facts:
    return {
        "title": slides.title,
        "address": slides_of(workshop, slides.file) if slides.file else None,
        "link": slides.link,
        "type": slides.type,
        "size": slides.size,
    }
