"""What an event's page tells beyond when and where: how much say, its shape, joining from elsewhere, and afterwards."""

from __future__ import annotations

from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.pages.rows import is_over, over_after
from campaign.languages.phrases import Locale, say
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.shapes import Session
from campaign.model.taking_part import Rung
from campaign.site.gate import OnSite, Shown
from campaign.site.relations import Around
from campaign.telling.dates import day_and_times, full_date, machine_time, times
from campaign.telling.events import hours_lines, how_the_link_comes
from campaign.telling.people import person_line
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import words_between

_LIVED = {True: "event.lived_yes", False: "event.lived_no", None: "event.lived_not_known"}


def say_facts(event: Event, build: Build) -> Facts:
    """How much say people will have, and whose hands it is in."""
    locale = build.locale
    rung = event.how_much_say
    return {
        "ladder": [
            {
                "name": say(locale, f"rung.name.{each.replace('-', '_')}"),
                "means": say(locale, f"rung.{each.replace('-', '_')}") if each is rung else None,
            }
            for each in Rung
        ]
        if rung
        else [],
        "planned_by": event.planned_by,
        "led_by": event.led_by,
        "lived": say(locale, _LIVED[event.lived_experience_among_them]),
        "payment": event.payment,
        "expenses": _paid_for(event.expenses, build) if event.expenses else None,
    }


def _paid_for(words: str, build: Build) -> str:
    """A sentence as it is; of other words, like "Your bus fare", a reader is told what they are about."""
    rules = words_between(build.written_in, build.locale).rules
    is_sentence = rules is not None and rules.shape_of(words) is Shape.SENTENCE
    return words if is_sentence else say(build.locale, "event.we_pay_for", what=words)


def shape_facts(event: Event, around: Around[OnSite], build: Build) -> Facts:
    """Repeats, other dates, opening hours, the agenda, and what it is part of."""
    locale = build.locale
    times_of_it = event.occurrences()
    return {
        "repeats": say(locale, "event.repeats", repeats=event.repeats.words) if event.repeats else None,
        "not_on": say(locale, "event.not_on", days=", ".join(full_date(day, locale) for day in event.not_on))
        if event.not_on
        else None,
        "dates": [
            {
                "when": day_and_times(time.when, locale),
                "start": machine_time(time.when.starts or time.when.first) if time.when.first else None,
                "where": ", ".join(
                    part for part in (time.room, time.where.said if time.where else None) if part
                ),
                "note": time.note,
                "over_after": over_after([time.when]),
                "is_over": is_over([time.when], build),
            }
            for time in times_of_it
        ]
        if len(times_of_it) > 1
        else [],
        "hours": list(hours_lines(event.opening_hours, locale)),
        "meeting_point": event.meeting_point,
        "drop_in": event.drop_in,
        "agenda": [_session(session, event, locale) for session in event.sessions],
        "bigger": _bigger(around.bigger),
        "parts": [{"name": part.record.title, "address": part.record.address} for part in around.parts],
        "series": event.series.model_dump() if event.series else None,
    }


def _bigger(shown: Shown[Event, OnSite] | None) -> Facts | None:
    return {"title": shown.record.title, "address": shown.record.address} if shown else None


def _session(session: Session, event: Event, locale: Locale) -> Facts:
    several_days = event.when.first != event.when.last
    when = session.when
    return {
        "title": session.title,
        "when": day_and_times(when, locale) if several_days else times(when, locale),
        "start": machine_time(when.starts or when.first) if when.first else None,
        "summary": session.summary,
        "track": session.track,
        "room": session.room,
        "speakers": [person_line(person, locale) for person in session.speakers],
    }


def online_facts(event: Event, locale: Locale) -> Facts:
    """How to join from elsewhere, if it can be joined at all. The link itself is never here."""
    if event.how is AttendanceMode.IN_PERSON or event.is_stopped:
        return {"online": None}
    online = event.online
    return {
        "online": {
            "link": how_the_link_comes(event, locale),
            "platform": say(locale, "online.platform", platform=online.platform)
            if online and online.platform
            else None,
            "phone": online and online.phone,
            "watch_at": online and online.watch_at,
            "watch_note": online and online.watch_note,
        }
    }


def afterwards_facts(event: Event, locale: Locale) -> Facts:
    """Recordings, each with captions and a transcript, and slides."""
    return {
        "recordings": [
            {
                "name": say(
                    locale, "event.recording", length=f", {recording.length}" if recording.length else ""
                ),
                "link": recording.link,
                "transcript": recording.transcript,
            }
            for recording in event.recordings
        ],
        "slides": [
            {
                "title": file.title,
                "address": event.address + file.file.name if file.file else None,
                "link": file.link,
                "type": file.type,
                "size": file.size,
            }
            for file in event.slides
        ],
    }
