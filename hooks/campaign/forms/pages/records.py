"""The page that lists the records of a week, each kind below its heading, such as stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypedDict

from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import each_part, groups_on
from campaign.forms.pages.programme import trail_of
from campaign.forms.pages.sections import ListedFacts, by_kind
from campaign.languages.phrases import say
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage
from campaign.site.relations import Group


class RecordsFacts(TypedDict):
    """Records, each kind below its heading, of a week or a topic. ``none`` says that there is nothing yet."""

    sections: list[ListedFacts]
    none: str | None


def records_pages(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> Iterator[Artefact]:
    """Everything of some kinds in a week, each kind below its heading. ``site`` is of that week."""
    at, groups = listed.address(week.year), site.relations.of_list(listed)

    def facts(on_page: Sequence[Group[OnSite]]) -> RecordsFacts:
        sections = by_kind(on_page, build)
        none = f"{listed.name}.none" if week is site.campaign else f"{listed.name}.recorded.none"
        return {"sections": sections, "none": None if sections else say(build.language, none)}

    title, summary = listed.title(week.year, build.language), say(build.language, f"{listed.name}.summary")
    for part in each_part(at, groups, build):
        yield page(
            part.this.address if part else at, "records.html", title, summary, partial(facts, groups_on(part, groups)), build,
            preview=Preview(title, say(build.language, "preview.of_a_year", title=title, summary=summary)),
            trail=trail_of(week, build.language), scene="pair", part=part,
        )  # fmt: skip
