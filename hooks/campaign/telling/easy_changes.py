"""What became of an event, in Easy Read: over, cancelled, moved, full. It comes before anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.history import Heard
from campaign.model.programme import still_on
from campaign.model.standing import told_status
from campaign.model.status import Status
from campaign.model.time_zones import at_home
from campaign.model.when import When
from campaign.telling.authors_words import told
from campaign.telling.changes import Change
from campaign.telling.dates import full_date
from campaign.telling.easy_clocks import old_clocks, old_time
from campaign.telling.easy_one_day import day_there, past
from campaign.telling.easy_text import PICTURES, day_picture
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between

_CHANGES: dict[Status, tuple[str, ...]] = {
    Status.SCHEDULED: ("changed",),
    Status.CANCELLED: ("cancelled", "easy_event.cancelled", "easy_event.cancelled_means"),
    Status.PAUSED: ("stopped", "easy_event.paused"),
    Status.POSTPONED: ("postponed", "easy_event.postponed"),
    Status.RESCHEDULED: ("changed", "easy_event.rescheduled"),
    Status.MOVED_ONLINE: ("online", "easy_event.moved_online"),
    Status.ROOM_CHANGED: ("room", "easy_event.room_changed"),
    Status.FULL: ("full", "easy_event.full", "easy_event.no_places"),
    Status.FEW_PLACES_LEFT: ("places", "easy_event.few_places"),
    Status.WAITING_LIST: ("waiting", "easy_event.full", "easy_event.waiting_list"),
    Status.BY_INVITATION: ("invited", "easy_event.by_invitation"),
}
"""A picture, and the sentences that tell what changed. Of what goes ahead again, nobody has to be told more."""


def over_blocks(event: Event, language: Language) -> Iterator[EasyBlock]:
    """The first row, as soon as it is so: whoever reads on should know that nothing can be done any more."""
    picture, key = ("cancelled", "did_not_happen") if event.is_stopped else ("over", "over")
    said = Statement("when", PICTURES[picture], (say(language, f"easy_event.{key}"),), told=Told.ONCE_OVER)
    yield from blocks_of(iter([said]), language)


def change_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """What changed, before anything else: nobody should set out for an event that is off."""
    return blocks_of(_changes(event, words, language), language)


def status_blocks(event: Event, language: Language) -> Iterator[EasyBlock]:
    """The same without the organiser's own words; none for an event that goes on as planned."""
    return blocks_of(_status(event, language), language)


_PICTURES_OF_NEWS = {
    "new": "news", "updated": "news", Heard.WHEN: "changed", Heard.WHERE: "place",
    Heard.DATES: "changed", Heard.SESSIONS: "changed", Heard.HOW: "news",
    Heard.BOOKING: "news", Heard.COST: "money", Heard.ACCESS: "support_gone", Heard.ASK_BY: "ask",
    Heard.PLACE_ACCESS: "support_gone", Heard.ACCESS_BACK: "more_access", Heard.ADDRESS: "place",
}  # fmt: skip
"""Of what no status tells, by the name of the change."""


def what_happened(change: Change, words: AuthorsWords, language: Language) -> Statement:
    """One change in a list of them: what it was, why, and what is so since."""
    note, now = (
        told(change.note, words, language),
        told(change.now, words_between(language, language), language),
    )
    if change.is_on_top:
        picture, *keys = _CHANGES[told_status(change.event)]
        said = tuple(say(language, key) for key in keys)
    elif change.name in _PICTURES_OF_NEWS:
        # Of booking, the words of the page are a sentence: "Booking is open".
        what = (
            f"{change.what}." if change.name == Heard.BOOKING else say(language, f"easy_change.{change.name}")
        )
        picture, said = _PICTURES_OF_NEWS[change.name], (what,)
    else:
        picture = _CHANGES[Status(change.name)][0]
        then = say(language, "easy_change.then")
        said = (say(language, "easy_event.named", name=then, value=f"{change.what}."),)
    return Statement("status", PICTURES[picture], (*said, *note.lines, *now.lines), lost=note.lost)


def day_of(event: Event, today: date, language: Language, *, is_over: bool) -> EasyBlock:
    """Its day beside the picture of it, where several events are listed; of what is off, that it is."""
    if event.is_stopped:
        said = next(_status(event, language))
        return next(blocks_of(iter([replace(said, told=Told.ALWAYS)]), language))
    times = [time.when for time in still_on(event.occurrences())]
    said = (
        next(past(times, language))
        if is_over
        else replace(_days(times, today, language), told=Told.UNTIL_OVER)
    )
    return next(blocks_of(iter([said]), language))


def _days(times: Sequence[When], today: date, language: Language) -> Statement:
    """Of several, how many there are, and the first; once that is past, the last. By the clock at home."""
    at = map(at_home, times)
    days = [(when.first, when.closing_day or when.first) for when in at if when.first]
    how_often = (say(language, "easy_event.times", n=len(times)),) if len(times) > 1 else ()
    if not days:
        unknown = say(language, "easy_event.day_not_known")
        return Statement("when", PICTURES["not_known"], (*how_often, unknown))
    (first, last_of_first), (last, _) = days[0], days[-1]
    if not how_often and first != last_of_first:
        keys = {"easy_event.starts_day": first, "easy_event.ends_day": last_of_first}
        lines = tuple(say(language, key, day=full_date(day, language)) for key, day in keys.items())
        return Statement("when", day_picture(first, last_of_first), lines)
    if not how_often or first >= today:
        key, day = "easy_event.first_day" if how_often else "easy_event.on", first
    elif len(days) == len(times):
        key, day = "easy_event.last_day", last
    else:  # one of those that are not known may be later
        return Statement("when", PICTURES["day"], how_often)
    on = say(language, key, day=full_date(day, language))
    there = () if how_often else day_there("on", times[0], language)
    return Statement("when", day_picture(day), (*how_often, on, *there))


def _changes(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    yield from _status(event, language)
    if event.status is Status.SCHEDULED:
        return
    note = told(event.status_note, words, language)
    yield Statement(
        "status note", PICTURES["news"], note.lines, lost=note.lost,
        told=Told.ALWAYS if event.is_stopped else Told.UNTIL_OVER,
    )  # fmt: skip


def _status(event: Event, language: Language) -> Iterator[Statement]:
    """What is said of places, of rooms and of what is still to come ends with the event."""
    if event.status is Status.SCHEDULED:
        return
    picture, *keys = _CHANGES[told_status(event)]
    said = tuple(say(language, key) for key in keys)
    yield Statement("status", PICTURES[picture], said, told=Told.UNTIL_OVER)
    if event.status is Status.CANCELLED:
        was = say(language, "easy_event.was_cancelled")
        yield Statement("status", PICTURES[picture], (was,), told=Told.ONCE_OVER)
    if event.is_stopped:
        no = say(language, "easy_event.do_not_come")
        yield Statement("status", PICTURES["off"], (no,), told=Told.UNTIL_OVER)
    if event.was and event.was.first:
        old = tuple(old_time(event.was, language))
        clocks = tuple(old_clocks(event.was, language))
        last = event.was.last if event.was.start is None else None
        yield Statement("was", day_picture(event.was.first, last), old, told=Told.UNTIL_OVER)
        yield Statement("was", PICTURES["clock"], clocks, told=Told.UNTIL_OVER)
