"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.telling.events import sign_of, status_word


@dataclass(frozen=True)
class Change:
    """One thing that happened to an event on a day. ``name`` lasts, while the words of ``what`` may be edited."""

    day: date
    event: Event
    name: str
    what: str
    note: str | None = None
    sign: str | None = None

    @property
    def order(self) -> tuple[int, str, str]:
        """Newest first; of one day, by name."""
        return -self.day.toordinal(), self.event.title.casefold(), self.what


def changes(events: Iterable[Event], language: Language) -> list[Change]:
    """In their order."""
    return sorted(
        (change for event in events for change in _of(event, language)), key=lambda change: change.order
    )


def _of(event: Event, language: Language) -> Iterator[Change]:
    if event.published:
        yield Change(event.published, event, "new", say(language, "changes.new"))
    changed = event.status_since or event.updated
    if event.status is not Status.SCHEDULED and changed:
        yield Change(
            changed,
            event,
            event.status.value,
            status_word(event.status, language),
            event.status_note,
            sign_of(event),
        )
    elif event.updated and event.updated != event.published:
        yield Change(event.updated, event, "updated", say(language, "changes.updated"))
