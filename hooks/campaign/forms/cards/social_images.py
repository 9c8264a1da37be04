"""What each record's social image says, and the same in words for people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from campaign.artefact import Drawing
from campaign.build import Build
from campaign.forms.cards.art import art_on_card
from campaign.forms.cards.event import EventCard
from campaign.forms.cards.note import NoteCard
from campaign.forms.cards.quote import QuoteCard
from campaign.languages.ends import ended
from campaign.languages.language import Language, first_language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import in_language, language_of
from campaign.model.event import Event
from campaign.model.programme import still_on
from campaign.model.promise import Promise
from campaign.model.record import Record
from campaign.model.time_zones import at_home
from campaign.model.week import Campaign
from campaign.model.when import When
from campaign.model.writing import Story
from campaign.site.gate import OnSite, OnSocial, Shown
from campaign.site.kind import CardWords
from campaign.telling.dates import days, in_pattern, start_and_there
from campaign.telling.people import person_line
from campaign.telling.places import place_line


def event_image(shown: Shown[Event, OnSocial], campaign: Campaign, root: Path, build: Build) -> Drawing:
    event = shown.record
    return EventCard(
        kicker=_event_kicker(event, build),
        title=event.on_a_card,
        place=_event_place(event, build),
        stopped=event.is_stopped,
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
        art=art_on_card(shown, root, not_on="deep"),
    )


def event_image_words(shown: Shown[Event, OnSite], build: Build) -> str:
    event = shown.record
    return say(
        build.language,
        "image.event",
        kicker=_event_kicker(event, build),
        title=ended(event.on_a_card),
        place=_event_place(event, build),
    )


def story_image(shown: Shown[Story, OnSocial], campaign: Campaign, root: Path, build: Build) -> Drawing:
    story = shown.record
    return QuoteCard(
        quote=_words_of(story, build.language),
        name=_teller(story, build.language),
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
        art=art_on_card(shown, root),
    )


def story_image_words(shown: Shown[Story, OnSite], build: Build) -> str:
    story = shown.record
    said, name = _words_of(story, build.language), _teller(story, build.language)
    return say(build.language, "image.story", quote=ended(said), name=name)


def note_image(shown: Shown[Any, OnSocial], campaign: Campaign, root: Path, build: Build) -> Drawing:
    """The title of a record below the name of its kind."""
    return NoteCard(
        kicker=say(build.language, f"kind.{shown.kind.key}"),
        title=_on_a_card(shown.record),
        place="",
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
        art=art_on_card(shown, root),
    )


def note_image_words(shown: Shown[Any, OnSite], build: Build) -> str:
    kind, title = say(build.language, f"kind.{shown.kind.key}"), _on_a_card(shown.record)
    return say(build.language, "image.writing", kind=kind, title=ended(title))


def with_photo(words: str, shown: Shown[Any, OnSite], build: Build) -> str:
    """What an image says, and what the photo on it shows, if there is one."""
    photo = shown.kind.photo(shown.record)
    if photo is None:
        return words
    return say(build.language, "image.with_photo", words=ended(words), photo=photo.alt)


def words_on_note(record: Any) -> Iterator[CardWords]:
    yield CardWords(
        "short title" if getattr(record, "short_title", None) else "title", _on_a_card(record), "note"
    )


def words_on_promise(promise: Promise) -> Iterator[CardWords]:
    yield CardWords("short title" if promise.short_title else "you said", _on_a_card(promise), "note")


def words_on_event(event: Event) -> Iterator[CardWords]:
    yield CardWords("short title" if event.short_title else "title", event.on_a_card, "event")
    if event.where:
        yield CardWords("where", event.where.said)


def words_on_story(story: Story) -> Iterator[CardWords]:
    field = "quote" if story.quote else "short title" if story.short_title else "title"
    yield CardWords(field, _words_of(story, first_language()), "quote")  # with their marks, which take room
    yield CardWords("told by", story.told_by.name or "")


def words_on_site(campaign: Campaign) -> Iterator[CardWords]:
    yield CardWords("theme", campaign.theme, "note")
    yield CardWords("name", campaign.name)


def _on_a_card(record: Record) -> str:
    return str(getattr(record, "short_title", None) or record.heading)


def site_image(campaign: Campaign, build: Build) -> Drawing:
    """For every page that has none of its own."""
    return NoteCard(
        kicker=days(campaign.when, build.language),
        title=campaign.theme,
        place="",
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
    )


def site_image_words(campaign: Campaign, build: Build) -> str:
    return say(
        build.language,
        "image.site",
        name=campaign.name,
        theme=ended(campaign.theme),
        days=days(campaign.when, build.language),
    )


def _event_kicker(event: Event, build: Build) -> str:
    """Of several times the first, and how many come after it: networks keep an image, so it must be true on every day.

    What is off on one date is not among them.
    """
    language, times = build.language, still_on(event.occurrences())
    if event.is_stopped:
        return say(language, f"status.{event.status}")
    when, others = _on_a_card_when(times[0].when, language), len(times) - 1
    return say(language, "image.and_more", when=when, n=others) if others else when


def _on_a_card_when(when: When, language: Language) -> str:
    if when.first is None:
        return say(language, "date.not_known")
    if when.all_day and when.first != when.last:
        return days(when, language)
    home = at_home(when)
    day = in_pattern(home.first or when.first, "card", language)
    if home.start is None:
        return day
    start = start_and_there(when, language, day="weekday_short")
    return say(language, "date.day_and_times", day=day, times=start)


def _event_place(event: Event, build: Build) -> str:
    first = still_on(event.occurrences())[0]
    place = place_line(event, replace(first, room=None), build.language)
    free = event.cost and event.cost.free and event.is_open
    return say(build.language, "image.free_place", place=place) if free else place


def _words_of(story: Story, language: Language) -> str:
    """The teller's words in quotation marks; a title, which others may have written, without."""
    if not story.quote:
        return story.on_a_card
    said = in_language(story.quote.strip('\u201c\u201d"'), language_of(story.quote))
    return say(language, "quote.marks", words=said)


def _teller(story: Story, language: Language) -> str:
    person = story.told_by
    return person.name or person_line(person, language)
