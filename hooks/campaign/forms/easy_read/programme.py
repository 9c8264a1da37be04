"""The programme in Easy Read: each day a part, each event a row with the picture of its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import made_page
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, part_facts
from campaign.forms.pages.rows import end_of, over_after, status_of
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, Told
from campaign.model.event import Event
from campaign.model.programme import Slot, programme
from campaign.model.status import Status
from campaign.model.week import Week
from campaign.model.when import When
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.dates import in_pattern
from campaign.telling.easy_changes import status_blocks
from campaign.telling.easy_text import PICTURES, day_picture
from campaign.telling.easy_when import once
from campaign.telling.markdown_words import as_markdown


def easy_programme_page(
    _listed: ListPage, site: Published[OnSite], week: Week, of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """What has no day yet is at the end. ``site`` is of that week."""
    language, events = build.language, site.all(Event)

    def parts() -> list[EasyPartFacts]:
        days = [
            _day(
                in_pattern(day, "weekday_day_month", language) if day else say(language, "date.not_known"),
                slots, of, pictures, build,
            )
            for day, slots in groupby(programme(week, events), key=lambda slot: slot.when.first)
        ]  # fmt: skip
        nothing = EasyBlock("calendar", (EasyLine(say(language, "easy.no_events")),))
        return days or [part_facts(EasyPart(say(language, "events.name"), (nothing,)), of, pictures, build)]

    notes = [say(language, "easy.draft"), say(language, "easy.from_facts_of_all")]
    return made_page(
        of,
        parts,
        {"states": [say(language, "easy.is_draft")], "notes": notes},
        site.campaign,
        pictures,
        build,
    )


def date_pictures(site: Published[OnSite], week: Week, language: Language) -> Iterator[str]:
    """The names of the pictures that the page shows."""
    return (picture_of(slot, language) for slot in programme(week, site.all(Event)))


def picture_of(slot: Slot, language: Language) -> str:
    """Of its day; but beside a day, readers would plan to come to what is off."""
    if slot.event.is_stopped:
        return next(each.picture for each in status_blocks(slot.event, language) if each.picture)
    return day_picture(slot.when.first) if slot.when.first else PICTURES["day"]


def _day(title: str, slots: Iterable[Slot], of: Page, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """What is on in one day, each time of an event a row."""
    return slots_part(title, [*slots], of, pictures, build)


def slots_part(
    title: str, slots: Sequence[Slot], of: Page, pictures: PictureNamed, build: Build
) -> EasyPartFacts:
    """Events by the times at which they are listed, under a title."""
    part = part_facts(EasyPart(title, tuple(_told(slot, build) for slot in slots)), of, pictures, build)
    rows = zip(part["blocks"], slots, strict=True)
    return {**part, "blocks": [_row(row, slot, build) for row, slot in rows]}


def _told(slot: Slot, build: Build) -> EasyBlock:
    """What its own page says of what changed, and of when and where it is, unless it is off."""
    event, language = slot.event, build.language
    is_over = not event.is_stopped and end_of([slot.when], build)["is_over"]
    lines = [
        replace(line, told=Told.ALWAYS) if event.is_stopped else line
        for each in status_blocks(event, language)
        for line in each.lines
        if line.told is not Told.ONCE_OVER and not (is_over and line.told is Told.UNTIL_OVER)
    ]
    if not event.is_stopped:
        when = once(slot.when, language)
    elif event.status is Status.POSTPONED:
        when = once(When(slot.when.zone), language)
    else:
        when = iter(())
    lines += [line for each in when for line in each.lines]
    if not event.is_stopped:
        lines += map(EasyLine, _where(slot, language))
    return EasyBlock(picture_of(slot, language), tuple(lines))


def _row(row: EasyRow, slot: Slot, build: Build) -> EasyRow:
    """What is stopped is never over."""
    event, times = slot.event, [] if slot.event.is_stopped else [slot.when]
    return {
        **row,
        "title": event.title,
        "address": event.address,
        "status": status_of(event, build.language),
        **end_of(times, build),
        "can_end": over_after(times) is not None,
    }


def _where(slot: Slot, language: Language) -> Iterator[str]:
    place, how = slot.time.where, slot.event.how
    if how is AttendanceMode.ONLINE:
        yield say(language, "easy_event.online")
    elif place is None or place.name is None:
        if place:
            yield say(language, "easy_event.in_town", town=as_markdown(place.said))
        yield say(language, "easy_event.place_not_known")
    else:
        yield say(language, "easy_event.at_place", place=as_markdown(place.said))
    if how is AttendanceMode.BOTH:
        yield say(language, "easy_event.or_online")
