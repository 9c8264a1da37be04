"""What networks and search engines show of a link to a record, where its title and summary are not enough."""

from __future__ import annotations

from campaign.artefact import Preview
from campaign.build import Build
from campaign.model.event import Event
from campaign.model.programme import leading
from campaign.model.writing import Story, Writing
from campaign.site.gate import OnSite, Shown
from campaign.telling.events import in_sentences, title_with_status
from campaign.telling.facts import facts_of_time, told_in
from campaign.telling.left_out import Form


def event_preview(shown: Shown[Event, OnSite], build: Build) -> Preview:
    """What changed comes first, then the next day and its place.

    Networks keep what they once showed, so places left are not in it: they would soon be wrong. That it is by invitation is.
    """
    event, language = shown.record, build.language
    time = leading(event, build.today).time
    facts = facts_of_time(event, time, "", build.today, language, build.written_in)
    description = in_sentences(*told_in(Form.PREVIEW, facts))
    return Preview(
        title_with_status(event, build.today, language) if event.status.lasts else event.title, description
    )


def article_preview(shown: Shown[Writing, OnSite], _build: Build) -> Preview:
    """Its days, as far as they are known."""
    writing = shown.record
    return Preview(writing.title, writing.summary, writing.published, writing.updated)


def story_preview(shown: Shown[Story, OnSite], _build: Build) -> Preview:
    """Whoever tells it is named only where networks may show it."""
    story = shown.record
    author = story.told_by.name if shown.is_shared else None
    return Preview(story.title, story.summary, story.published, story.updated, author)
