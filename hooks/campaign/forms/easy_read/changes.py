"""What changed in a week, in Easy Read: each day a part, each change a row that leads to its event."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, part_facts
from campaign.forms.easy_read.whom_to_ask import row_of
from campaign.forms.pages.parts import rows_on
from campaign.forms.pages.rows import end_of, over_after
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyPart, Told
from campaign.model.event import Event
from campaign.model.week import Week
from campaign.model.when import When
from campaign.site.gate import OnSite, Published
from campaign.site.kind import PictureNamed
from campaign.telling.changes import Change, changes
from campaign.telling.dates import full_date
from campaign.telling.easy_changes import day_of, what_happened
from campaign.telling.easy_text import PICTURES
from campaign.telling.statements import blocks_of
from campaign.telling.word_rules import words_between


def easy_changes_page(
    week: Week, site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """``site`` is of that week."""
    language = build.language
    changed = changes(site.all(Event), build.history, language)
    by_day = [(day, [*on_day]) for day, on_day in groupby(changed, key=lambda change: change.day)]
    on_page = [*rows_on(of.part, by_day)]

    def parts() -> list[EasyPartFacts]:
        days = [_day(full_date(day, language), [*on_day], of, pictures, build) for day, on_day in on_page]
        if days:
            return days
        is_this_year = week.year == site.campaign.year
        none = say(language, "easy_change.none" if is_this_year else "easy_change.recorded.none")
        title = say(language, "changes.name")
        return [part_facts(EasyPart(title, (row_of(PICTURES["news"], none),)), of, pictures, build)]

    return page_of_facts(of, parts, "easy.from_facts_of_all", site.campaign, pictures, build)


def _day(title: str, changed: list[Change], of: Page, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """New events come last. Several are a list, so that nobody reads of each that it is new."""
    new = [change for change in changed if change.name == "new"]
    listed = new if len(new) > 1 else []
    others = [change for change in changed if not listed or change.name != "new"]
    heading = [row_of(PICTURES["news"], say(build.language, "easy_change.new_ones"))] if listed else []
    blocks = (
        *(_told(change, build) for change in others),
        *heading,
        *(_day_of(change.event, build) for change in listed),
    )
    part = part_facts(EasyPart(title, blocks), of, pictures, build, rows_stay=True)
    rows = zip(part["blocks"], [*others, *(None for _ in heading), *listed], strict=True)
    return {**part, "blocks": [_row(row, change, build) if change else row for row, change in rows]}


def _day_of(event: Event, build: Build) -> EasyBlock:
    is_over = end_of([time.when for time in event.occurrences()], build)["is_over"]
    return day_of(event, build.today, build.language, is_over=is_over)


def _told(change: Change, build: Build) -> EasyBlock:
    """What is said of places ends with the event."""
    ends = change.is_on_top and change.event.status.is_about_places
    said = what_happened(change, words_between(build.written_in, build.language), build.language)
    lines = [line for block in blocks_of(iter([said]), build.language) for line in block.lines]
    if ends and end_of(_times(change), build)["is_over"]:
        lines = []
    told = Told.UNTIL_OVER if ends else Told.ALWAYS
    return EasyBlock(said.picture, tuple(replace(line, told=told) for line in lines))


def _row(row: EasyRow, change: Change, build: Build) -> EasyRow:
    """What is stopped is never over."""
    times = _times(change)
    return {
        **row,
        "title": change.event.title,
        "address": change.event.address,
        **end_of(times, build),
        "once_over_says": say(build.language, "easy_event.over") if over_after(times) else None,
    }


def _times(change: Change) -> list[When]:
    return [] if change.event.is_stopped else [time.when for time in change.event.occurrences()]
