"""The page of one lived-experience story."""

from __future__ import annotations

from campaign.addresses import address, card_of, stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.linked_data import story as story_data
from campaign.markdown import to_html
from campaign.model.consent import Channel, Kind, may_publish
from campaign.model.people import NameIs
from campaign.model.week import Campaign
from campaign.model.writing import Story
from campaign.pages.page import Facts, SocialImage, page
from campaign.pages.people import citations, person_line, topic_links
from campaign.pages.photos import photo_facts
from campaign.pages.rows import writing_row
from campaign.social_images import story_image_words
from campaign.words.phrases import say

WORDS_A_MINUTE = 180
"""A calm reader's pace; research on adults finds 200 to 250."""


def story_page(story: Story, another: Story | None, campaign: Campaign, build: Build) -> Artefact:
    """``another`` is the story to read next."""
    locale = build.locale
    is_shared = may_publish(story, Channel.SOCIAL, build.today)
    consent = story.consent
    facts: Facts = {
        "title": story.title,
        "summary": story.summary,
        "by": say(locale, "story.told_by", person=person_line(story.told_by, locale)),
        "name_is_chosen": story.told_by.name if story.told_by.name_is is NameIs.CHOSEN else None,
        "about": story.about,
        "minutes": say(locale, "story.minutes", n=max(1, round(len(story.body.split()) / WORDS_A_MINUTE))),
        "made_up": consent.kind is Kind.MADE_UP,
        "is_agreed": consent.kind is Kind.A_PERSON_AGREED,
        "how_it_was_made": story.how_it_was_made,
        "content_note": story.content_note,
        "body": build.explainer(address(story)).explain(to_html(story.body, build.place(address(story)))),
        "photo": photo_facts(story, build),
        "topics": topic_links(story.topics),
        "sources": citations(story.sources),
        "help_lines": [line.model_dump() for line in campaign.help_lines],
        "another": writing_row(another, build) if another else None,
    }
    return page(
        address(story),
        "story.html",
        story.title,
        story.summary,
        {"story": facts},
        build,
        trail=[
            (
                say(locale, "stories.title", year=story.year or campaign.year),
                stories_address(story.year or campaign.year),
            )
        ],
        image=SocialImage(card_of(story), story_image_words(story, build)) if is_shared else None,
        linked_data=[story_data(story, campaign, build)],
        source=story.source.path,
        kind="article",
    )
