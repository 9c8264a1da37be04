"""The pages that list records. Kinds in :mod:`campaign.kinds` say on which one they are."""

from __future__ import annotations

from campaign.addresses import ORGANISERS, VENUES
from campaign.forms.easy_read.board import easy_board_page
from campaign.forms.easy_read.list_page import easy_list_page
from campaign.forms.easy_read.programme import easy_programme_page
from campaign.forms.pages.board import board_pages
from campaign.forms.pages.opportunity import opportunities_pages
from campaign.forms.pages.places_and_people import organisers_pages, venues_pages
from campaign.forms.pages.programme import programme_pages, ways_from_the_programme
from campaign.forms.pages.records import records_pages
from campaign.site.kind import ListPage

PROGRAMME = ListPage(
    name="programme",
    folder="programme/",
    is_of_a_week=True,
    is_in_menu=True,
    heading="events.name",
    heading_at_venue="venue.events",
    heading_at_venue_over="venue.events_past",
    anchor="events",
    layout="events",
    make=programme_pages,
    easy=easy_programme_page,
    ways_on=ways_from_the_programme,
)

STORIES_OF_A_WEEK = ListPage(
    name="stories",
    folder="stories/",
    is_of_a_week=True,
    is_in_menu=True,
    heading="stories.name",
    heading_at_venue="stories.name",
    anchor="writings",
    make=records_pages,
    easy=easy_list_page,
)

WAYS_TO_GET_INVOLVED = ListPage(
    name="opportunities",
    folder="opportunities/",
    is_of_a_week=True,
    is_in_menu=True,
    only_with_records=True,
    heading="opportunities.name",
    heading_at_venue="opportunities.name",
    anchor="opportunities",
    make=opportunities_pages,
    easy=easy_list_page,
)

SURVEYS_OF_A_WEEK = ListPage(
    name="surveys",
    folder="surveys/",
    is_of_a_week=True,
    is_in_menu=True,
    only_with_records=True,
    heading="surveys.name",
    heading_at_venue="surveys.name",
    anchor="surveys",
    make=records_pages,
    easy=easy_list_page,
)

YOU_SAID_OF_A_WEEK = ListPage(
    name="you_said",
    folder="you-said/",
    is_of_a_week=True,
    is_in_menu=True,
    only_with_records=True,
    goes_on=True,
    heading="you_said.name",
    heading_at_venue="you_said.name",
    anchor="you-said",
    make=board_pages,
    easy=easy_board_page,
)

ALL_VENUES = ListPage(
    name="venues",
    folder=VENUES,
    heading="venues.name",
    heading_at_venue="venues.name",
    anchor="venues",
    make=venues_pages,
)

ALL_ORGANISERS = ListPage(
    name="organisers",
    folder=ORGANISERS,
    heading="organisers.name",
    heading_at_venue="organisers.name",
    anchor="organisers",
    make=organisers_pages,
)
