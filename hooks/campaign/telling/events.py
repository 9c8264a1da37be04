"""What weeks and events are called, and what is known of their access, in a reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

from babel.dates import get_day_names

from campaign.languages.ends import ended
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import TaggedText, joined, without_end
from campaign.model.access import AccessFact, Answer, EventAccess, PlaceAccess, facts_of
from campaign.model.event import Event
from campaign.model.hours import OpeningHours
from campaign.model.occurrence import Occurrence
from campaign.model.past import are_past
from campaign.model.standing import told_status
from campaign.model.status import Status
from campaign.model.week import Campaign, Week
from campaign.telling.dates import city_of, clock, has_other_clock

_SIGNS = {
    Status.CANCELLED: "stop",
    Status.POSTPONED: "move",
    Status.RESCHEDULED: "move",
    Status.MOVED_ONLINE: "move",
    Status.ROOM_CHANGED: "move",
    Status.FULL: "full",
    Status.FEW_PLACES_LEFT: "people",
    Status.WAITING_LIST: "full",
    Status.BY_INVITATION: "mail",
    Status.PAUSED: "stop",
}


def sign_of(status: Status) -> str | None:
    """The icon that goes with a status, and the look of its label."""
    return _SIGNS.get(status)


def week_name(week: Week, campaign: Campaign) -> str:
    """The name that an earlier week had, or else the campaign's, with the year of ``week`` in place of its own."""
    if week.name and week is not campaign:
        return week.name
    without_year = campaign.name.removesuffix(str(campaign.year)).strip(" ,:-\u2013") or campaign.name
    return f"{without_year} {week.year}"


def as_called_in(year: int | None, campaign: Campaign, weeks: Iterable[Week]) -> Campaign:
    """The campaign by the name that it had in a year. What belongs to no year is of now."""
    week = next((week for week in weeks if week.year == year), campaign)
    if week.year == campaign.year:
        return campaign
    return campaign.model_copy(update={"name": week_name(week, campaign)})


def status_word(status: Status, language: Language) -> str:
    return say(language, f"status.{status.value.replace(' ', '_')}")


def word_for(event: Event, language: Language) -> str:
    """The word for what became of an event."""
    return status_word(told_status(event), language)


def title_with_status(event: Event, today: date, language: Language) -> str:
    """The title, after the word for what changed: some programs show nothing else. A word about places ends with the event."""
    if event.status is Status.SCHEDULED or (event.status.is_about_places and event.is_over(today)):
        return event.title
    return say(language, "status.title", status=word_for(event, language), title=event.title)


def title_at(event: Event, time: Occurrence, today: date, language: Language) -> str:
    """The same for one of several times, which may have a status of its own."""
    says_nothing = time.status.is_about_places and are_past([time.when], today)
    if time.status is Status.SCHEDULED or says_nothing:
        return title_with_status(event, today, language)
    return say(language, "status.title", status=status_word(time.status, language), title=event.title)


def hours_lines(hours: Iterable[OpeningHours], language: Language) -> Iterator[str]:
    """Monday to Friday: 9am to 5pm."""
    for line in hours:
        names = [get_day_names("wide", "stand-alone", language.for_babel)[day] for day in line.days]
        row = [day for day, before in zip(line.days[1:], line.days, strict=False) if day == (before + 1) % 7]
        together = len(names) > 2 and len(row) == len(names) - 1
        days = say(language, "hours.days", first=names[0], last=names[-1]) if together else ", ".join(names)
        times = (
            say(language, "time.span", start=clock(line.opens, language), end=clock(line.closes, language))
            if line.opens is not None and line.closes is not None
            else say(language, "hours.closed")
        )
        yield say(language, "hours.line", days=days, times=times)


def hours_of(event: Event, language: Language) -> Iterator[str]:
    """The lines, and by which clock they are, if not by that at home."""
    yield from hours_lines(event.opening_hours, language)
    if hours_by_another_clock(event):
        yield say(language, "hours.clock", city=city_of(event.when.zone, language))


def hours_by_another_clock(event: Event) -> bool:
    """Whether its opening hours are other hours at home."""
    return any(
        has_other_clock(replace(event.when, start=line.opens, last=event.when.first, end=line.closes))
        for line in event.opening_hours
        if line.opens is not None
    )


def whom_to_ask(event: Event, language: Language) -> str:
    """Us, unless it is the event of others."""
    if event.run_by_others:
        return say(language, "event.ask_others", name=event.run_by_others.name)
    return say(language, "event.ask_us")


def has_no_places(event: Event) -> bool:
    """Whether nobody can book any more, or nobody who was not asked."""
    return event.join.places_left == 0 or status_of_places(event) in _CLOSED


_CLOSED = (Status.WAITING_LIST, Status.BY_INVITATION, Status.FULL)
"""Those of which nobody can simply book, first what people can still do most about."""


def status_of_places(event: Event) -> Status:
    """That of the whole event, or of its dates where none is open: nobody can book what is full each time."""
    if event.status in _CLOSED or not event.single_dates:
        return event.status
    each = {time.status for time in event.occurrences() if not time.is_stopped}
    return (
        next(status for status in _CLOSED if status in each) if each and each <= {*_CLOSED} else event.status
    )


class LinkComes(StrEnum):
    """How people get the link to join online, where the event does not say. The values are parts of the names of phrases."""

    FROM_OTHERS = "from_others"
    TO_THOSE_WITH_A_PLACE = "to_those_with_a_place"
    AFTER_BOOKING = "after_booking"
    NOT_KNOWN = "not_known"


def who_gets_the_link(event: Event) -> LinkComes:
    if event.run_by_others:
        return LinkComes.FROM_OTHERS
    if has_no_places(event):
        return LinkComes.TO_THOSE_WITH_A_PLACE
    can_be_booked = event.join.can_be_done and not event.join.needs_no_booking
    return LinkComes.AFTER_BOOKING if can_be_booked else LinkComes.NOT_KNOWN


def is_only_watched(event: Event) -> bool:
    """Whether all that is online is open to anybody, such as a webcast: nobody waits for a link that there is not."""
    online = event.online
    if online is None or not online.watch_at or online.platform or online.link_comes:
        return False
    comes = who_gets_the_link(event)
    return comes in (LinkComes.NOT_KNOWN, LinkComes.FROM_OTHERS) or not event.join.can_be_done


def how_the_link_comes(event: Event, language: Language) -> str:
    """How people get the link to join online: after they book, if there is something to book."""
    if event.online and event.online.link_comes:
        return event.online.link_comes
    comes = who_gets_the_link(event)
    if comes is LinkComes.FROM_OTHERS and event.run_by_others:
        return say(language, "online_link.from_others", name=event.run_by_others.name)
    said = say(language, f"online_link.{comes}")
    return joined(" ", [said, whom_to_ask(event, language)]) if comes is LinkComes.NOT_KNOWN else said


def access_label(name: str, language: Language) -> str:
    """The words for a field of PlaceAccess or EventAccess."""
    return say(language, f"access.{name}")


def access_answer(name: str, fact: AccessFact, language: Language, *, over: bool = False) -> str:
    """One sentence: There is a lift. There is no lift. Not known yet: Lift. Of what is ``over``: There was a lift."""
    if fact.answer is Answer.NOT_KNOWN:
        return say(language, "access.answer.not_known", fact=access_label(name, language))
    return say(language, f"access.{fact.answer.name.lower()}{'_over' if over else ''}.{name}")


def known_access(access: PlaceAccess | EventAccess) -> Iterator[tuple[str, AccessFact]]:
    """Fields with a yes or a no. What is not known is left out where there is no room to say so."""
    return ((name, fact) for name, fact in facts_of(access).items() if fact.answer is not Answer.NOT_KNOWN)


def access_lines(
    access: PlaceAccess | EventAccess, language: Language, *, over: bool = False
) -> Iterator[str]:
    """There is a step-free entrance. From Ferry Lane."""
    return (access_line(name, fact, language, over=over) for name, fact in known_access(access))


def access_line(name: str, fact: AccessFact, language: Language, *, over: bool = False) -> str:
    """The answer with all that limits it. Authors add to it as it is before the event."""
    answer = access_answer(name, fact, language, over=over)
    detail = added_to(access_answer(name, fact, language), fact)
    return say(language, "access.answer.with_detail", answer=answer, detail=detail) if detail else answer


def added_to(answer: str, fact: AccessFact) -> str:
    """What an author adds to an answer, as sentences. Whoever writes out the answer itself adds nothing by that."""
    if isinstance(fact.detail, TaggedText):
        return ended(fact.detail)
    same, rest = fact.detail[: len(answer) - 1], fact.detail[len(answer) - 1 :]
    says_it_again = same.casefold() == without_end(answer, ".").casefold() and rest[:2] in ("", ".", ". ")
    added = rest[2:] if says_it_again else fact.detail
    return ended(added) if added else ""


LONGEST_LIMIT = 100
"""Characters that an author added to a yes, in a list of events."""


def access_tag(name: str, fact: AccessFact, language: Language) -> str | None:
    """A yes with all that limits it; None where there is no yes, or too much to add: half of that could mislead."""
    if fact.answer is not Answer.YES or len(fact.detail) > LONGEST_LIMIT:
        return None
    label = access_label(name, language)
    if not fact.detail:
        return label
    return say(language, "access.with_limit", fact=label, detail=without_end(fact.detail, "."))


def in_sentences(*said: str) -> str:
    """Several things after each other, each a sentence of its own; the last one ends as it did."""
    *before, last = said
    return joined(" ", [*map(ended, before), last])
