"""Organisations that run, host or support events."""

from __future__ import annotations

from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.places_and_people import organiser_facts
from campaign.kinds.list_pages import ALL_ORGANISERS
from campaign.languages.phrases import say
from campaign.model.organiser import Organiser
from campaign.site.kind import Kind
from campaign.telling.easy_places import easy_read_of_organisation

ORGANISERS = Kind(
    name="organisers",
    model=Organiser,
    folder="events/organisers",
    order=lambda organiser: (organiser.name.casefold(), organiser.slug),
    is_own_listing=True,
    template="organiser.html",
    facts=organiser_facts,
    description=lambda organiser, language: (
        organiser.summary or say(language, "organiser.summary", name=organiser.name)
    ),
    in_short=lambda organiser: organiser.summary or "",
    scene="street",
    list_page=ALL_ORGANISERS,
    easy_read=easy_read_of_organisation,
    groups=lambda organiser, site: site.relations.of_organiser(organiser),
    linked_data=linked_data.organisation,
)
