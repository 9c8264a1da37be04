"""No field of an event is lost: each is on its page, in its linked data and in its calendar, as its description says.

That the template shows every fact of the page: tests/theme/test_templates_ask_for_facts_that_are_given.py.

Fields inside a field are named with a dot. A field that is new in the model fails here until it is in ``ROWS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, get_args

import pytest

from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars
from campaign.languages.phrases import ENGLISH, say
from campaign.languages.written import written_parts
from campaign.model.event import Event
from campaign.model.record import Fields, Record
from forms.pages.facts import page_at
from making import a_week, an_event, an_organiser, published

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
BIGGER = an_event("zebra-day", title="Zebra day", year=2026, where={"name": "Quay hut"})


@dataclass(frozen=True)
class Row:
    """What is written, and the words for it. None stands for the words on the page; () for an exception.

    ``needs`` are other fields without which this one is not allowed; their words are not counted.
    """

    written: Any
    page: tuple[str, ...]
    schema_org: tuple[str, ...] | None = None
    icalendar: tuple[str, ...] | None = None
    needs: dict[str, Any] = field(default_factory=dict)


def row(written: Any, *page: str, **other: Any) -> Row:
    return Row(written, page or (str(written),), **other)


WEEKLY = {"repeats": "every Thursday until 29 July 2027"}
BOTH = {"how": "both"}
TWICE = {"also_on": {"when": "9 July 2027, 10am"}}

ROWS: dict[str, Row] = {
    "language": row("cy", "]{lang=cy}", schema_org=("inLanguage: cy",)),
    "title": row("Zebra"),
    "short_title": Row("Zebra", ()),
    "summary": row("Zebra."),
    "when": row(
        "9 August 2027, 3pm to 4pm",
        "Monday 9 August 2027",
        "3pm to 4pm",
        schema_org=("startDate: 2027-08-09T15:00+01:00", "endDate: 2027-08-09T16:00+01:00"),
        icalendar=("DTSTART;TZID=Europe/London:20270809T150000", "DTEND;TZID=Europe/London:20270809T160000"),
    ),
    "time_zone": row("Europe/Oslo", "Oslo time", icalendar=("TZID:Europe/Oslo",)),
    "where": row({"name": "Zebra hall"}, "Zebra hall"),
    "room": row("Zebra room"),
    "how": row("online", "Online", schema_org=("OnlineEventAttendanceMode",)),
    "for_": row("Zebras"),
    "cost": row("£77", schema_org=("price: 77.00",)),
    "expenses": row("Zebra rides"),
    "join.book_at": row("https://zebra.example/"),
    "join.phone": row("01632 960 177"),
    "join.email": row("zebra@example.org"),
    "join.places": Row("77", ()),
    "join.places_left": row(77, "77 places left"),
    "join.note": row("Bring a zebra."),
    "online.link_comes": row("By zebra.", needs=BOTH),
    "online.platform": row("Zebra", needs=BOTH),
    "online.phone": row("01632 960 177", icalendar=("tel:01632960177",), needs=BOTH),
    "online.watch_at": row("https://zebra.example/", needs=BOTH),
    "online.watch_note": row("Zebras only", needs=BOTH),
    "meeting_point": row("The zebra crossing"),
    "drop_in": row("yes", say(ENGLISH, "event.drop_in")),
    "repeats": row(
        "every Thursday until 29 July 2027",
        schema_org=("repeatFrequency: P1W", "endDate: 2027-07-29"),
        icalendar=("RRULE:FREQ=WEEKLY",),
    ),
    "not_on": row(
        ["15 July 2027"],
        "Not on Thursday 15 July 2027",
        schema_org=("exceptDate: 2027-07-15",),
        icalendar=("EXDATE;TZID=Europe/London:20270715",),
        needs=WEEKLY,
    ),
    "also_on.when": row("9 August 2027, 3pm", "Monday 9 August 2027, 3pm", schema_org=("2027-08-09T15:00",)),
    "also_on.where": row({"name": "Zebra hall"}, "Zebra hall"),
    "also_on.room": row("Zebra room"),
    "also_on.note": row("With zebras."),
    "also_on.language": row("cy", "]{lang=cy}"),
    "single_dates.when": row(
        "8 July 2027",
        "Cancelled on Thursday 8 July 2027",
        schema_org=("subEvent.startDate: 2027-07-08T10:00",),
        needs=TWICE,
    ),
    "single_dates.status": row(
        "cancelled",
        "Cancelled on Friday 9 July 2027",
        schema_org=("subEvent.eventStatus: https://schema.org/EventCancelled",),
        icalendar=("STATUS:CANCELLED",),
        needs=TWICE,
    ),
    "single_dates.note": row("A zebra came.", needs=TWICE),
    "single_dates.language": row("cy", "]{lang=cy}", needs=TWICE),
    "opening_hours": row(
        {"Monday": "7.15am to 7.45am"},
        "7.15am to 7.45am",
        schema_org=("opens: 07:15:00",),
        needs={"when": "5 to 7 July 2027"},
    ),
    "sessions.title": row("Zebra"),
    "sessions.language": row("cy", "]{lang=cy}"),
    "sessions.when": row("11am to 11.15am", schema_org=("2027-07-08T11:15",)),
    "sessions.summary": row("Zebras."),
    "sessions.track": row("Zebras"),
    "sessions.room": row("Zebra room"),
    "sessions.speakers": row([{"role": "Zebra"}], "Zebra"),
    "part_of": row("2026/zebra-day", "Zebra day", icalendar=("RELATED-TO:2026-zebra-day@week.example.org",)),
    "series.name": row("Zebra talks"),
    "series.by": row("The Zebras"),
    "series.link": row("https://zebra.example/"),
    "run_by_others": row(
        {"name": "The Zebras", "link": "https://zebra.example/"}, "The Zebras", "https://zebra.example/"
    ),
    "other_titles.language": row("cy", "]{lang=cy}", schema_org=("@language: cy",)),
    "other_titles.title": row("Sebra"),
    "description": row("Many zebras."),
    "organisers": row([an_organiser("zebras", name="The Zebras")], "The Zebras"),
    "partners": row([an_organiser("zebras", name="The Zebras")], "The Zebras"),
    "contributors": row([{"role": "Zebra"}], "Zebra"),
    "how_much_say": row("co-design", "ladder.means: "),
    "planned_by": row("Seven zebras"),
    "led_by": row("Eight zebras"),
    "lived_experience_among_them": row(
        "yes", "People with lived experience are among them.", needs={"led_by": "Eight zebras"}
    ),
    "payment": row("£77 each"),
    "format": row(["Zebra ride"], "Zebra ride"),
    "topics": row(["Housing"], "Housing"),
    "access": row({"breaks": "yes. For zebras."}, "For zebras."),
    "status": row("cancelled", "Cancelled", schema_org=("EventCancelled",), icalendar=("STATUS:CANCELLED",)),
    "status_note": row("A zebra came.", needs={"status": "full"}),
    "status_since": row(
        "3 May 2027", "3 May 2027", icalendar=("LAST-MODIFIED:20270503",), needs={"status": "full"}
    ),
    "was": row(
        "9 August 2027, 3pm",
        "Monday 9 August 2027, 3pm",
        schema_org=("2027-08-09T15:00",),
        needs={"status": "full"},
    ),
    "link": row("https://zebra.example/"),
    "recordings.link": row("https://zebra.example/"),
    "recordings.captions": Row("yes", ()),
    "recordings.transcript": row("https://zebra.example/"),
    "recordings.length": row("77 minutes"),
    "slides": row(
        [{"title": "Zebras", "link": "https://zebra.example/", "type": "PDF", "size": "7 MB"}],
        "Zebras",
        "https://zebra.example/",
        "PDF",
        "7 MB",
        schema_org=("Zebras", "https://zebra.example/"),
    ),
    "sources": row([{"title": "Zebras", "publisher": "The Ark"}], "Zebras", "The Ark"),
    "published": row("3 May 2027", "Added on Monday 3 May 2027.", schema_org=("datePublished: 2027-05-03",)),
    "updated": row(
        "3 May 2027",
        "Last changed on Monday 3 May 2027.",
        schema_org=("dateModified: 2027-05-03",),
        icalendar=("LAST-MODIFIED:20270503",),
    ),
}

SMALLEST: dict[str, dict[str, Any]] = {
    "also_on": {"when": "9 July 2027, 10am", "note": "With tea."},
    "single_dates": {"when": "9 July 2027", "status": "cancelled", "note": "No heating."},
    "sessions": {"title": "Tea", "when": "10am to 10.30am"},
    "series": {"name": "Slow talks"},
    "other_titles": {"language": "gd", "title": "Te"},
    "recordings": {"link": "https://v.example/", "captions": "yes", "transcript": "https://v.example/words"},
}
"""What else a field holds, besides the field in it that is tried."""

NOT_ON_THE_PAGE = {
    "short_title": "it is on the social image",
    "join.places": "people are told how many are left; how many there were at first is for machines",
    "recordings.captions": "no recording without captions is taken, so the page says it of each",
}

SAID_IN_OTHER_WORDS = {
    "short_title": ("Zebra",),
    "recordings.captions": ("accessibilityFeature: captions",),
    "join.places": ("maximumAttendeeCapacity: 77",),
    "join.places_left": ("remainingAttendeeCapacity: 77",),
    "opening_hours": ("startTime: 07:15:00", "endTime: 07:45:00"),
}
"""In linked data, where the words on the page would not do."""


def lines_of(found: Any, name: str = "") -> Iterator[str]:
    """Each fact on a line of its own, after the names that lead to it."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from lines_of(value, f"{name}.{key}")
    elif isinstance(found, list):
        for value in found:
            yield from lines_of(value, name)
    elif found is not None:
        yield f"{name}: {written_parts(found) if isinstance(found, str) else found}"


def _says_what(model: type[Fields]) -> Iterator[str]:
    """The descriptions of its own fields, and not of the one that all such models share."""
    return (field.description or "" for name, field in model.model_fields.items() if name != "language")


def inside(annotation: Any) -> type[Fields] | None:
    """The model of the mapping that is written in a field."""
    if isinstance(annotation, type):
        if not issubclass(annotation, Fields) or issubclass(annotation, Record):
            return None
        return annotation if any(_says_what(annotation)) else None
    return next((model for part in get_args(annotation) if (model := inside(part))), None)


def described() -> dict[str, str]:
    """The name of every field, with dots, and its description."""
    found = {}
    for name, top in Event.model_fields.items():
        model = inside(top.annotation) if name != "where" else None
        if model is None:
            found[name] = top.description or ""
            continue
        for inner, described_field in model.model_fields.items():
            found[f"{name}.{inner}"] = described_field.description or ""
    return found


FIELDS = described()


def event_with(name: str, *, without: bool = False) -> Event:
    """A small event with this one field, or without it but for what the field needs."""
    given = ROWS[name]
    facts: dict[str, Any] = {"where": {"name": "Quay hut"}, **given.needs}
    top, dot, inner = name.partition(".")
    if dot and without and inner in SMALLEST.get(top, {}):
        pass  # it is always there, so the words must go with the whole
    elif dot:
        whole = dict(SMALLEST.get(top, {}))
        if not without:
            whole[inner.replace("_", " ")] = given.written
        facts[top] = (
            [whole]
            if top in ("also_on", "single_dates", "sessions", "other_titles", "recordings")
            else whole or None
        )
    elif not without:
        facts[top] = given.written
    if facts.get("how") == "online":
        del facts["where"]
    return an_event(**facts)


@cache
def told(name: str, *, without: bool = False) -> dict[str, str]:
    """All words on the page, in the linked data and in the calendar."""
    event = event_with(name, without=without)
    page = page_at(event.address, a_week(2026), event, BIGGER, build=BUILD)
    site = published(event)
    calendar = Calendars(site, BUILD).of_record(site.pass_of(event))
    assert calendar is not None
    return {
        "page": "\n".join(lines_of(page["event"])),
        "schema.org": "\n".join(lines_of(page["linked_data"][0])),
        "iCalendar": calendar.decode().replace("\r\n ", "").replace("\\", ""),
    }


def is_told(name: str, where: str, words: tuple[str, ...]) -> None:
    assert words
    for said in words:
        assert said in told(name)[where]
        assert said not in told(name, without=True)[where], "the words would be there without the field"


def test_every_field_is_tried() -> None:
    """A field that is new in the model has no row here yet; a row whose field is gone has no business here."""
    assert set(ROWS) == set(FIELDS)


@pytest.mark.parametrize("name", sorted(set(ROWS) - set(NOT_ON_THE_PAGE)))
def test_on_the_page(name: str) -> None:
    """What an author writes is among the facts of the event's page."""
    is_told(name, "page", ROWS[name].page)


@pytest.mark.parametrize("name", sorted(name for name, said in FIELDS.items() if "schema.org:" in said))
def test_in_linked_data(name: str) -> None:
    """A field whose description names a term of schema.org is told to search engines."""
    found = SAID_IN_OTHER_WORDS.get(name) or ROWS[name].schema_org
    is_told(name, "schema.org", ROWS[name].page if found is None else found)


@pytest.mark.parametrize("name", sorted(name for name, said in FIELDS.items() if "schema.org:" in said))
def test_linked_data_uses_the_term_that_the_field_names(name: str) -> None:
    """The terms that a description names are those in the linked data."""
    (terms,) = re.findall(r"schema\.org: ([\w., ]+?)(?=\. \w+:|$)", FIELDS[name])

    for term in re.split(r"[., ]+", terms):
        assert term in told(name)["schema.org"]


@pytest.mark.parametrize("name", sorted(name for name, said in FIELDS.items() if "iCalendar:" in said))
def test_in_the_calendar(name: str) -> None:
    """A field whose description names a property of iCalendar is in the calendar."""
    found = ROWS[name].icalendar
    is_told(name, "iCalendar", ROWS[name].page if found is None else found)
    (terms,) = re.findall(r"iCalendar: ([A-Z, -]+)", FIELDS[name])

    lines = told(name)["iCalendar"].split("\r\n")
    for term in re.split(r", ", terms):
        assert any(re.match(rf"{term}[:;]", line) for line in lines)


def test_exceptions_are_of_fields_that_are_there() -> None:
    """No exception outlives its field."""
    assert set(NOT_ON_THE_PAGE) | set(SAID_IN_OTHER_WORDS) <= set(FIELDS)
