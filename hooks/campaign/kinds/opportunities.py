"""Ways to get involved: roles, volunteering, training, groups, networks and panels."""

from __future__ import annotations

from campaign.checks.opportunities import there_are_two_ways_to_apply
from campaign.forms.feeds.opportunities import opportunity_entries
from campaign.forms.linked_data.opportunities import opportunity as linked_data
from campaign.forms.pages.opportunity import opportunity_facts, opportunity_rows
from campaign.kinds.feeds import TO_OPPORTUNITIES
from campaign.kinds.list_pages import WAYS_TO_GET_INVOLVED
from campaign.model.opportunity import Opportunity, OpportunityType
from campaign.model.venue import Venue
from campaign.site.feeds import InFeed
from campaign.site.kind import Kind
from campaign.telling.easy_opportunity import easy_read_of_opportunity

_ORDER = list(OpportunityType)

OPPORTUNITIES = Kind(
    name="opportunities",
    model=Opportunity,
    folder="stories/<year>/opportunities",
    order=lambda opportunity: (_ORDER.index(opportunity.type_), opportunity.slug),
    is_own_listing=True,
    template="opportunity.html",
    facts=opportunity_facts,
    scene="steps",
    list_page=WAYS_TO_GET_INVOLVED,
    heading="opportunities.name",
    anchor="opportunities",
    rows=opportunity_rows,
    topics=lambda opportunity: opportunity.topics,
    organisations=lambda opportunity: opportunity.organisers,
    venues=lambda opportunity: (opportunity.where,) if isinstance(opportunity.where, Venue) else (),
    easy_read=easy_read_of_opportunity,
    linked_data=linked_data,
    in_feeds=(InFeed(TO_OPPORTUNITIES, opportunity_entries),),
    checks=(there_are_two_ways_to_apply,),
)
