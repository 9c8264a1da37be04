"""Earlier versions of events and of the places where they are, read as today's are."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeAlias, TypeVar

from campaign.model.event import Event
from campaign.model.history import History, Version
from campaign.model.organiser import Organiser
from campaign.model.places_then import Venues, venues_named
from campaign.model.record import Record, Source, Surroundings
from campaign.model.same_place import is_other_place
from campaign.model.venue import Venue
from campaign.personal_data.marks import without_marks
from campaign.reading.records import read_record
from campaign.reading.yaml_text import read_yaml
from campaign.site.site import Site

Read = TypeVar("Read", bound=Record)


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

_TOLD_OF_AN_EVENT = (
    "title", "summary", "language", "when", "time zone", "where", "room", "how", "cost", "join", "online",
    "meeting point", "drop in", "repeats", "not on", "also on", "single dates",
    "opening hours", "sessions", "run by others", "access", "status",
    "status note", "was",
)  # fmt: skip
"""The same: slides or an organiser that are not there any more must not hide that the day was another one."""

VENUES = PurePosixPath("events/venues")
"""The folder of places."""


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

    An earlier one that cannot be read was never published, so it is left out. A place whose file is gone is read as it was
    last, or is the one that has its file under another name.
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
    today = {venue.source.path: venue for venue in site.all(Venue)}
    venues: dict[str, _PastVenue] = {
        venue.reference: _venue(written[path], venue, near) if path in written else [(begun[path], venue)]
        for path, venue in today.items()
        if path in begun
    }
    gone = _gone(
        {path: words for path, words in written.items() if path.parent == VENUES and path not in today}, near
    )
    places: dict[str, Record] = {venue.reference: venue for venue in today.values()}
    for name, past in gone.items():
        if now := _with_another_name(past, venues):
            venues[now] = [*(each for each in past if each[0] < venues[now][0][0]), *venues[now]]
            places[name] = places[now]
        elif name not in places:
            venues[name], places[name] = past, past[-1][1]
    venues = {name: past for name, past in venues.items() if len(past) > 1 or name in gone}
    near = replace(near, records={**near.records, "venues": places})
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
    """The past of an event may name any place or organisation, and those that are gone, and tells what changed there."""
    others = {record.source.path for model in (Venue, Organiser) for record in site.all(model)}
    others |= {path for path in (*written, *begun) if not path.parent.name.isdecimal()}

    def past_of(path: PurePosixPath) -> str:
        return repr((site.read_from.get(path), written.get(path), touched.get(path), begun.get(path)))

    of_others = "\n".join(past_of(path) for path in sorted(others))
    for event in site.all(Event):
        whole = f"{past_of(event.source.path)}\n{of_others}".encode("utf-8", "surrogatepass")
        yield event.source.path, blake2b(whole, digest_size=16).hexdigest()


def _event(written: Sequence[Written], event: Event, near: Surroundings) -> _Past:
    *earlier, now = written
    there = replace(near, source=event.source)
    read = ((each.since, _as_told(Event, each, there, _TOLD_OF_AN_EVENT)) for each in earlier)
    return [*((since, record) for since, record in read if record), (now.since, event)]


def _venue(written: Sequence[Written], venue: Venue, near: Surroundings) -> _PastVenue:
    *earlier, now = written
    return [*_past_venue(earlier, venue.source, near), (now.since, venue)]


def _gone(written: Mapping[PurePosixPath, Sequence[Written]], near: Surroundings) -> dict[str, _PastVenue]:
    """Places that have no file any more, and no page: the address of their source is empty. The last to begin is first."""
    read = {path.stem: _past_venue(words, Source(path), near) for path, words in written.items()}
    found = [(name, past) for name, past in read.items() if past]
    return dict(sorted(found, key=lambda item: item[1][0][0], reverse=True))


def _with_another_name(gone: _PastVenue, venues: Mapping[str, _PastVenue]) -> str | None:
    """The name of the file that a place has since. It is the same place as it was then, whatever became of it after that."""
    place = gone[-1][1]
    return next((name for name, past in venues.items() if not is_other_place(place, past[0][1])), None)


def _past_venue(written: Sequence[Written], source: Source, near: Surroundings) -> _PastVenue:
    there = replace(near, source=source)
    read = ((each.since, _as_told(Venue, each, there, _TOLD_OF_A_PLACE)) for each in written)
    return [(since, record) for since, record in read if record]


def _as_told(model: type[Read], written: Written, near: Surroundings, fields: Collection[str]) -> Read | None:
    document = read_yaml(without_marks(written.words), near.source.path)
    told = {name: value for name, value in document.tree.items() if name in fields}
    return read_record(model, replace(document, tree=told), near)[0]


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
