"""Places where events happen, and what is known of access there."""

from __future__ import annotations

from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.places_and_people import venue_facts
from campaign.kinds.list_pages import ALL_VENUES
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.venue import Venue
from campaign.site.kind import Kind
from campaign.telling.easy_places import easy_read_of_place

VENUES = Kind(
    name="venues",
    model=Venue,
    folder="events/venues",
    order=lambda venue: (venue.name.casefold(), venue.slug),
    is_own_listing=True,
    template="venue.html",
    facts=venue_facts,
    description=lambda venue, language: venue.summary or say(language, "venue.summary", name=venue.said),
    in_short=lambda venue: venue.summary or joined(", ", venue.address_lines),
    scene="street",
    list_page=ALL_VENUES,
    photo=lambda venue: venue.photo,
    easy_read=easy_read_of_place,
    groups=lambda venue, site: site.relations.at_venue(venue),
    linked_data=linked_data.venue,
)
