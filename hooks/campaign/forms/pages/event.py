"""The page of one event."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import calendar_of
from campaign.build import Build
from campaign.forms.pages.access import AccessFacts, AskingFacts, asking_facts, event_access_facts
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.event_changes import EarlierFacts, earlier_facts, listed, news_facts
from campaign.forms.pages.event_joining import JoiningFacts, OverFacts, joining_facts, over_facts
from campaign.forms.pages.event_shape import (
    AfterwardsFacts,
    OnlineFacts,
    SayFacts,
    SessionFacts,
    TimesFacts,
    afterwards_facts,
    online_facts,
    say_facts,
    session_facts,
    times_facts,
)
from campaign.forms.pages.event_when import (
    SingleDatesFacts,
    WhenFacts,
    WhereFacts,
    single_dates_facts,
    when_facts,
    where_facts,
)
from campaign.forms.pages.people import (
    CitationFacts,
    LinkFacts,
    citations,
    link_to,
    organiser_links,
    topic_links,
)
from campaign.forms.pages.places import SpotOfEvent, spot_facts
from campaign.forms.pages.rows import (
    StatusFacts,
    over_after,
    status_of,
)
from campaign.forms.pages.sections import SectionFacts, of_links, of_names, rows_of
from campaign.forms.pages.writing_rows import WritingRow
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.relations import Around, Group
from campaign.telling.events import hours_of, word_for
from campaign.telling.people import person_line


class WhoFacts(TypedDict):
    """Who runs it. ``planned_by`` is None where the page says more about how it is planned."""

    planned_by: str | None
    organisers: list[LinkFacts]


class CalendarFacts(TypedDict):
    """The file for a reader's own calendar."""

    heading: str
    link: str
    address: str


class ToldFacts(TypedDict):
    """What people wrote of the event afterwards, of one kind."""

    heading: str
    rows: list[WritingRow]


class NeighbourFacts(TypedDict):
    """The event before or after it in the programme."""

    title: str
    address: str


class EventFacts(TypedDict):
    """All that the page of an event tells. What is None or empty is not told."""

    title: str
    art: list[ShapeFacts]
    other_titles: list[str]
    summary: str
    status: StatusFacts | None
    single_dates: SingleDatesFacts | None
    news: list[EarlierFacts]
    over_after: str | None
    when: WhenFacts
    where: WhereFacts
    leads_there: bool
    joining: JoiningFacts | None
    over: OverFacts | None
    description: str | None
    afterwards: AfterwardsFacts | None
    told: list[ToldFacts]
    other_times: TimesFacts | None
    hours: list[str]
    online: OnlineFacts | None
    access: AccessFacts | None
    asking: AskingFacts | None
    agenda: list[SessionFacts]
    parts: list[LinkFacts]
    say: SayFacts | None
    spots: list[SpotOfEvent]
    meeting_point: str | None
    sources: list[CitationFacts]
    earlier: list[EarlierFacts]
    listed: str | None
    calendar: CalendarFacts | None
    who: WhoFacts | None
    sections: list[SectionFacts]
    has_neighbours: bool
    before: NeighbourFacts | None
    after: NeighbourFacts | None


class EventPageFacts(TypedDict):
    """The page of an event."""

    event: EventFacts


def event_facts(shown: Shown[Event, OnSite], site: Published[OnSite], build: Build) -> EventPageFacts:
    return {"event": _facts(shown, site.relations.around(shown.record), build)}


def _facts(shown: Shown[Event, OnSite], around: Around[OnSite], build: Build) -> EventFacts:
    event, language = shown.record, build.language
    over = event.is_over(build.today)
    until = None if over else over_after(time.when for time in event.occurrences())
    spots = [] if event.is_stopped else spot_facts(event, build)
    say_in_it = say_facts(event, build, over=over)
    return {
        "title": event.title,
        "art": art_of(shown),
        "other_titles": [other.title for other in event.other_titles],
        "summary": event.summary,
        "status": None if over and event.status.is_about_places else status_of(event, language),
        "single_dates": single_dates_facts(event, build),
        "news": news_facts(event, build, over=over),
        "over_after": until,
        "when": when_facts(event, build, over=over),
        "where": where_facts(event, build, over=over),
        "leads_there": any(spot["place"]["getting_there"] or spot["place"]["lines"] for spot in spots),
        "joining": None if over else joining_facts(event, build),
        "over": over_facts(event, language, over=over) if over or until else None,
        "description": build.explainer(event.address).explain(
            to_html(event.description, build.place(event.address))
        )
        if event.description
        else None,
        "afterwards": afterwards_facts(event, language),
        "told": [_told(group, build) for group in around.told_by],
        "other_times": times_facts(event, build),
        "hours": list(hours_of(event, language)),
        "online": online_facts(event, language, over=over),
        "access": event_access_facts(event, language, over=over),
        "asking": asking_facts(event, build.today, language, over=over),
        "agenda": [session_facts(session, event, language, over=over) for session in event.sessions],
        "parts": [link_to(part) for part in around.parts],
        "say": say_in_it,
        "spots": spots,
        "meeting_point": None if over or event.is_stopped else event.meeting_point,
        "sources": citations(event.sources),
        "earlier": earlier_facts(event, build),
        "listed": listed(event, build),
        "calendar": _calendar(event, language) if event.when.first and not over else None,
        "who": _who(event, has_say=say_in_it is not None),
        "sections": _sections(event, around.bigger, language),
        "has_neighbours": bool(around.before or around.after),
        "before": _neighbour(around.before),
        "after": _neighbour(around.after),
    }


def _calendar(event: Event, language: Language) -> CalendarFacts:
    """The file of what is stopped marks what somebody has in the calendar, and nobody is asked to add it."""
    if event.is_stopped:
        heading = say(language, "event.calendar_stopped")
        link = say(language, "event.ics_stopped", status=word_for(event, language))
    else:
        heading, link = say(language, "event.calendar"), say(language, "event.ics")
    return {"heading": heading, "link": link, "address": calendar_of(event)}


def _who(event: Event, *, has_say: bool) -> WhoFacts | None:
    """None where it would be a heading with nothing below it."""
    planned_by = None if has_say else event.planned_by
    if not (planned_by or event.organisers):
        return None
    return {
        "planned_by": planned_by,
        "organisers": organiser_links(event.organisers),
    }


def _sections(event: Event, bigger: Shown[Event, OnSite] | None, language: Language) -> list[SectionFacts]:
    series, series_name = event.series, say(language, "event.series_nobody")
    if series and series.by:
        series_name = say(language, "event.series", by=series.by)
    contributors = [person_line(person, language) for person in event.contributors]
    elsewhere = say(language, "event.link")
    return [
        of_links(
            "bigger",
            say(language, "event.part_of"),
            [link_to(bigger)] if bigger else [],
        ),
        {
            "id": "series",
            "heading": series_name,
            "links": [],
            "names": [{"name": series.name, "link": series.link}] if series else [],
        },
        of_links("with", say(language, "event.partners"), organiser_links(event.partners)),
        of_names("giving", say(language, "event.contributors"), contributors),
        of_names("format", say(language, "event.format"), event.format),
        of_links("topics", say(language, "topics.about"), topic_links(event.topics)),
        {
            "id": "elsewhere",
            "heading": say(language, "event.elsewhere"),
            "links": [],
            "names": [{"name": elsewhere, "link": event.link}] if event.link else [],
        },
    ]


def _neighbour(shown: Shown[Event, OnSite] | None) -> NeighbourFacts | None:
    return {"title": shown.record.title, "address": shown.record.address} if shown else None


def _told(group: Group[OnSite], build: Build) -> ToldFacts:
    heading = group.kind.heading_at_event or group.kind.heading
    return {"heading": say(build.language, heading), "rows": [*rows_of(group, build)]}
