"""Earlier versions of events and of the places where they are, read as today's are."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeAlias

from campaign.model.event import Event
from campaign.model.history import History, Version
from campaign.model.organiser import Organiser
from campaign.model.places_then import Venues, venues_named
from campaign.model.record import Surroundings
from campaign.model.venue import Venue
from campaign.reading.records import read_record
from campaign.reading.yaml_text import read_yaml
from campaign.site.site import Site


class Moment(NamedTuple):
    """When something was published: by which commit, counted from the oldest, and on which day.

    What is not committed yet comes after all commits. Several of a day are told apart by their numbers.
    """

    commit: int
    day: date


class Written(NamedTuple):
    """The words of a source from a moment on."""

    since: Moment
    words: str


_Past: TypeAlias = Sequence[tuple[Moment, Event]]
_PastVenue: TypeAlias = Sequence[tuple[Moment, Venue]]

_TOLD_OF_A_PLACE = ("name", "language", "street", "town", "postcode", "access", "rooms")
"""What is compared. A photo that is not there any more must not hide that the lift was."""


def history_of(
    site: Site,
    root: Path,
    written: Mapping[PurePosixPath, Sequence[Written]],
    touched: Mapping[PurePosixPath, datetime],
    begun: Mapping[PurePosixPath, Moment],
    *,
    is_whole: bool,
) -> History:
    """``written`` are the versions of a source, oldest first, up to the one that is there now; ``begun`` is when each began.

    An earlier one that cannot be read was never published, so it is left out; so is one that names what is gone.
    """
    near = Surroundings(
        site.campaign.source,
        root,
        time_zone=site.campaign.time_zone,
        topics=None,
        records={
            kind.name: {record.reference: record for record in site.of_kind(kind)} for kind in site.kinds
        },
        files=site.files,
    )
    venues = {
        venue.reference: _venue(written[venue.source.path], venue, near)
        for venue in site.all(Venue)
        if venue.source.path in written
    }
    versions: dict[PurePosixPath, tuple[Version, ...]] = {}
    for event in site.all(Event):
        path = event.source.path
        if path in written:
            versions[path] = tuple(_with_places(_event(written[path], event, near), venues))
        elif path in begun and venues_named(event) & venues.keys():
            versions[path] = tuple(_with_places([(begun[path], event)], venues))
    return History(versions, touched, is_whole, dict(_read_from(site, written, touched, begun)))


def _read_from(
    site: Site,
    written: Mapping[PurePosixPath, Sequence[Written]],
    touched: Mapping[PurePosixPath, datetime],
    begun: Mapping[PurePosixPath, Moment],
) -> Iterator[tuple[PurePosixPath, str]]:
    """The past of an event may name any place or organisation, and tells what changed at its places."""
    others = {record.source.path for model in (Venue, Organiser) for record in site.all(model)}

    def past_of(path: PurePosixPath) -> str:
        return repr((site.read_from.get(path), written.get(path), touched.get(path), begun.get(path)))

    of_others = "\n".join(past_of(path) for path in sorted(others))
    for event in site.all(Event):
        whole = f"{past_of(event.source.path)}\n{of_others}".encode("utf-8", "surrogatepass")
        yield event.source.path, blake2b(whole, digest_size=16).hexdigest()


def _event(written: Sequence[Written], event: Event, near: Surroundings) -> _Past:
    *earlier, now = written
    read = (
        (since, read_record(Event, read_yaml(words, event.source.path), near)[0]) for since, words in earlier
    )
    return [*((since, record) for since, record in read if record), (now.since, event)]


def _venue(written: Sequence[Written], venue: Venue, near: Surroundings) -> _PastVenue:
    *earlier, now = written
    found = []
    for since, words in earlier:
        document = read_yaml(words, venue.source.path)
        told = {name: value for name, value in document.tree.items() if name in _TOLD_OF_A_PLACE}
        if record := read_record(Venue, replace(document, tree=told), near)[0]:
            found.append((since, record))
    return [*found, (now.since, venue)]


def _with_places(past: _Past, changed: Mapping[str, _PastVenue]) -> Iterator[Version]:
    """The versions of an event, and between them those of its places, while anybody may set out for it.

    While it is off or over, its places stay as they were.
    """
    begun = past[0][0]
    named = {name for _, event in past for name in venues_named(event)} & changed.keys()
    own = {since for since, _ in past}
    others = {since for name in named for since, _ in changed[name][1:] if since > begun}
    venues = _at(begun, {name: changed[name] for name in named})
    for since in sorted(own | others):
        event = past[bisect(past, since, key=lambda version: version[0]) - 1][1]
        is_on = not (event.is_stopped or event.is_over(since.day))
        if is_on:
            venues = _at(since, {name: changed[name] for name in named})
        if is_on or since in own:
            yield Version(since.day, event, venues)


def _at(moment: Moment, changed: Mapping[str, _PastVenue]) -> Venues:
    """Each as it was then; what came later than its event, as it came."""
    return {
        name: versions[max(bisect(versions, moment, key=lambda version: version[0]) - 1, 0)][1]
        for name, versions in changed.items()
    }
