"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves and said before.

Of earlier versions only days, places and the words of this site are told: what an author took back stays taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.event import Event
from campaign.model.history import Heard, History, Step
from campaign.model.occurrence import Occurrence
from campaign.model.programme import first_planned
from campaign.model.standing import Standing, standing_of
from campaign.model.status import Status
from campaign.telling.dates import day_and_times
from campaign.telling.events import sign_of, status_word, word_for
from campaign.telling.how_often import was_planned
from campaign.telling.places import place_line
from campaign.telling.was_and_now import now_said
from campaign.telling.what_changed import all_times, what_changed, what_happened

_COVERS: dict[Status | None, frozenset[Heard]] = {
    Status.CANCELLED: frozenset(Heard),
    Status.PAUSED: frozenset(Heard),
    Status.POSTPONED: frozenset({Heard.WHEN, Heard.BOOKING}),
    Status.RESCHEDULED: frozenset({Heard.WHEN}),
    Status.ROOM_CHANGED: frozenset({Heard.WHERE}),
    Status.MOVED_ONLINE: frozenset({Heard.WHERE, Heard.HOW}),
    Status.FULL: frozenset({Heard.BOOKING}),
    Status.WAITING_LIST: frozenset({Heard.BOOKING}),
    Status.BY_INVITATION: frozenset({Heard.BOOKING}),
}
"""What a status tells by itself, so that it is no news of its own."""


_LEADS = frozenset(
    {
        Heard.WHEN,
        Heard.WHERE,
        Heard.DATES,
        Heard.SESSIONS,
        Heard.HOW,
        Heard.ACCESS,
        Heard.PLACE_ACCESS,
        Heard.ADDRESS,
    }
)
"""What sends whoever planned to come to the wrong place, on the wrong day, or in vain."""


@dataclass(frozen=True)
class Change:
    """One thing that happened to an event on a day. ``name`` lasts, while the words of ``what`` may be edited.

    ``now`` is what is so since then. The page of an event begins with a change that ``is_on_top``.
    """

    day: date
    event: Event
    name: str
    what: str
    note: str | None = None
    sign: str | None = None
    now: str | None = None
    is_on_top: bool = False

    @property
    def may_mislead(self) -> bool:
        """Whether somebody who planned before it may come in vain."""
        return self.name in _LEADS

    @property
    def order(self) -> tuple[int, str, str]:
        """Newest first; of one day, by name."""
        return -self.day.toordinal(), self.event.title.casefold(), self.what


def changes(events: Iterable[Event], history: History, language: Language) -> list[Change]:
    """In their order."""
    found = (change for event in events for change in _of(event, history, language))
    return sorted(found, key=lambda change: change.order)


def last_of_each(event: Event, history: History, language: Language) -> list[Change]:
    """The last change of each kind that no status tells, of the event or of one of its dates, newest first.

    Of what is stopped, nothing else matters.
    """
    found: dict[str, Change] = {}
    for change in () if event.is_stopped else changes([event], history, language):
        is_told = change.name == Heard.DATES and event.single_dates
        if change.name in frozenset(Heard) and not is_told:
            found.setdefault(change.name, change)
    return [*found.values()]


def last_change(event: Event, history: History) -> date | None:
    """The last day on which something of it changed that people must hear of, or that its file names."""
    days = (event.last_change, *(step.day for step in public_steps(event, history)))
    return max((day for day in days if day), default=None)


def last_news(event: Event, history: History) -> date | None:
    """The last day on which something changed that people must hear of."""
    days = (event.status_since, *(step.day for step in public_steps(event, history)))
    return max((day for day in days if day), default=None)


def public_steps(event: Event, history: History) -> tuple[Step, ...]:
    """The changes, day by day, since it was published by its own word."""
    return tuple(step for step in history.days(event) if not event.published or step.day >= event.published)


def news_of(step: Step, event: Event, since: date | None) -> frozenset[Heard]:
    """What changed in a step that no status tells of. ``since`` is the day of the status that the event has now."""
    told = _COVERS.get(step.status, frozenset())
    return step.heard - told - (_COVERS.get(event.status, frozenset()) if step.day == since else frozenset())


def _of(event: Event, history: History, language: Language) -> Iterator[Change]:
    if event.published:
        yield Change(event.published, event, "new", say(language, "changes.new"))
    steps = public_steps(event, history)
    last = next((step for step in reversed(steps) if step.status), None)
    is_told = event.status is not Status.SCHEDULED
    since = event.status_since or event.updated or (last.day if last else None)
    is_of_today = last is not None and last.status is event.status
    for step in steps:
        if step.status and not (is_told and step is last):
            sign, now = sign_of(step.status), _in_step(step, event, language)
            word = status_word(step.status, language)
            yield Change(step.day, event, step.status.value, word, sign=sign, now=now)
        left = news_of(step, event, since)
        for heard in (each for each in Heard if each in left):
            what, now = what_happened(step, heard, language), what_changed(step, [heard], event, language)
            yield Change(step.day, event, heard.value, what, sign="move", now=now)
    if is_told and since:
        yield Change(
            since, event, event.status.value, word_for(event, language), event.status_note, sign_of(event.status),
            _now(event, last if is_of_today else None, language), is_on_top=True,
        )  # fmt: skip
    elif not is_told and event.updated and event.updated != event.published:
        yield Change(event.updated, event, "updated", say(language, "changes.updated"))


def _now(event: Event, step: Step | None, language: Language) -> str | None:
    """What people need to know beside the word for what became of an event, which it got in a ``step``."""
    if event.is_stopped:
        slot = first_planned(event)
        return was_planned(slot, language) if slot.when.first else None
    if standing_of(event) is Standing.MOVED and event.was and len(event.occurrences()) == 1:
        was = say(language, "status.was", when=day_and_times(event.was, language))
        return joined(" ", [now_said(day_and_times(event.when, language), language), was])
    if step and (told := _in_step(step, event, language)):
        return told
    if standing_of(event) is Standing.MOVED:
        was = say(language, "status.was", when=day_and_times(event.was, language)) if event.was else ""
        now = now_said(all_times(event, language), language)
        return joined(" ", [now, was]) if was else now
    if event.status in (Status.MOVED_ONLINE, Status.ROOM_CHANGED):
        place = place_line(event, Occurrence(event.when, event.where, event.room), language)
        return now_said(place, language)
    return None


def _in_step(step: Step, event: Event, language: Language) -> str | None:
    """What a status stands for. Of what is stopped, nothing else matters."""
    if step.after.is_stopped:
        return None
    covered = _COVERS.get(step.status, frozenset()) & step.heard
    return what_changed(step, (each for each in Heard if each in covered), event, language)
