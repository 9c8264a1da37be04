"""What networks and search engines show of a link to a record, where its title and summary are not enough."""

from __future__ import annotations

from campaign.artefact import Preview
from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.writing import Story, Writing
from campaign.site.gate import OnSite, Shown
from campaign.telling.dates import day_and_times
from campaign.telling.events import title_with_status, word_for
from campaign.telling.places import place_line


def event_preview(shown: Shown[Event, OnSite], build: Build) -> Preview:
    """What changed comes first, then the day and the place.

    Networks keep what they once showed, so places left are not in it: they would be wrong after the event.
    """
    event, language = shown.record, build.language
    has_news = event.status.lasts
    facts = {
        "when": day_and_times(event.told_when, language),
        "place": place_line(event, event.occurrences()[0], language),
        "summary": event.summary,
    }
    if event.is_stopped and event.told_when.first:
        status = word_for(event, language)
        description = say(language, "preview.stopped", status=status, **facts)
    elif has_news:
        description = say(language, "preview.changed", status=word_for(event, language), **facts)
    else:
        description = say(language, "preview.event", **facts)
    return Preview(title_with_status(event, language) if has_news else event.title, description)


def article_preview(shown: Shown[Writing, OnSite], _build: Build) -> Preview:
    """Its days, as far as they are known."""
    writing = shown.record
    return Preview(writing.title, writing.summary, writing.published, writing.updated)


def story_preview(shown: Shown[Story, OnSite], _build: Build) -> Preview:
    """Whoever tells it is named only where networks may show it."""
    story = shown.record
    author = story.told_by.name if shown.is_shared else None
    return Preview(story.title, story.summary, story.published, story.updated, author)
