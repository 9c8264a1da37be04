"""A kind of content that exists only in tests: gardens that people made together.

It is whole: a model, the facts of a page, rows, a list page in the menu, a feed, a social image, linked data, a consent
and Easy Reads. Tests add it to the kinds of the core, or copy this file among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.cards.social_images import note_image, note_image_words, words_on_note
from campaign.forms.easy_read.list_page import easy_list_page
from campaign.forms.linked_data.schema_org import thing
from campaign.forms.pages.records import records_pages
from campaign.model.consent import Day, WrittenConsent
from campaign.model.organiser import Organiser
from campaign.model.record import Record
from campaign.model.references import OrganiserReference, Topic
from campaign.model.values import Line, Several
from campaign.model.venue import Venue
from campaign.model.week import Campaign
from campaign.prose.markdown import to_html
from campaign.site.feeds import Feed, FeedEntry, InFeed
from campaign.site.gate import InFeeds, OnSite, Published, Shown
from campaign.site.kind import Kind, ListPage, SocialCard


class Garden(Record):
    """A garden. Without a consent, nobody may see it."""

    title: Annotated[Line, Field(description="What people call it. schema.org: name")]
    summary: Annotated[Line, Field(description="In one sentence. schema.org: description")]
    consent: Annotated[WrittenConsent | None, Field(description="Who agreed to what. UK GDPR: consent")] = (
        None
    )
    keeper: Annotated[
        OrganiserReference | None, Field(description="Who looks after it. schema.org: owner")
    ] = None
    topics: Annotated[Several[Topic], Field(description="schema.org: about")] = ()
    published: Annotated[Day | None, Field(description="schema.org: datePublished")] = None

    @property
    def heading(self) -> str:
        return self.title


def garden_facts(shown: Shown[Garden, OnSite], _site: Published[OnSite], build: Build) -> Facts:
    garden = shown.record
    words = to_html(garden.body, build.place(garden.address))
    return {"garden": {"title": garden.title, "summary": garden.summary, "body": words}}


def garden_rows(shown: Sequence[Shown[Garden, OnSite]], _build: Build, _at: Venue | None) -> list[Facts]:
    return [
        {
            "title": each.record.title,
            "address": each.record.address,
            "summary": each.record.summary,
            "by": None,
            "art": [],
        }
        for each in shown
    ]


def garden_data(shown: Shown[Garden, OnSite], _site: Published[OnSite], build: Build) -> Facts:
    garden = shown.record
    return {
        "@context": "https://schema.org",
        **thing("Park", name=garden.title, url=build.url(garden.address)),
    }


def garden_entries(shown: Shown[Garden, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    garden = shown.record
    changed = build.stamp(garden.published, campaign.first_day)
    yield FeedEntry(garden.title, garden.summary, campaign.publisher.name, changed)


def _keepers(garden: Garden) -> Sequence[Organiser]:
    return (garden.keeper,) if garden.keeper else ()


ALL_GARDENS = ListPage(
    name="gardens",
    folder="gardens/",
    is_of_a_week=True,
    is_in_menu=True,
    heading="gardens.name",
    anchor="gardens",
    make=records_pages,
    easy=easy_list_page,
)

TO_GARDENS = Feed(
    name="gardens", address="feeds/gardens.xml", page=lambda campaign: ALL_GARDENS.address(campaign.year)
)

GARDENS = Kind(
    name="gardens",
    model=Garden,
    folder="stories/<year>/gardens",
    suffix=".md",
    order=lambda garden: garden.slug,
    template="garden.html",
    facts=garden_facts,
    list_page=ALL_GARDENS,
    heading="gardens.name",
    anchor="gardens",
    rows=garden_rows,
    topics=lambda garden: garden.topics,
    organisations=_keepers,
    expects_easy_read=lambda _garden: True,
    card=SocialCard[Garden](note_image, note_image_words, words_on_note),
    linked_data=garden_data,
    in_feeds=(InFeed(TO_GARDENS, garden_entries),),
)

PHRASES = """
kind.gardens: Garden
gardens.name: Gardens of ours
gardens.title: Gardens of {year}
gardens.summary: What grows where we planned together.
gardens.none: Nothing grows yet.
gardens.recorded.none: No garden of this week is recorded here.
gardens.easy_from: This page was made by the computer from the Easy Reads of gardens.
gardens.easy_more: More gardens
gardens.easy_others: Other gardens are not in Easy Read yet.
gardens.easy_ask: Ask us about them.
keep.gardens: The feed of gardens
feed.gardens: "{name}: gardens"
feed.gardens_about: New gardens.
easy.gardens: Easy gardens
"""

TEMPLATE = """{% extends "base.html" %}
{% from "partials/parts.html" import back with context %}
{% block content %}
<article class="wrap page">{{ back(page.meta.trail) }}<h1>{{ page.meta.garden.title }}</h1>
<p class="lead">{{ page.meta.garden.summary }}</p>
<div class="prose">{{ page.meta.garden.body | safe }}</div></article>
{% endblock %}
"""
