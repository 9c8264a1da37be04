"""What people said at all workshops of a week, together on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, TypedDict

from campaign.addresses import said_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import by_number, each_of, rows_on
from campaign.forms.pages.people import LinkFacts, link_to
from campaign.languages.phrases import say
from campaign.model.week import Week
from campaign.model.writing import Workshop
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.said_together import SECTIONS, Said, said_together

SaidAt: TypeAlias = Said["Shown[Workshop, OnSite]"]


class SaidFacts(TypedDict):
    """Something that people said. ``n`` says at how many workshops, if at more than one."""

    words: str
    n: str | None
    at: list[LinkFacts]


class SaidSection(TypedDict):
    """What good looks like, what gets in the way, or short phrases."""

    id: str
    heading: str
    said: list[SaidFacts]


class SaidPageFacts(TypedDict):
    """The page of what people said together."""

    sections: list[SaidSection]


def sections_of(site: Published[OnSite]) -> list[tuple[str, tuple[SaidAt, ...]]]:
    """Those of which there is something. ``site`` is of one week."""
    workshops = site.shown_as(Workshop)
    found = [(name, said_together(workshops, partial(_said_at, of))) for name, of in SECTIONS]
    return [(name, said) for name, said in found if said]


def _said_at(of: Callable[[Workshop], Sequence[str]], shown: Shown[Workshop, OnSite]) -> Sequence[str]:
    return of(shown.record)


def is_said_together(site: Published[OnSite]) -> bool:
    """Not while there is only one write-up in a week: its own page says it all."""
    return len(site.all(Workshop)) > 1 and bool(sections_of(site))


def said_pages(week: Week, site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    if not is_said_together(site):
        return
    sections = sections_of(site)
    language, at = build.language, said_address(week.year)
    n = sum(len(said) for _, said in sections)
    title = say(language, "said.title", year=week.year)
    for part in each_of(by_number(at, n, build), n):
        yield page(
            part.this.address if part else at,
            "said.html",
            title,
            say(language, "said.summary"),
            partial(_facts, [*rows_on(part, sections)], build),
            build,
            trail=[(say(language, "stories.title", year=week.year), f"{week.year}/stories/")],
            scene="talk",
            part=part,
        )


def _facts(sections: Sequence[tuple[str, Sequence[SaidAt]]], build: Build) -> SaidPageFacts:
    return {
        "sections": [
            {
                "id": name,
                "heading": say(build.language, f"workshop.{name}"),
                "said": [_said(each, is_quote=name == "phrases", build=build) for each in said],
            }
            for name, said in sections
        ]
    }


def _said(said: SaidAt, build: Build, *, is_quote: bool) -> SaidFacts:
    n = len(said.at)
    return {
        "words": say(build.language, "quote.marks", words=said.words) if is_quote else said.words,
        "n": say(build.language, "said.at", n=n) if n > 1 else None,
        "at": [link_to(shown) for shown in said.at],
    }
