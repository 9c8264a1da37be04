"""The page of one thing that people said: what came of it, who answers for it, and who was told."""

from __future__ import annotations

from typing import TypedDict
from urllib.parse import quote

from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.people import CitationFacts, LinkFacts, citations, organiser_links, topic_links
from campaign.forms.pages.promise_rows import PromiseRow, promise_row_by_days
from campaign.forms.pages.quotes import QuoteFacts, quote_facts
from campaign.forms.pages.sections import SectionFacts, of_links
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.promise import Promise
from campaign.model.record import Record
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import full_date
from campaign.telling.promises import reason_of, told_in_short, told_line


class FactOfPromise(TypedDict):
    """A fact below its name."""

    name: str
    words: str


class PromiseFacts(PromiseRow):
    """All that the page tells. What is None or empty is not told. ``send`` is an e-mail that somebody can send on.

    ``told`` says that nobody wrote down who was told; otherwise there are ``told_lines``.
    """

    art: list[ShapeFacts]
    why: str | None
    facts: list[FactOfPromise]
    told_lines: list[str]
    quote: QuoteFacts | None
    made_up: bool
    sources: list[CitationFacts]
    sections: list[SectionFacts]
    send: str


class PromisePageFacts(TypedDict):
    """The page of a promise."""

    promise: PromiseFacts


def promise_facts(shown: Shown[Promise, OnSite], site: Published[OnSite], build: Build) -> PromisePageFacts:
    promise, language = shown.record, build.language
    told_of_it = promise.quote.consent if promise.quote else None
    return {
        "promise": {
            **promise_row_by_days(shown, build),
            "art": art_of(shown),
            "why": reason_of(promise, language),
            "facts": _facts(promise, build),
            "told": None if promise.told else told_in_short(promise, language),
            "told_lines": [told_line(each, language) for each in promise.told],
            "quote": quote_facts(promise.quote, language) if promise.quote else None,
            "made_up": told_of_it is not None and told_of_it.basis is Basis.MADE_UP,
            "sources": citations(promise.sources),
            "sections": _sections(promise, site, language),
            "send": f"mailto:?subject={quote(promise.you_said)}&body={quote(build.url(promise.address))}",
        }
    }


def _facts(promise: Promise, build: Build) -> list[FactOfPromise]:
    language = build.language
    said = (
        ("promise.when", full_date(promise.said_on, language) if promise.said_on else None),
        ("promise.where", promise.where),
        ("promise.answered_on", full_date(promise.answered_on, language) if promise.answered_on else None),
    )
    return [{"name": say(language, key), "words": words} for key, words in said if words]


def _sections(promise: Promise, site: Published[OnSite], language: Language) -> list[SectionFacts]:
    return [
        of_links("events", say(language, "promise.events"), _links(promise.events, site)),
        of_links(
            "write-ups",
            say(language, "promise.write_ups"),
            _links((*promise.workshops, *promise.stories), site),
        ),
        of_links("org", say(language, "organisers.name"), organiser_links(promise.organisations)),
        of_links("topics", say(language, "topics.about"), topic_links(promise.topics)),
    ]


def _links(records: tuple[Record, ...], site: Published[OnSite]) -> list[LinkFacts]:
    """What may not be shown is not named either."""
    return [{"name": record.heading, "address": record.address} for record in records if site.shows(record)]
