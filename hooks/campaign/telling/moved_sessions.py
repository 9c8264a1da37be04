"""What changed in the sessions of an event, in words: of each that moved, when and where it was and is now."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.event import Event
from campaign.model.history import Step
from campaign.model.occurrence import Occurrence
from campaign.model.two_agendas import MovedSession, Part, moved_sessions
from campaign.model.venue import Venue
from campaign.telling.dates import day_and_times, times
from campaign.telling.places import spot_said
from campaign.telling.was_and_now import MOST_TIMES, listed, now_said, was_now


def sessions_said(step: Step, event: Event, language: Language) -> Iterator[str]:
    """Titles and rooms only while the file of ``event`` still has them: what an author took back stays taken back."""
    moved = moved_sessions(step.before, step.after)
    there = [(each, each.after) for each in moved if each.after]
    has_days = (
        step.before.when.first != step.before.when.last or step.after.when.first != step.after.when.last
    )
    for each, after in there[:MOST_TIMES]:
        told = [*_time(each, after, language, has_days=has_days), *_room(each, after, event, language)]
        if told:
            yield _of_session(after, joined(" ", told), event, language)
    if len(there) > MOST_TIMES:
        yield say(language, "changes.more_sessions", n=len(there) - MOST_TIMES)
    if gone := [each.before[1].when for each in moved if each.is_gone]:
        yield say(language, "changes.sessions_gone", times=listed(gone, language))


def _of_session(part: Part, what: str, event: Event, language: Language) -> str:
    session, time = part
    is_still_there = any(each.title == session.title for each in event.sessions)
    name = session.title if is_still_there else day_and_times(time.when, language)
    return say(language, "changes.session", name=name, what=what)


def _time(moved: MovedSession, after: Part, language: Language, *, has_days: bool) -> Iterator[str]:
    if moved.other_time:
        said = day_and_times if has_days else times
        was, now = (said(part[1].when, language) for part in (moved.before, after))
        yield was_now(was, now, language)


def _room(moved: MovedSession, after: Part, event: Event, language: Language) -> Iterator[str]:
    if not moved.other_room:
        return
    was = _public_room(moved.before[1], event)
    now = _public_room(after[1], event) or (None if after[1].room else spot_said(after[1], language))
    if was and now:
        yield was_now(was, now, language)
    elif now:
        yield now_said(now, language)


def _public_room(time: Occurrence, event: Event) -> str | None:
    """A room that is told today: of a session or of the event, or on the page of its place."""
    told = {each.room for each in (*event.occurrences(), *event.times_of_sessions())}
    if time.room in told:
        return time.room
    has_page = isinstance(time.where, Venue) and time.where.address
    room = time.where.room_called(time.room) if time.where and has_page else None
    return room.name if room else None
