"""People and organisations on a page, as they choose to appear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict

from campaign.addresses import topic_address
from campaign.languages.ends import ended
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.organiser import Organiser, SocialAccount
from campaign.model.people import Citation
from campaign.site.gate import OnSite, Shown


class LinkFacts(TypedDict):
    """A link to a page of this site."""

    name: str
    address: str


class NameFacts(TypedDict):
    """A name, which leads elsewhere if it has a link."""

    name: str
    link: str | None


class CitationFacts(TypedDict):
    """Where facts come from. ``stop`` is the mark after the title, which may have one; ``published`` says by whom and when."""

    title: str
    stop: str
    published: str
    link: str | None


def link_to(shown: Shown[Any, OnSite]) -> LinkFacts:
    return {"name": shown.record.heading, "address": shown.record.address}


def organiser_links(organisers: Iterable[Organiser]) -> list[LinkFacts]:
    return [{"name": organiser.name, "address": organiser.address} for organiser in organisers]


def topic_links(topics: Iterable[str]) -> list[LinkFacts]:
    return [{"name": topic, "address": topic_address(topic)} for topic in topics]


def citations(sources: Iterable[Citation]) -> list[CitationFacts]:
    return [
        {
            "title": source.title,
            "stop": ended(source.title)[len(source.title) :],
            "published": ended(joined(", ", [part for part in (source.publisher, source.year) if part])),
            "link": source.link,
        }
        for source in sources
    ]


def only_names(names: Iterable[str]) -> list[NameFacts]:
    return [{"name": name, "link": None} for name in names]


def account_names(accounts: Iterable[SocialAccount], language: Language) -> list[NameFacts]:
    """Accounts on social networks, each with the name of its network."""
    return [
        {
            "name": say(language, "social.account", network=account.network, handle=account.handle),
            "link": account.link,
        }
        for account in accounts
    ]
