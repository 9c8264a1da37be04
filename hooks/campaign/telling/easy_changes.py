"""What became of an event, in Easy Read: over, cancelled, moved, full. It comes before anything else."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.history import Heard
from campaign.model.standing import told_status
from campaign.model.status import Status
from campaign.telling.authors_words import told
from campaign.telling.changes import Change
from campaign.telling.dates import clock, full_date
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
    "new": "news", "updated": "news", Heard.WHEN: "changed", Heard.WHERE: "place", Heard.HOW: "news",
    Heard.BOOKING: "news", Heard.COST: "money", Heard.ACCESS: "support_gone",
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
        day = full_date(event.was.first, language)
        old = (
            say(language, "easy_event.was_at", day=day, start=clock(event.was.start, language))
            if event.was.start
            else say(language, "easy_event.was", day=day)
        )
        yield Statement("was", day_picture(event.was.first), (old,), told=Told.UNTIL_OVER)
