"""Earlier versions of events, read as today's are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from campaign.model.event import Event
from campaign.model.history import History, Version
from campaign.model.record import Surroundings
from campaign.reading.records import read_record
from campaign.reading.yaml_text import read_yaml
from campaign.site.site import Site


class Written(NamedTuple):
    """The words of a source from a day on."""

    since: date
    words: str


def history_of(
    site: Site,
    root: Path,
    written: Mapping[PurePosixPath, Sequence[Written]],
    touched: Mapping[PurePosixPath, datetime],
    *,
    is_whole: bool,
) -> History:
    """``written`` are the versions of a source, oldest first, up to the one that is there now.

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
    versions = {
        event.source.path: _read(written[event.source.path], event, near)
        for event in site.all(Event)
        if event.source.path in written
    }
    return History(versions, touched, is_whole)


def _read(written: Sequence[Written], event: Event, near: Surroundings) -> tuple[Version, ...]:
    *earlier, now = written
    read = (
        (since, read_record(Event, read_yaml(words, event.source.path), near)[0]) for since, words in earlier
    )
    return (*(Version(since, record) for since, record in read if record), Version(now.since, event))
