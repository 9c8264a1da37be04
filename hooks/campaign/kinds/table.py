"""All kinds of content. Add a kind here, and everything that walks over kinds knows it.

The order is that of lists which hold several kinds, and of search results that are alike.
"""

from __future__ import annotations

from typing import Any

from campaign.kinds.case_studies import CASE_STUDIES
from campaign.kinds.events import EVENTS
from campaign.kinds.opportunities import OPPORTUNITIES
from campaign.kinds.organisers import ORGANISERS
from campaign.kinds.pages import PAGES
from campaign.kinds.reports import REPORTS
from campaign.kinds.stories import STORIES
from campaign.kinds.surveys import SURVEYS
from campaign.kinds.venues import VENUES
from campaign.kinds.workshops import WORKSHOPS
from campaign.kinds.you_said import YOU_SAID
from campaign.site.kind import Kind

KINDS: tuple[Kind[Any], ...] = (
    EVENTS,
    STORIES,
    CASE_STUDIES,
    WORKSHOPS,
    REPORTS,
    SURVEYS,
    OPPORTUNITIES,
    YOU_SAID,
    VENUES,
    ORGANISERS,
    PAGES,
)
