"""The entry of an event is in two calendars, its own and that of its week, and each asks what it asks."""

from __future__ import annotations

from dataclasses import replace

from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars
from campaign.keeping.parts import MadeEachTime
from campaign.keeping.questions import noting
from campaign.model.history import History
from making import WEDNESDAY, a_campaign, an_event, published


class Counted(MadeEachTime):
    """Keeps nothing, and knows what it was asked for."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def part(self, name: str, given: object, make: object) -> str:
        self.names.append(name)
        return super().part(name, given, make)  # type: ignore[arg-type]


def test_each_calendar_asks_what_its_entries_ask() -> None:
    """Also the second: otherwise that of the week would stay as it was when the past of an event changes."""
    tea = an_event("tea")
    site = published(tea)
    parts = Counted()
    calendars = Calendars(site, Build(WEDNESDAY, "https://week.example.org/", history=History(), kept=parts))
    with noting() as of_the_event:
        own = calendars.of_record(site.pass_of(tea))
    with noting() as of_the_week:
        calendars.of_week(a_campaign(), site)

    past = {question for question in of_the_event if question[0] == "history"}
    assert own
    assert past
    assert past <= of_the_week
    assert parts.names == [f"calendar en-GB {tea.source.path}"] * 2


def test_an_entry_is_named_by_its_language() -> None:
    """Each language has its own words."""
    tea = an_event("tea")
    site = published(tea)
    parts = Counted()
    build = Build(WEDNESDAY, "https://week.example.org/", kept=parts)
    for language in (build.language, replace(build.language, tag="cy")):
        Calendars(site, replace(build, language=language)).of_record(site.pass_of(tea))

    assert len({*parts.names}) == 2


def test_without_notes_an_entry_is_written_once() -> None:
    """For its own calendar and for that of its week."""
    tea = an_event("tea")
    site = published(tea)
    parts = Counted()
    calendars = Calendars(site, Build(WEDNESDAY, "https://week.example.org/", kept=parts))
    calendars.of_record(site.pass_of(tea))
    calendars.of_week(a_campaign(), site)

    assert len(parts.names) == 1
