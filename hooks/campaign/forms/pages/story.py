"""The page of one lived-experience story."""

from __future__ import annotations

from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.help_lines import HelpLineFacts, help_lines
from campaign.forms.pages.people import CitationFacts, LinkFacts, citations, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.sections import SectionFacts, of_what_tells
from campaign.forms.pages.writing_rows import WritingRow, story_row
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.people import NameIs
from campaign.model.writing import Story
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.people import person_line

WORDS_A_MINUTE = 180
"""A calm reader's pace; research on adults finds 200 to 250."""


class HowMadeFacts(TypedDict):
    """How a story came to be told, and that its teller said yes; at least one of the two is there."""

    how: str | None
    agreed: str | None


class StoryFacts(TypedDict):
    """All that the page of a story tells. What is None or empty is not told."""

    title: str
    by: str
    minutes: str
    about: str | None
    name_is_chosen: str | None
    photo: PhotoFacts | None
    art: list[ShapeFacts]
    made_up: bool
    content_note: str | None
    body: str
    how_made: HowMadeFacts | None
    sources: list[CitationFacts]
    help_lines: list[HelpLineFacts]
    sections: list[SectionFacts]
    topics: list[LinkFacts]
    another: WritingRow | None


class StoryPageFacts(TypedDict):
    """The page of a story."""

    story: StoryFacts


def story_facts(shown: Shown[Story, OnSite], site: Published[OnSite], build: Build) -> StoryPageFacts:
    another = site.relations.after(shown.record)
    return {"story": _facts(shown, another, site, build)}


def _facts(
    shown: Shown[Story, OnSite], another: Shown[Story, OnSite] | None, site: Published[OnSite], build: Build
) -> StoryFacts:
    story, language = shown.record, build.language
    consent = story.consent
    agreed = say(language, "story.agreed") if consent.basis is Basis.A_PERSON_AGREED else None
    return {
        "title": story.title,
        "by": say(language, "story.told_by", person=person_line(story.told_by, language, is_inside=True)),
        "name_is_chosen": story.told_by.name if story.told_by.name_is is NameIs.CHOSEN else None,
        "about": story.about,
        "minutes": say(language, "story.minutes", n=max(1, round(len(story.body.split()) / WORDS_A_MINUTE))),
        "made_up": consent.basis is Basis.MADE_UP,
        "how_made": {"how": story.how_it_was_made, "agreed": agreed}
        if story.how_it_was_made or agreed
        else None,
        "content_note": story.content_note,
        "body": build.explainer(story.address).explain(to_html(story.body, build.place(story.address))),
        "photo": photo_facts(story, build),
        "art": art_of(shown),
        "topics": topic_links(story.topics),
        "sources": citations(story.sources),
        "help_lines": help_lines(site.campaign, story.help_with),
        "sections": of_what_tells(story, site, language),
        "another": story_row(another, build) if another else None,
    }
