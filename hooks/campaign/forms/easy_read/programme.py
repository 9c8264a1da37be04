"""The programme in Easy Read: each day a part, each event a row with the picture of its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, part_facts
from campaign.forms.pages.parts import rows_on
from campaign.forms.pages.row_times import on_its_day
from campaign.forms.pages.rows import end_of, over_after, status_at
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, Told
from campaign.model.programme import Slot
from campaign.model.status import Status
from campaign.model.week import Week
from campaign.model.when import When
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.authors_words import told
from campaign.telling.dates import in_pattern
from campaign.telling.easy_changes import status_blocks
from campaign.telling.easy_clocks import clock_there, clocks
from campaign.telling.easy_joining import ask_of
from campaign.telling.easy_one_date import became_lines, picture_of_date
from campaign.telling.easy_one_day import on_one_day, past
from campaign.telling.easy_one_time import once
from campaign.telling.easy_text import PICTURES, day_picture
from campaign.telling.facts import OF_THIS_TIME
from campaign.telling.how_often import as_they_pass_in_easy_read
from campaign.telling.markdown_words import as_markdown
from campaign.telling.places import is_by_phone
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import words_between


def easy_programme_page(
    _listed: ListPage, site: Published[OnSite], week: Week, of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """What lasts several days is on each of them; what has no day yet is at the end. ``site`` is of that week."""
    language = build.language
    on_page = [*rows_on(of.part, site.relations.day_by_day(week))]

    def parts() -> list[EasyPartFacts]:
        days = [
            slots_part(
                in_pattern(day, "weekday_day_month", language) if day else say(language, "date.not_known"),
                slots, of, pictures, build,
            )
            for day, slots in on_page
        ]  # fmt: skip
        is_this_year = week.year == site.campaign.year
        none = say(language, "easy.no_events" if is_this_year else "easy.recorded.no_events")
        nothing = EasyBlock(PICTURES["day"], (EasyLine(none),))
        return days or [part_facts(EasyPart(say(language, "events.name"), (nothing,)), of, pictures, build)]

    return page_of_facts(of, parts, "easy.from_facts_of_all", site.campaign, pictures, build)


def picture_of(slot: Slot, language: Language) -> str:
    """Of its day; but beside a day, readers would plan to come to what is off."""
    if slot.time.is_stopped:
        return picture_of_date(slot.time)
    if slot.event.is_stopped:
        return next(each.picture for each in status_blocks(slot.event, language) if each.picture)
    day = slot.on or slot.when.first
    return day_picture(day) if day else PICTURES["day"]


def slots_part(
    title: str, slots: Sequence[Slot], of: Page, pictures: PictureNamed, build: Build
) -> EasyPartFacts:
    """Events by the times at which they are listed, under a title."""
    blocks = tuple(_told(slot, build) for slot in slots)
    part = part_facts(EasyPart(title, blocks), of, pictures, build, rows_stay=True)
    rows = zip(part["blocks"], slots, strict=True)
    return {**part, "blocks": [_row(row, slot, build) for row, slot in rows]}


def _told(slot: Slot, build: Build) -> EasyBlock:
    """What its own page says of what changed, and of when and where it is, unless it is off."""
    event, language = slot.event, build.language
    is_over = not slot.is_stopped and end_of([on_its_day(slot)], build)["is_over"]
    lines = [
        replace(line, told=Told.ALWAYS) if event.is_stopped else line
        for each in status_blocks(event, language)
        for line in each.lines
        if line.told is not Told.ONCE_OVER and not (is_over and line.told is Told.UNTIL_OVER)
    ]
    became = _became(slot, build)
    if slot.time.is_stopped:
        lines += [EasyLine(line) for line in became]
    elif not is_over:
        lines += [EasyLine(line, told=Told.UNTIL_OVER) for line in became]
    ends = Told.ALWAYS if slot.is_stopped or is_over else Told.UNTIL_OVER
    said = [line.text for each in _when(slot, is_over, language) for line in each.lines]
    if slot.on and ends is Told.UNTIL_OVER:
        # Opening hours are by the clock there, and all else is told by that at home.
        opens = slot.event.opening_hours
        said += clocks(on_its_day(slot), language) if opens else clock_there(slot.time.when, language)
    if ends is Told.UNTIL_OVER:
        said += _where(slot, build)
        said += _note(slot, build)
    lines += [EasyLine(line, told=ends) for line in said]
    if not event.is_stopped:
        more = (*as_they_pass_in_easy_read(slot, build.today, language),)
        lines.append(EasyLine(more[0][1], as_they_pass=more if len(more) > 1 else ()))
    return EasyBlock(picture_of(slot, language), tuple(line for line in lines if line.text))


def _became(slot: Slot, build: Build) -> tuple[str, ...]:
    """What became of this time alone, and why."""
    lines = became_lines(slot.time, build.language)
    if not lines:
        return ()
    why = told(slot.time.status_note, words_between(build.written_in, build.language), build.language)
    said = Statement("single dates", "", lines, why.lines, why.lost, ask_of(slot.event))
    return said.sentences(build.language)


def _note(slot: Slot, build: Build) -> tuple[str, ...]:
    """What is different at this time, in words of its author."""
    note = told(slot.time.note, words_between(build.written_in, build.language), build.language)
    return Statement(OF_THIS_TIME, "", note.lines, lost=note.lost, ask=ask_of(slot.event)).sentences(
        build.language
    )


def _when(slot: Slot, is_over: bool, language: Language) -> Iterator[EasyBlock]:
    """Of what is off nobody needs a day but that it has none yet."""
    if slot.event.status is Status.POSTPONED:
        return once(When(slot.when.zone), language)
    if slot.is_stopped:
        return iter(())
    that_day = on_its_day(slot)
    if is_over:
        when = replace(that_day, home=None) if slot.on else slot.time.when
        return blocks_of(past([when], language), language)
    return on_one_day(that_day, slot.when, language) if slot.on else once(slot.time.when, language)


def _row(row: EasyRow, slot: Slot, build: Build) -> EasyRow:
    """What is stopped is never over. Where more of it comes later, only the day is."""
    event, times = slot.event, [] if slot.is_stopped else [on_its_day(slot)]
    is_last = not slot.others and slot.on in (None, slot.when.closing_day)
    goes_on = not (is_last or event.is_over(build.today))
    end = end_of(times, build)
    status = status_at(slot, build.language)
    says_nothing = end["is_over"] and status is not None and status["ends"]
    return {
        **row,
        "title": event.title,
        "address": event.address,
        "status": None if says_nothing else status,
        **end,
        "once_over_says": say(build.language, "easy_event.day_over" if goes_on else "easy_event.over")
        if over_after(times)
        else None,
    }


def _where(slot: Slot, build: Build) -> Iterator[str]:
    language = build.language
    place, how = slot.time.where, slot.event.how
    if how is AttendanceMode.ONLINE:
        yield say(
            language,
            "easy_event.join_by_phone" if is_by_phone(slot.event) else "easy_event.online",
        )
    elif place is None or place.name is None:
        if place:
            yield say(language, "easy_event.in_town", town=as_markdown(place.said))
        yield say(language, "easy_event.place_not_known")
    else:
        yield say(language, "easy_event.at_place", place=as_markdown(place.said))
    if how is AttendanceMode.BOTH:
        yield say(language, "easy_event.join_by_phone" if is_by_phone(slot.event) else "easy_event.or_online")
