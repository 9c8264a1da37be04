"""The page of one way to get involved, and the page that lists them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, TypedDict

from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import each_part, groups_on
from campaign.forms.pages.people import CitationFacts, citations, organiser_links, topic_links
from campaign.forms.pages.places import PlaceFacts, place_facts
from campaign.forms.pages.programme import trail_of
from campaign.forms.pages.rows import over_after
from campaign.forms.pages.sections import SectionFacts, of_links
from campaign.forms.pages.writing_rows import WritingRow
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.opportunity import Applying, Opportunity, OpportunityType
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage
from campaign.site.relations import Group
from campaign.telling.opportunities import heading_of_type, paid, type_of, until


class KeyFact(TypedDict):
    """One thing that people ask first. Once it is closed, ``later`` takes the place of ``words``, if it is there."""

    name: str
    words: str
    later: str | None


class WaysFacts(TypedDict):
    """Ways to join without a form; at least one of these is there."""

    phone: str | None
    email: str | None
    post: str | None
    in_person: str | None


class ApplyingFacts(TypedDict):
    """How to join. ``ask`` is said where no way is known."""

    heading: str
    ask: str | None
    note: str | None
    link: str | None
    ways: WaysFacts | None


class OpportunityFacts(TypedDict):
    """All that the page tells. What is None or empty is not told. ``over_after`` (ISO 8601) is None once it is closed."""

    title: str
    type: str
    art: list[ShapeFacts]
    summary: str
    status: str | None
    status_note: str | None
    over_after: str | None
    key: list[KeyFact]
    what_you_do: str | None
    who: str
    others_can: str | None
    expenses: str | None
    support: str | None
    applying: ApplyingFacts | None
    place: PlaceFacts | None
    elsewhere: str | None
    sources: list[CitationFacts]
    sections: list[SectionFacts]


class OpportunityPageFacts(TypedDict):
    """The page of a way to get involved."""

    opportunity: OpportunityFacts


class OpportunityRow(TypedDict):
    """A way to get involved in the list of all. After ``over_after`` (ISO 8601), ``until_later`` takes the place of ``until``."""

    title: str
    address: str
    summary: str
    who: str | None
    until: str
    until_later: str | None
    over_after: str | None
    art: list[ShapeFacts]


class OpportunitiesOfType(TypedDict):
    """Those of one type, or all that are closed."""

    id: str
    heading: str
    rows: list[OpportunityRow]


class OpportunitiesFacts(TypedDict):
    """The page of all ways to get involved, which is there once there is one."""

    types: list[OpportunitiesOfType]


def opportunity_facts(
    shown: Shown[Opportunity, OnSite], _site: Published[OnSite], build: Build
) -> OpportunityPageFacts:
    return {"opportunity": _facts(shown, build)}


def _facts(shown: Shown[Opportunity, OnSite], build: Build) -> OpportunityFacts:
    opportunity, language = shown.record, build.language
    is_closed = opportunity.is_closed(build.today)
    return {
        "title": opportunity.title,
        "type": type_of(opportunity, language),
        "art": art_of(shown),
        "summary": opportunity.summary,
        "status": until(opportunity, build.today, language).words if opportunity.is_stopped else None,
        "status_note": opportunity.status_note,
        "over_after": None if is_closed else _ends(opportunity),
        "key": [*_key(opportunity, build)],
        "what_you_do": build.explainer(opportunity.address).explain(
            to_html(opportunity.what_you_do, build.place(opportunity.address))
        )
        if opportunity.what_you_do
        else None,
        "who": opportunity.for_ or say(language, "opportunity.not_known"),
        "others_can": opportunity.others_can,
        "expenses": opportunity.expenses
        or (say(language, "opportunity.not_known") if opportunity.is_work else None),
        "support": opportunity.support,
        "applying": _applying(opportunity, language) if not opportunity.is_over(build.today) else None,
        "place": place_facts(opportunity.where, build.place(opportunity.address))
        if opportunity.where
        else None,
        "elsewhere": opportunity.link,
        "sources": citations(opportunity.sources),
        "sections": [
            of_links("org", say(language, "organisers.name"), organiser_links(opportunity.organisers)),
            of_links("topics", say(language, "topics.about"), topic_links(opportunity.topics)),
        ],
    }


def _ends(opportunity: Opportunity) -> str | None:
    return over_after([opportunity.apply_by]) if opportunity.apply_by else None


def _key(opportunity: Opportunity, build: Build) -> Iterator[KeyFact]:
    language = build.language
    ends = until(opportunity, build.today, language)
    where = opportunity.where
    how = say(language, f"opportunity.how.{opportunity.how.name.lower()}") if opportunity.how else None
    for name, words, later in (
        ("until", ends.words, ends.later),
        ("pay", paid(opportunity, language), None),
        ("cost", _cost(opportunity, language), None),
        ("time_asked", opportunity.time_asked, None),
        ("dates", opportunity.dates, None),
        ("where", where.said if where else None, None),
        ("how", how, None),
    ):
        if words:
            yield {"name": say(language, f"opportunity.{name}"), "words": words, "later": later}


def _cost(opportunity: Opportunity, language: Language) -> str | None:
    """Whoever looks for a course asks what it costs."""
    if opportunity.cost:
        return opportunity.cost.words
    return say(language, "opportunity.not_known") if opportunity.type_ is OpportunityType.TRAINING else None


def _applying(opportunity: Opportunity, language: Language) -> ApplyingFacts:
    apply = opportunity.apply
    return {
        "heading": say(language, "opportunity.ask" if opportunity.is_stopped else "opportunity.apply"),
        "ask": None if apply.ways else say(language, "opportunity.apply_not_known"),
        "note": apply.note,
        "link": apply.link,
        "ways": _ways(apply),
    }


def _ways(apply: Applying) -> WaysFacts | None:
    if not (apply.phone or apply.email or apply.post or apply.in_person):
        return None
    return {
        "phone": apply.phone,
        "email": apply.email,
        "post": apply.post,
        "in_person": apply.in_person,
    }


def opportunities_pages(
    listed: ListPage, site: Published[OnSite], week: Week, build: Build
) -> Iterator[Artefact]:
    """What people can join, by what it is; what is closed comes last. ``site`` is of one week."""
    at, groups = listed.address(week.year), site.relations.of_list(listed)

    def facts(on_page: Sequence[Group[OnSite]]) -> OpportunitiesFacts:
        return {"types": [*_by_type([shown for group in on_page for shown in group.members], build)]}

    title, summary = listed.title(week.year, build.language), say(build.language, f"{listed.name}.summary")
    for part in each_part(at, groups, build):
        yield page(
            part.this.address if part else at, "opportunities.html", title, summary, partial(facts, groups_on(part, groups)), build,
            preview=Preview(title, say(build.language, "preview.of_a_year", title=title, summary=summary)),
            trail=trail_of(week, build.language), scene="steps", part=part,
        )  # fmt: skip


def _by_type(members: Sequence[Shown[Any, OnSite]], build: Build) -> Iterator[OpportunitiesOfType]:
    open_, closed = (
        [shown for shown in members if shown.record.is_closed(build.today) is is_closed]
        for is_closed in (False, True)
    )
    for of in OpportunityType:
        rows = [_row(shown, build) for shown in open_ if shown.record.type_ is of]
        if rows:
            yield {
                "id": of.value.replace(" ", "-"),
                "heading": heading_of_type(of, build.language),
                "rows": rows,
            }
    if closed:
        heading = say(build.language, "opportunity.closed_now")
        yield {"id": "closed", "heading": heading, "rows": [_row(shown, build) for shown in closed]}


def _row(shown: Shown[Opportunity, OnSite], build: Build) -> OpportunityRow:
    opportunity = shown.record
    ends = until(opportunity, build.today, build.language)
    return {
        "title": opportunity.title,
        "address": opportunity.address,
        "summary": opportunity.summary,
        "who": say(build.language, "opportunity.is_for", who=opportunity.for_) if opportunity.for_ else None,
        "until": ends.words,
        "until_later": ends.later,
        "over_after": None if opportunity.is_closed(build.today) else _ends(opportunity),
        "art": art_of(shown),
    }


def opportunity_rows(
    shown: Sequence[Shown[Opportunity, OnSite]], build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    """On other pages: what it is, and nothing that will be wrong tomorrow."""
    return [
        {
            "title": each.record.title,
            "address": each.record.address,
            "summary": each.record.summary,
            "by": type_of(each.record, build.language),
            "art": art_of(each),
        }
        for each in shown
    ]
