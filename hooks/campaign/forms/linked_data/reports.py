"""What search engines are told of a report (schema.org Report)."""

from __future__ import annotations

from campaign.build import Build
from campaign.forms.linked_data.records import article, organisations
from campaign.forms.linked_data.schema_org import Thing, group, known, organisation_of
from campaign.model.report import Report
from campaign.site.gate import OnSite, Published, Shown


def report(shown: Shown[Report, OnSite], site: Published[OnSite], build: Build) -> Thing:
    """By those who published it first."""
    told = shown.record
    authors = [organisation_of(each, build) for each in told.publishers]
    authors += map(group, told.other_publishers)
    made = article(shown, site.campaign, build, author=authors or organisations((), site.campaign, build))
    return made | known(**{"@type": "Report"}, keywords=list(told.themes), abstract=list(told.findings))
