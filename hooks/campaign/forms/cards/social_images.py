"""What each record's social image says, and the same in words for people who cannot see it."""

from __future__ import annotations

from campaign.artefact import Drawing
from campaign.build import Build
from campaign.forms.cards.event import EventCard
from campaign.forms.cards.note import NoteCard
from campaign.forms.cards.quote import QuoteCard
from campaign.forms.pages.people import person_line
from campaign.languages.phrases import Locale, say
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.week import Campaign
from campaign.model.writing import Story, Workshop, Writing
from campaign.telling.dates import days, in_pattern, times


def event_image(event: Event, campaign: Campaign, build: Build) -> Drawing:
    return EventCard(
        kicker=_event_kicker(event, build),
        title=event.on_a_card,
        place=_event_place(event, build),
        stopped=event.is_stopped,
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
    )


def event_image_words(event: Event, build: Build) -> str:
    return say(
        build.locale,
        "image.event",
        kicker=_event_kicker(event, build),
        title=event.on_a_card,
        place=_event_place(event, build),
    )


def story_image(story: Story, campaign: Campaign, build: Build) -> Drawing:
    return QuoteCard(
        quote=_words_of(story, build),
        name=_teller(story, build.locale),
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
    )


def story_image_words(story: Story, build: Build) -> str:
    said, name = _words_of(story, build), _teller(story, build.locale)
    if not said.endswith((".", "!", "?", "”")):
        said += "."
    return say(build.locale, "image.story", quote=said, name=name)


def writing_image(writing: Writing, campaign: Campaign, build: Build) -> Drawing:
    """For case studies and write-ups."""
    return NoteCard(
        kicker=_kind_of(writing, build),
        title=writing.on_a_card,
        place="",
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
    )


def writing_image_words(writing: Writing, build: Build) -> str:
    return say(build.locale, "image.writing", kind=_kind_of(writing, build), title=writing.on_a_card)


def site_image(campaign: Campaign, build: Build) -> Drawing:
    """For every page that has none of its own."""
    return NoteCard(
        kicker=days(campaign.when, build.locale),
        title=campaign.theme,
        place="",
        campaign=campaign.name,
        address=build.host,
        brand=campaign.brand.as_brand(),
    )


def site_image_words(campaign: Campaign, build: Build) -> str:
    return say(
        build.locale,
        "image.site",
        name=campaign.name,
        theme=campaign.theme,
        days=days(campaign.when, build.locale),
    )


def _event_kicker(event: Event, build: Build) -> str:
    locale = build.locale
    if event.is_stopped:
        return say(locale, f"status.{event.status}")
    if event.when.first is None:
        return say(locale, "date.not_known")
    if event.when.all_day and event.when.first != event.when.last:
        return days(event.when, locale)
    day = in_pattern(event.when.first, "card", locale)
    if event.when.start is None:
        return day
    return say(locale, "date.day_and_times", day=day, times=times(event.when, locale).split(" ")[0])


def _event_place(event: Event, build: Build) -> str:
    if event.how is AttendanceMode.ONLINE:
        place = say(build.locale, "how.online")
    elif event.where is None:
        place = say(build.locale, "where.not_known")
    else:
        place = say(build.locale, f"where.{event.how.replace(' ', '_')}", place=event.where.said)
    free = event.cost and event.cost.free and event.is_open
    return say(build.locale, "image.free_place", place=place) if free else place


def _words_of(story: Story, build: Build) -> str:
    """The teller's words in quotation marks; a title, which others may have written, without."""
    if not story.quote:
        return story.on_a_card
    return say(build.locale, "quote.marks", words=story.quote.strip('\u201c\u201d"'))


def _teller(story: Story, locale: Locale) -> str:
    person = story.told_by
    return person.name or person_line(person, locale)


def _kind_of(writing: Writing, build: Build) -> str:
    return say(build.locale, "workshop.kind" if isinstance(writing, Workshop) else "case_study.kind")
