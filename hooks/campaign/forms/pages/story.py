"""The page of one lived-experience story."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import address, card_of, stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.cards.social_images import story_image_words
from campaign.forms.linked_data.records import story as story_data
from campaign.forms.pages.page import SocialImage, page
from campaign.forms.pages.people import CitationFacts, LinkFacts, citations, person_line, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.rows import WritingRow, writing_row
from campaign.languages.phrases import say
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.people import NameIs
from campaign.model.week import Campaign
from campaign.model.writing import Story
from campaign.prose.markdown import to_html

WORDS_A_MINUTE = 180
"""A calm reader's pace; research on adults finds 200 to 250."""


class HowMadeFacts(TypedDict):
    """How a story came to be told, and that its teller said yes; one of the two is there at least."""

    how: str | None
    agreed: str | None


class HelpLineFacts(TypedDict):
    """Whom to talk to now: a number to ``call``, or else a ``text`` to send ``to`` a number."""

    name: str
    call: str | None
    text: str
    to: str


class StoryFacts(TypedDict):
    """All that the page of a story tells. What is None or empty is not told."""

    title: str
    by: str
    minutes: str
    about: str | None
    name_is_chosen: str | None
    photo: PhotoFacts | None
    made_up: bool
    content_note: str | None
    body: str
    how_made: HowMadeFacts | None
    sources: list[CitationFacts]
    help_lines: list[HelpLineFacts]
    topics: list[LinkFacts]
    another: WritingRow | None


class StoryPageFacts(TypedDict):
    """The page of a story."""

    story: StoryFacts


def story_page(story: Story, another: Story | None, campaign: Campaign, build: Build) -> Artefact:
    """``another`` is the story to read next."""
    is_shared = may_publish(story, Channel.SOCIAL, build.today)
    year = story.year or campaign.year
    return page(
        address(story),
        "story.html",
        story.title,
        story.summary,
        lambda: {"story": _facts(story, another, campaign, build)},
        build,
        trail=[(say(build.locale, "stories.title", year=year), stories_address(year))],
        image=SocialImage(card_of(story), story_image_words(story, build)) if is_shared else None,
        linked_data=lambda: [story_data(story, campaign, build)],
        source=story.source.path,
        kind="article",
        help_lines=_help_lines(campaign),
    )


def _facts(story: Story, another: Story | None, campaign: Campaign, build: Build) -> StoryFacts:
    locale, consent = build.locale, story.consent
    agreed = say(locale, "story.agreed") if consent.kind is Kind.A_PERSON_AGREED else None
    return {
        "title": story.title,
        "by": say(locale, "story.told_by", person=person_line(story.told_by, locale)),
        "name_is_chosen": story.told_by.name if story.told_by.name_is is NameIs.CHOSEN else None,
        "about": story.about,
        "minutes": say(locale, "story.minutes", n=max(1, round(len(story.body.split()) / WORDS_A_MINUTE))),
        "made_up": consent.kind is Kind.MADE_UP,
        "how_made": {"how": story.how_it_was_made, "agreed": agreed}
        if story.how_it_was_made or agreed
        else None,
        "content_note": story.content_note,
        "body": build.explainer(address(story)).explain(to_html(story.body, build.place(address(story)))),
        "photo": photo_facts(story, build),
        "topics": topic_links(story.topics),
        "sources": citations(story.sources),
        "help_lines": _help_lines(campaign),
        "another": writing_row(another, build) if another else None,
    }


def _help_lines(campaign: Campaign) -> list[HelpLineFacts]:
    return [
        {"name": line.name, "call": line.call, "text": line.text or "", "to": line.to or ""}
        for line in campaign.help_lines
    ]
