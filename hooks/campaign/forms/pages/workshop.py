"""The page of one workshop write-up: what was said, and what comes of it."""

from __future__ import annotations

from campaign.addresses import address, card_of, slides_of, stories_address
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.cards.social_images import writing_image_words
from campaign.forms.linked_data.records import workshop as workshop_data
from campaign.forms.pages.event import place_facts
from campaign.forms.pages.page import SocialImage, page
from campaign.forms.pages.people import citations, organiser_links, person_line, topic_links
from campaign.forms.pages.photos import photo_facts
from campaign.languages.phrases import say
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.files_beside import Slides
from campaign.model.week import Campaign
from campaign.model.writing import Workshop
from campaign.prose.markdown import to_html
from campaign.telling.dates import day_and_times, machine_time


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


def _facts(workshop: Workshop, build: Build) -> Facts:
    locale, when = build.locale, workshop.when
    return {
        "title": workshop.title,
        "summary": workshop.summary,
        "made_up": workshop.consent.kind is Kind.MADE_UP,
        "when": day_and_times(when, locale) if when.first else None,
        "start": machine_time(when.starts or when.first) if when.first else None,
        "where": place_facts(workshop.where, build.place(address(workshop))) if workshop.where else None,
        "event": {"title": workshop.event.title, "address": address(workshop.event)}
        if workshop.event
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
        "body": build.explainer(address(workshop)).explain(
            to_html(workshop.body, build.place(address(workshop)))
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
