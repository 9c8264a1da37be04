"""What an event's page tells beyond when and where: how much say, its shape, joining from elsewhere, and afterwards."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import slides_of
from campaign.build import Build
from campaign.forms.pages.downloads import DownloadFacts, download_of
from campaign.forms.pages.rows import EndFacts, end_of, other_words
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.shapes import Session
from campaign.model.taking_part import Rung
from campaign.telling.dates import day_and_times, full_date, machine_time, times
from campaign.telling.events import whom_to_ask
from campaign.telling.how_often import repeats_said
from campaign.telling.joining import link_said
from campaign.telling.people import person_line
from campaign.telling.places import is_by_phone, room_and_place
from campaign.telling.single_dates import became_of

_LIVED = {True: "event.lived_yes", False: "event.lived_no", None: "event.lived_not_known"}


class RungFacts(TypedDict):
    """One rung of the ladder of participation. Only that of the event says what it ``means``."""

    name: str
    means: str | None


class SayFacts(TypedDict):
    """How much say people have, and who plans and leads it. ``..._later`` takes its place once the event is over."""

    heading: str
    heading_later: str | None
    ladder: list[RungFacts]
    planned_by: str | None
    led_by: str | None
    lived: str | None
    payment: str
    payment_later: str | None


class TimeFacts(EndFacts):
    """One time of an event that has several. ``start`` is for machines; ``..._later`` takes its place once it is over.

    ``became`` is what became of this one. ``became_ends`` says that this is about places, and ends with it.
    """

    when: str
    when_later: str | None
    start: str | None
    where: str
    where_later: str | None
    became: str | None
    became_ends: bool
    note: str | None


class TimesFacts(TypedDict):
    """The rule by which it repeats, and all its times."""

    repeats: str | None
    repeats_later: str | None
    not_on: str | None
    dates: list[TimeFacts]


class SpotFacts(TypedDict):
    """Where in a conference a session is."""

    track: str | None
    room: str | None


class SessionFacts(TypedDict):
    """One session of an agenda. ``start`` is for machines."""

    title: str
    when: str
    when_later: str | None
    start: str | None
    summary: str | None
    spot: SpotFacts | None
    speakers: list[str]


class JoinOnlineFacts(TypedDict):
    """How to be there from elsewhere while it goes on."""

    heading: str
    link: str | None
    platform: str | None
    phone: str | None


class OnlineFacts(TypedDict):
    """How to take part from elsewhere, or to watch. Afterwards there are recordings."""

    joining: JoinOnlineFacts
    watch_at: str | None
    watch_note: str | None


class RecordingFacts(TypedDict):
    """A film of it, which always has captions."""

    name: str
    link: str
    transcript: str


class AfterwardsFacts(TypedDict):
    """What to watch and read afterwards."""

    recordings: list[RecordingFacts]
    slides: list[DownloadFacts]


def say_facts(event: Event, build: Build, *, over: bool) -> SayFacts | None:
    """None unless there is more to tell than who planned it."""
    language = build.language
    rung = event.how_much_say
    if not (rung or event.led_by or event.payment):
        return None
    heading = say(language, "event.happened" if over else "event.say")
    payment = event.payment or _no_payment(event, language, over=over)
    lived = say(language, _LIVED[event.lived_experience_among_them])
    return {
        "heading": heading,
        "heading_later": other_words(say(language, "event.happened"), heading),
        "ladder": [
            {
                "name": say(language, f"rung.name.{each.replace('-', '_')}"),
                "means": say(language, f"rung.{each.replace('-', '_')}") if each is rung else None,
            }
            for each in Rung
        ]
        if rung
        else [],
        "planned_by": event.planned_by,
        "led_by": event.led_by,
        "lived": lived if event.planned_by or event.led_by else None,
        "payment": payment,
        "payment_later": other_words(event.payment or _no_payment(event, language, over=True), payment),
    }


def _no_payment(event: Event, language: Language, *, over: bool) -> str:
    if over:
        return say(language, "event.payment_not_recorded")
    return joined(" ", [say(language, "event.payment_not_known"), whom_to_ask(event, language)])


def times_facts(event: Event, build: Build) -> TimesFacts | None:
    """None for an event that happens once."""
    language, all_times = build.language, event.occurrences()
    if len(all_times) == 1 and not event.repeats:
        return None
    repeats, repeats_later = _repeats(event, build) if event.repeats else (None, None)
    not_on = ", ".join(full_date(day, language) for day in event.not_on)
    dates = [_one_time(time, event, build) for time in all_times]
    return {
        "repeats": repeats,
        "repeats_later": repeats_later,
        "not_on": say(language, "event.not_on", days=not_on) if not_on else None,
        "dates": dates if len(dates) > 1 else [],
    }


def _one_time(time: Occurrence, event: Event, build: Build) -> TimeFacts:
    language, end = build.language, end_of([time.when], build)
    over = end["is_over"] or event.is_over(build.today)
    ends = time.status.is_about_places
    when, where = day_and_times(time.when, language, over=over), room_and_place(time, language, over=over)
    return {
        "when": when,
        "when_later": other_words(day_and_times(time.when, language, over=True), when),
        "start": machine_time(time.when.starts or time.when.first) if time.when.first else None,
        "where": where,
        "where_later": other_words(room_and_place(time, language, over=True), where),
        "became": None if over and ends else became_of(time, language),
        "became_ends": ends,
        "note": time.note,
        **end,
    }


def _repeats(event: Event, build: Build) -> tuple[str, str | None]:
    assert event.repeats
    now, later, planned = (
        repeats_said(event.repeats, happens, build.language)
        for happens in ("repeats", "repeated", "was_to_repeat")
    )
    if event.is_stopped:
        return planned, None
    return (later, None) if event.is_over(build.today) else (now, later)


def session_facts(session: Session, event: Event, language: Language, *, over: bool) -> SessionFacts:
    """With the day, if the event has several."""
    several_days = event.when.first != event.when.last
    when, said = session.when, day_and_times if several_days else times
    now = said(when, language, over=over)
    return {
        "title": session.title,
        "when": now,
        "when_later": other_words(said(when, language, over=True), now),
        "start": machine_time(when.starts or when.first) if when.first else None,
        "summary": session.summary,
        "spot": {"track": session.track, "room": session.room} if session.track or session.room else None,
        "speakers": [person_line(person, language) for person in session.speakers],
    }


def online_facts(event: Event, language: Language, *, over: bool) -> OnlineFacts | None:
    """How to join from elsewhere, while it can be joined at all. The link itself is never here."""
    online = event.online
    if event.how is AttendanceMode.IN_PERSON or event.is_stopped or over:
        return None
    return {
        "joining": _join_online(event, language),
        "watch_at": online.watch_at if online else None,
        "watch_note": online.watch_note if online else None,
    }


def _join_online(event: Event, language: Language) -> JoinOnlineFacts:
    online = event.online
    platform = online.platform if online else None
    return {
        "heading": say(language, "online.by_phone" if is_by_phone(event) else "online.name"),
        "link": link_said(event, language),
        "platform": say(language, "online.platform", platform=platform) if platform else None,
        "phone": online.phone if online else None,
    }


def afterwards_facts(event: Event, language: Language) -> AfterwardsFacts | None:
    """Recordings, each with captions and a transcript, and slides."""
    if not (event.recordings or event.slides):
        return None
    return {
        "recordings": [
            {
                "name": say(
                    language,
                    "event.recording",
                    length=joined(", ", ["", recording.length]) if recording.length else "",
                ),
                "link": recording.link,
                "transcript": recording.transcript,
            }
            for recording in event.recordings
        ],
        "slides": [
            download_of(slides, slides_of(event, slides.file) if slides.file else None, language)
            for slides in event.slides
        ],
    }
