"""What one change of an event was, in words: what was so, and what is so since.

Of what was so only days, places with a page of their own, prices and the words of this site are told. What is so since is
told in an author's words only while the file still has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from campaign.languages.ends import ended
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined, without_end
from campaign.model.access import AccessFact, Answer
from campaign.model.event import Event
from campaign.model.history import Heard, Step
from campaign.model.occurrence import Occurrence
from campaign.model.places_then import Turn, place_of, times_and_sessions
from campaign.model.same_place import has_other_address, is_called_the_same, is_other_place
from campaign.model.two_versions import Booking, booking_of, pairs_of, spot_of, taken_away
from campaign.model.venue import Venue
from campaign.telling.dates import day_and_times, first_to_last, full_date
from campaign.telling.events import access_answer, hours_lines
from campaign.telling.how_often import repeats_said
from campaign.telling.joining import (
    booking_lines,
    by_others_said,
    cost_said,
    elsewhere_lines,
    join_not_known,
)
from campaign.telling.moved_sessions import sessions_said
from campaign.telling.places import place_line, place_said, room_and_place, spot_said, way_said
from campaign.telling.single_dates import dates_said
from campaign.telling.was_and_now import MOST_TIMES, listed, now_said, was_now


def what_happened(step: Step, heard: Heard, language: Language) -> str:
    """A few words, as a heading."""
    return say(language, f"changes.{_booking(step) if heard is Heard.BOOKING else heard}")


def _booking(step: Step) -> str:
    before, after = booking_of(step.before), booking_of(step.after)
    if before is after or after is Booking.ELSEWHERE:
        return "booking"
    if before is Booking.NOT_NEEDED:
        return "booking.needed" if after is Booking.OPEN else "booking"
    return f"booking.{after}"


def what_changed(step: Step, heard: Iterable[Heard], event: Event, language: Language) -> str | None:
    """All of it in sentences. ``event`` is the version of today."""
    told = (line for each in heard for line in _TOLD[each](step, event, language))
    return joined(" ", told) or None


def all_times(event: Event, language: Language) -> str:
    """When it is: the days of a series by their rule, and others one by one."""
    if event.repeats and not event.also_on:
        when = day_and_times(event.when, language)
        repeats = repeats_said(event.repeats, "repeats", language)
        return say(language, "changes.series", when=when, repeats=repeats)
    return listed([time.when for time in event.occurrences()], language)


def _when(step: Step, _event: Event, language: Language) -> Iterator[str]:
    before, after = step.before, step.after
    if before.opening_hours != after.opening_hours and before.opening_hours and after.opening_hours:
        was, now = ("; ".join(hours_lines(each.opening_hours, language)) for each in (before, after))
        yield was_now(was, now, language)
    changed = [pair for pair in pairs_of(before, after) if pair.other_day]
    if len(changed) > MOST_TIMES and (before.repeats or after.repeats):
        yield was_now(all_times(before, language), all_times(after, language), language)
        return
    moved = [(pair.before.when, pair.after.when) for pair in changed if pair.before and pair.after]
    for times in moved[:MOST_TIMES]:
        was, now = (day_and_times(when, language) for when in times)
        yield was_now(was, now, language)
    if len(moved) > MOST_TIMES:
        yield say(language, "changes.more_times", n=len(moved) - MOST_TIMES)
    gone = [pair.before.when for pair in changed if pair.before and not pair.after]
    new = [pair.after.when for pair in changed if pair.after and not pair.before]
    if gone:
        yield say(language, "changes.times_gone", times=listed(gone, language))
    if new:
        yield say(language, "changes.times_new", times=listed(new, language))


def _where(step: Step, event: Event, language: Language) -> Iterator[str]:
    """Of one of several dates, with its day."""
    pairs = pairs_of(step.before, step.after)
    changed = [(pair.before, pair.after) for pair in pairs if pair.before and pair.after and pair.other_place]
    told = [
        (time, _public_spot(was, event, language), _went_to(was, time, event, language))
        for was, time in changed
    ]
    is_same_for_all = len({(was, now) for _, was, now in told}) == 1 and len(told) == len(pairs)
    for time, was, now in told[:1] if is_same_for_all else told[:MOST_TIMES]:
        if now is None:
            continue
        on = "" if is_same_for_all else "_on"
        key = f"changes.was_now{on}" if was and was != now else f"changes.now{on}"
        yield say(language, key, day=first_to_last(time.when, language), was=was, now=now, what=now)
    meet = step.after.meeting_point
    if meet != step.before.meeting_point and meet == event.meeting_point:
        place = meet or place_line(event, event.occurrences()[0], language)
        yield ended(say(language, "told.meeting_point", place=place))


def _went_to(was: Occurrence, time: Occurrence, event: Event, language: Language) -> str | None:
    """The address too, where the name alone would send people to the old one."""
    spot = _spot(time, event, language)
    is_alike = was.where and time.where and is_called_the_same(was.where, time.where)
    if not (
        spot
        and is_alike
        and is_other_place(was.where, time.where)
        and time.where
        and time.where.address_lines
    ):
        return spot
    name = room_and_place(replace(time, where=time.where.model_copy(update={"town": None})), language)
    return joined(", ", [name, *time.where.address_lines])


def _spot(time: Occurrence, event: Event, language: Language) -> str | None:
    """Where it went, as far as the file still says so."""
    if time.where is None and time.room is None:
        return spot_said(time, language)
    is_still_there = any(
        (each.where, each.room) == (time.where, time.room) for each in times_and_sessions(event)
    )
    return spot_said(time, language) if is_still_there else _public_spot(time, event, language)


def _public_spot(time: Occurrence, event: Event, language: Language) -> str | None:
    """A place that has a page today, and a room that is on it; None for what an author may have taken back."""
    if not (isinstance(time.where, Venue) and time.where.address):
        return None
    room = time.where.room_called(time.room)
    is_told = any((each.where, each.room) == (time.where, time.room) for each in times_and_sessions(event))
    known = time.room if is_told else room.name if room else None
    return spot_said(replace(time, room=known), language)


def _how(step: Step, event: Event, language: Language) -> Iterator[str]:
    before, after = way_said(step.before, language), way_said(step.after, language)
    if before != after:
        yield was_now(before, after, language)
    if step.after.how is event.how and step.after.online == event.online:
        yield from (ended(line) for _, line in elsewhere_lines(event, language))


def _how_to_book(step: Step, event: Event, language: Language) -> Iterator[str]:
    if (step.after.join, step.after.drop_in) != (event.join, event.drop_in):
        return
    if others := by_others_said(event, language):
        yield others
    yield from (ended(line) for _, line in booking_lines(event, language))
    if unknown := join_not_known(event, language):
        yield unknown


def _cost(step: Step, event: Event, language: Language) -> Iterator[str]:
    """Of an old price that is one number, or free; other words may have been taken back."""
    was, now = (_plain_cost(each, language) for each in (step.before, step.after))
    if step.after.cost == event.cost:
        now = cost_said(event, language) or say(language, "cost.not_known")
    if was and now:
        yield was_now(was, now, language)
    elif now:
        yield now_said(now, language)


def _plain_cost(event: Event, language: Language) -> str | None:
    cost = event.cost
    if cost is None or cost.price is None:
        return None
    return say(language, "cost.free") if cost.free else f"£{cost.price}"


def _support(step: Step, _event: Event, language: Language) -> Iterator[str]:
    for name, answer in taken_away(step.before, step.after).items():
        yield access_answer(name, AccessFact(answer), language)


def _ask_by(step: Step, _event: Event, language: Language) -> Iterator[str]:
    was, now = step.before.access.ask_by, step.after.access.ask_by
    if was and now:
        yield was_now(full_date(was, language), full_date(now, language), language)


def _gone_there(step: Step, event: Event, language: Language) -> Iterator[str]:
    return _turned([turn for turn in step.turns if turn.was is Answer.YES], step, event, language)


def _back_there(step: Step, event: Event, language: Language) -> Iterator[str]:
    return _turned([turn for turn in step.turns if turn.now is Answer.YES], step, event, language)


def _turned(turns: Sequence[Turn], step: Step, event: Event, language: Language) -> Iterator[str]:
    for turn in turns:
        was, now = (_so(turn.fact, answer, language) for answer in (turn.was, turn.now))
        told = was_now(was, now, language)
        there = _at_place if turn.of_place else _there
        yield there(turn.time, told, step, event, language)


def _so(fact: str, answer: Answer, language: Language) -> str:
    if answer is Answer.NOT_KNOWN:
        return say(language, "changes.access_not_known")
    return without_end(access_answer(fact, AccessFact(answer), language), ".")


def _new_address(step: Step, event: Event, language: Language) -> Iterator[str]:
    """The new one, while it is so. The old one may be what an author took back: that somebody lives there."""
    for time, then in step.readdressed:
        now = (
            each.where for each in event.occurrences() if each.where and not is_other_place(then, each.where)
        )
        place = next(now, None)
        if place and not has_other_address(then, place):
            address = joined(", ", place.address_lines)
            yield _at_place(time, now_said(address, language), step, event, language)


def _at_place(time: Occurrence, what: str, step: Step, event: Event, language: Language) -> str:
    """Which place it is, if the event is in several, and no room."""
    if len({place_of(each) for each in step.after.occurrences()}) == 1:
        return what
    here = next((each.where for each in event.occurrences() if place_of(each) == place_of(time)), None)
    place = here or (time.where if isinstance(time.where, Venue) and time.where.address else None)
    return say(language, "changes.there", place=place_said(place, language), what=what) if place else what


def _there(time: Occurrence, what: str, step: Step, event: Event, language: Language) -> str:
    """Where it is so, if the event and its sessions are in several places."""
    if len({spot_of(each) for each in times_and_sessions(step.after)}) == 1:
        return what
    place = _spot(time, event, language)
    return say(language, "changes.there", place=place, what=what) if place else what


_TOLD: dict[Heard, Callable[[Step, Event, Language], Iterator[str]]] = {
    Heard.WHEN: _when,
    Heard.WHERE: _where,
    Heard.DATES: dates_said,
    Heard.SESSIONS: sessions_said,
    Heard.HOW: _how,
    Heard.BOOKING: _how_to_book,
    Heard.COST: _cost,
    Heard.ACCESS: _support,
    Heard.ASK_BY: _ask_by,
    Heard.PLACE_ACCESS: _gone_there,
    Heard.ACCESS_BACK: _back_there,
    Heard.ADDRESS: _new_address,
}
