"""When an event is, in Easy Read: "It starts on Monday 5 July 2027 at 10am" and all other shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time

from babel.dates import get_day_names

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock
from campaign.model.event import Event
from campaign.model.hours import OpeningHours
from campaign.model.occurrence import Occurrence
from campaign.model.repeats import Repeats
from campaign.model.standing import told_status
from campaign.model.status import Status
from campaign.model.time_zones import at_home
from campaign.model.when import When
from campaign.telling.dates import city_of, clock, full_date, has_other_clock
from campaign.telling.easy_text import PICTURES, as_markdown, block, day_picture, fits, short, time_picture
from campaign.telling.places import place_said
from campaign.telling.word_rules import AuthorsWords

MOST_DAYS = 6
"""Days that are listed one by one; of more, the first and the last are told."""

_CHANGES: dict[Status, tuple[str, ...]] = {
    Status.CANCELLED: ("cancelled", "easy_event.cancelled", "easy_event.cancelled_means"),
    Status.PAUSED: ("cancelled", "easy_event.paused"),
    Status.POSTPONED: ("postponed", "easy_event.postponed"),
    Status.RESCHEDULED: ("changed", "easy_event.rescheduled"),
    Status.MOVED_ONLINE: ("online", "easy_event.moved_online"),
    Status.ROOM_CHANGED: ("room", "easy_event.room_changed"),
    Status.FULL: ("full", "easy_event.full", "easy_event.no_places"),
    Status.FEW_PLACES_LEFT: ("full", "easy_event.few_places"),
    Status.WAITING_LIST: ("waiting", "easy_event.full", "easy_event.waiting_list"),
    Status.BY_INVITATION: ("people", "easy_event.by_invitation"),
}
"""A picture, and the sentences that tell what changed."""


def change_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """What changed, before anything else: nobody should set out for an event that is off."""
    yield from status_blocks(event, language)
    if event.status is not Status.SCHEDULED:
        yield block(PICTURES["news"], *short(event.status_note, words))


def status_blocks(event: Event, language: Language) -> Iterator[EasyBlock]:
    """The same without the organiser's own words; none for an event that goes on as planned."""
    if event.status is Status.SCHEDULED:
        return
    picture, *keys = _CHANGES[told_status(event)]
    yield block(PICTURES[picture], *(say(language, key) for key in keys))
    if event.is_stopped:
        yield block(PICTURES["off"], say(language, "easy_event.do_not_come"))
    if event.was and event.was.first and event.status in (Status.RESCHEDULED, Status.POSTPONED):
        yield block(
            day_picture(event.was.first),
            say(language, "easy_event.was", day=full_date(event.was.first, language)),
        )


def when_blocks(event: Event, today: date, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """All that is known of its days and times, whatever its shape."""
    if event.is_over(today):
        yield from _over(event, language)
    elif event.is_stopped:
        if event.status is Status.POSTPONED:
            yield from once(When(event.when.zone), language)
        elif day := event.told_when.first:
            yield block(
                day_picture(day), say(language, "easy_event.was_planned", day=full_date(day, language))
            )
    elif event.repeats:
        yield from _repeating(event, event.repeats, words, language)
    elif len(event.occurrences()) > 1:
        yield from _several(event.occurrences(), language)
    elif event.opening_hours:
        yield from _open(event, language)
    else:
        yield from once(event.when, language)
    if not event.is_over(today) and not event.is_stopped:
        if event.drop_in:
            yield block(PICTURES["drop_in"], say(language, "easy_event.drop_in"))
        if event.sessions:
            yield block(
                PICTURES["clock"],
                say(language, "easy_event.sessions", n=len(event.sessions)),
                say(language, "easy_event.sessions_when"),
            )


def _over(event: Event, language: Language) -> Iterator[EasyBlock]:
    yield block(PICTURES["clock"], say(language, "easy_event.over"))
    whens = [at.when for at in event.occurrences()]
    days = [(when.first, when.closing_day or when.first) for when in whens if when.first]
    if not days:
        yield block(PICTURES["day"], say(language, "easy_event.day_not_recorded"))
        return
    first, last = days[0][0], max(last for _, last in days)
    if first == last:
        yield block(day_picture(first), say(language, "easy_event.was_on", day=full_date(first, language)))
        return
    yield block(
        day_picture(first, last),
        say(language, "easy_event.started_on", day=full_date(first, language)),
        say(language, "easy_event.ended_on", day=full_date(last, language)),
    )


def once(when: When, language: Language) -> Iterator[EasyBlock]:
    """One time: each thing that is known, or that it is not known, in a sentence of its own."""
    if when.first is None or when.last is None:
        yield block(
            PICTURES["not_known"],
            say(language, "easy_event.day_not_known"),
            say(language, "easy_event.look_again"),
        )
        return
    day = full_date(when.first, language)
    if when.all_day and when.first != when.last:
        yield block(day_picture(when.first), say(language, "easy_event.starts_day", day=day))
        ends = say(language, "easy_event.ends_day", day=full_date(when.last, language))
        yield block(day_picture(when.last), ends)
    elif when.start is None:
        yield block(day_picture(when.first), say(language, "easy_event.on", day=day))
        yield block(PICTURES["clock"], *_times(when, language))
    else:
        start = clock(when.start, language)
        yield block(day_picture(when.first), say(language, "easy_event.starts", day=day, start=start))
        if when.end is None:
            yield block(PICTURES["clock"], say(language, "easy_event.end_not_known"))
        elif not when.ends_on_another_day:
            yield block(
                time_picture(when.end), say(language, "easy_event.ends", end=clock(when.end, language))
            )
        elif last := when.closing_day:
            yield block(day_picture(last), *_end_on(last, when.end, language))
        yield block(PICTURES["clock"], *_clocks(when, language))


def _end_on(last: date, end: time, language: Language) -> Iterator[str]:
    """Its end beside its day. Of midnight, readers cannot tell to which day it belongs."""
    at, day = clock(end, language), full_date(last, language)
    if end == time():
        yield say(language, "easy_event.ends_day", day=day)
        yield say(language, "easy_event.ends", end=at)
    else:
        yield say(language, "easy_event.ends_on", day=day, end=at)


def _clocks(when: When, language: Language) -> Iterator[str]:
    """By which clocks its times are, if not by those at home, and when it starts by those."""
    home = at_home(when)
    if home.first is None or home.start is None or not has_other_clock(when):
        return
    yield say(language, "easy_event.time_in", city=city_of(when.zone, language))
    city, start = city_of(home.zone, language), clock(home.start, language)
    if home.first == when.first:
        yield say(language, "easy_event.starts_at_home", city=city, start=start)
    else:
        day = full_date(home.first, language)
        yield say(language, "easy_event.starts_on_at_home", city=city, day=day, start=start)


def _times(when: When, language: Language) -> Iterator[str]:
    """The times alone, where the day is told beside them."""
    if when.all_day:
        yield say(language, "easy_event.all_day")
    elif when.start is None:
        yield say(language, "easy_event.time_not_known")
    elif when.end is None:
        yield say(language, "easy_event.starts_at", start=clock(when.start, language))
    else:
        yield say(
            language, "easy_event.from_to", start=clock(when.start, language), end=clock(when.end, language)
        )


def _repeating(
    event: Event, repeats: Repeats, words: AuthorsWords, language: Language
) -> Iterator[EasyBlock]:
    times = event.occurrences()
    pattern, _, _ = repeats.words.partition(" until ")
    key = "easy_event.monthly" if repeats.frequency == "MONTHLY" else "easy_event.every"
    if words.fit_in:
        yield block(PICTURES["day"], say(language, key, pattern=as_markdown(pattern.removeprefix("the "))))
    else:
        yield block(PICTURES["day"], say(language, "easy_event.times", n=len(times)))
    if {time.when.start for time in times} == {event.when.start} and not event.when.ends_on_another_day:
        yield block(PICTURES["clock"], *_times(event.when, language))
        yield block(PICTURES["clock"], *_clocks(event.when, language))
        yield from _days(times, language, with_times=False)
    else:
        yield from _days(times, language, with_times=True)
    if len(times) > MOST_DAYS:
        for day in event.not_on[:MOST_DAYS]:
            yield block(
                PICTURES["cancelled"], say(language, "easy_event.not_on", day=full_date(day, language))
            )


def _several(times: Sequence[Occurrence], language: Language) -> Iterator[EasyBlock]:
    yield block(PICTURES["day"], say(language, "easy_event.times", n=len(times)))
    yield from _days(times, language, with_times=True)


def _days(times: Sequence[Occurrence], language: Language, *, with_times: bool) -> Iterator[EasyBlock]:
    known = [time.when.first for time in times if time.when.first]
    if len(times) > MOST_DAYS and not known:
        yield from once(times[0].when, language)
        return
    if len(times) > MOST_DAYS:
        for key, day in (("easy_event.first_day", known[0]), ("easy_event.last_day", known[-1])):
            yield block(day_picture(day), say(language, key, day=full_date(day, language)))
        if len(known) < len(times):  # one of those may be later
            yield block(PICTURES["not_known"], say(language, "easy_event.one_day_not_known"))
        yield block(PICTURES["more_words"], say(language, "easy_event.all_days"))
        return
    usual = times[0].where
    for at in times:
        if at.when.first is None:
            yield block(PICTURES["not_known"], say(language, "easy_event.one_day_not_known"))
            continue
        if with_times and at.when.ends_on_another_day:
            yield from once(at.when, language)
        else:
            on = say(language, "easy_event.on", day=full_date(at.when.first, language))
            yield block(day_picture(at.when.first), on, *(_times(at.when, language) if with_times else ()))
            yield block(PICTURES["clock"], *(_clocks(at.when, language) if with_times else ()))
        if at.where and at.where != usual:
            there = say(language, "easy_event.other_place", place=as_markdown(place_said(at.where, language)))
            yield block(
                PICTURES["changed"], there if fits(there) else say(language, "easy_event.in_another_place")
            )


def _open(event: Event, language: Language) -> Iterator[EasyBlock]:
    yield from once(event.when, language)
    for line in event.opening_hours:
        days = _day_names(line, language)
        if line.opens is None or line.closes is None:
            yield block(PICTURES["shut"], say(language, "easy_event.closed", days=days))
            continue
        start, end = clock(line.opens, language), clock(line.closes, language)
        yield block(
            time_picture(line.opens),
            say(language, "easy_event.open_days", days=days),
            say(language, "easy_event.open_hours", start=start, end=end),
        )


def _day_names(line: OpeningHours, language: Language) -> str:
    names = [get_day_names("wide", "format", language.for_babel)[day] for day in line.days]
    in_a_row = all(day == (before + 1) % 7 for day, before in zip(line.days[1:], line.days, strict=False))
    if len(names) > 2 and in_a_row:
        return say(language, "easy_event.from_day_to_day", first=names[0], last=names[-1])
    return say(language, "easy_event.on_days", days=together(names, language))


def together(words: Sequence[str], language: Language) -> str:
    """Tea, coffee and water."""
    if len(words) < 2:
        return "".join(words)
    return say(language, "easy_event.and", first=", ".join(words[:-1]), last=words[-1])
