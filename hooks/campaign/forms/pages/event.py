"""The page of one event."""

from __future__ import annotations

from campaign.addresses import calendar_of
from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.pages.access import asking_facts, event_access_facts
from campaign.forms.pages.event_shape import afterwards_facts, online_facts, say_facts, shape_facts
from campaign.forms.pages.people import citations, organiser_links, topic_links
from campaign.forms.pages.rows import over_after, place_of, status_of
from campaign.forms.pages.sections import rows_of
from campaign.languages.phrases import Locale, say
from campaign.model.event import Event, Occurrence
from campaign.model.status import Status
from campaign.model.venue import PlaceFields, Venue
from campaign.prose.markdown import to_html
from campaign.prose.place import Where
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.relations import Around
from campaign.telling.dates import days, full_date, machine_time, times
from campaign.telling.events import whom_to_ask
from campaign.telling.people import person_line


def event_facts(shown: Shown[Event, OnSite], site: Published[OnSite], build: Build) -> Facts:
    event = shown.record
    return {"event": _facts(event, site.relations.around(event), build)}


def _facts(event: Event, around: Around[OnSite], build: Build) -> Facts:
    locale = build.locale
    when = event.when
    place = event.where
    over = event.is_over(build.today)
    now = Occurrence(when, place, event.room)
    return {
        "title": event.title,
        "other_titles": [other.model_dump() for other in event.other_titles],
        "summary": event.summary,
        "status": status_of(event, locale),
        "is_stopped": event.is_stopped,
        "is_over": over,
        "over_after": over_after(time.when for time in event.occurrences()),
        "when": {
            "day": days(when, locale, over=over),
            "times": times(when, locale, over=over)
            if when.first and not (when.all_day and when.first != when.last)
            else None,
            "start": machine_time(when.starts or when.first) if when.first else None,
        },
        "where": place_facts(place, build.place(event.address)) if place else None,
        "room": event.room,
        "place_line": place_of(event, now, locale, over=over),
        "for": event.for_,
        "cost": say(locale, "cost.free")
        if event.cost and event.cost.words.lower() == "free"
        else event.cost and event.cost.words,
        "join": event.join.model_dump(),
        "booking": _booking(event, locale),
        "places": say(locale, "event.places_left", n=event.join.places_left)
        if event.join.places_left is not None
        else None,
        "description": build.explainer(event.address).explain(
            to_html(event.description, build.place(event.address))
        )
        if event.description
        else None,
        "access": event_access_facts(event, locale),
        "asking": asking_facts(event, locale),
        "ask": whom_to_ask(event, locale),
        "organisers": organiser_links(event.organisers),
        "partners": organiser_links(event.partners),
        "contributors": [person_line(person, locale) for person in event.contributors],
        "run_by_others": event.run_by_others.model_dump() if event.run_by_others else None,
        "format": list(event.format),
        "topics": topic_links(event.topics),
        "write_ups": [row for group in around.told_by for row in rows_of(group, build)],
        "calendar": calendar_of(event) if when.first else None,
        "link": event.link,
        "sources": citations(event.sources),
        "listed": _listed(event, locale),
        "before": _neighbour(around.before),
        "after": _neighbour(around.after),
        **say_facts(event, build),
        **shape_facts(event, around, build),
        **online_facts(event, locale),
        **afterwards_facts(event, locale),
    }


def _booking(event: Event, locale: Locale) -> Facts:
    """What the button and the contacts for booking are good for: with no places left, nobody can book."""
    if event.status is Status.WAITING_LIST:
        places = "waiting_list"
    else:
        places = "full" if event.status is Status.FULL or event.join.places_left == 0 else "open"
    return {
        "button": say(locale, f"booking.{places}.button"),
        "or_a_person": say(locale, f"booking.{places}.or_a_person"),
        "get_in_touch": say(locale, f"booking.{places}.get_in_touch"),
    }


def _neighbour(shown: Shown[Event, OnSite] | None) -> Facts | None:
    return {"title": shown.record.title, "address": shown.record.address} if shown else None


def _listed(event: Event, locale: Locale) -> str | None:
    """When it came on the site, and when it last changed since."""
    last = event.last_change
    said = [
        say(locale, key, day=full_date(day, locale))
        for key, day in (
            ("event.published", event.published),
            ("event.updated", last if last != event.published else None),
        )
        if day
    ]
    return " ".join(said) or None


def place_facts(place: PlaceFields, shown: Where) -> Facts:
    """``shown`` is where the words about the place will stand."""
    return {
        "name": place.name,
        "lines": list(place.address_lines),
        "address": place.address if isinstance(place, Venue) else None,
        "getting_there": to_html(place.getting_there, shown) if place.getting_there else None,
        "map": place.map,
        "link": place.link,
        "phone": place.phone,
    }
