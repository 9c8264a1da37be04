"""Events: what happens in a week, and whether people can take part in it."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.checks.events import (
    bigger_events_exist,
    changes_have_a_day,
    opening_hours_cover_the_days,
    places_left_can_be_had,
    rooms_are_known,
)
from campaign.checks.untold import changes_are_told
from campaign.forms.calendars.events import clocks_of, entries_of
from campaign.forms.cards.social_images import event_image, event_image_words, words_on_event
from campaign.forms.easy_read.event_news import with_news
from campaign.forms.feeds.feeds import change_entries, event_entries
from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.event import event_facts
from campaign.forms.pages.previews import event_preview
from campaign.forms.pages.rows import event_rows
from campaign.forms.search.events import access_there, became, next_days
from campaign.kinds.feeds import TO_CHANGES, TO_EVENTS
from campaign.kinds.list_pages import PROGRAMME
from campaign.model.event import Event
from campaign.model.venue import Venue
from campaign.site.feeds import InFeed
from campaign.site.kind import InCalendar, InSearch, Kind, SocialCard
from campaign.telling.easy_event import easy_read_of


def _venues_of(event: Event) -> Iterator[Venue]:
    """A place that an event alone describes has no page."""
    return (time.where for time in event.occurrences() if isinstance(time.where, Venue))


EVENTS = Kind(
    name="events",
    model=Event,
    folder="events/<year>",
    order=lambda event: (event.when.order, event.slug),
    is_own_listing=True,
    template="event.html",
    facts=event_facts,
    in_short=lambda event: event.summary,
    preview=event_preview,
    list_page=PROGRAMME,
    heading="events.name",
    anchor="events",
    layout="events",
    rows=event_rows,
    topics=lambda event: event.topics,
    organisations=lambda event: (*event.organisers, *event.partners),
    venues=_venues_of,
    times=lambda event: (time.when for time in event.occurrences()),
    is_off=lambda event: event.is_stopped,
    slides=lambda event: event.slides,
    expects_easy_read=lambda _event: True,
    easy_read=easy_read_of,
    easy_news=with_news,
    video=lambda event: event.recordings[0].link if event.recordings else None,
    card=SocialCard[Event](event_image, event_image_words, words_on_event),
    linked_data=linked_data.event,
    in_search=InSearch(became, access_there, next_days),
    in_feeds=(InFeed(TO_EVENTS, event_entries), InFeed(TO_CHANGES, change_entries)),
    in_calendar=InCalendar(clocks_of, entries_of),
    checks=(
        changes_have_a_day,
        changes_are_told,
        bigger_events_exist,
        opening_hours_cover_the_days,
        places_left_can_be_had,
        rooms_are_known,
    ),
)
