"""Lists that are too long for one page: the first of their parts stays at the address of the list, and leads to all.

Whatever makes rows makes only those of its own part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import TypedDict, TypeVar

from campaign.artefact import InParts, Part
from campaign.build import Build
from campaign.forms.pages.people import LinkFacts
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.site.gate import OnSite
from campaign.site.relations import Group

K = TypeVar("K")
V = TypeVar("V")


class PartFacts(LinkFacts):
    """A part in the list of all. ``id`` is where links to its place in the list lead while that place is elsewhere."""

    id: str | None
    is_here: bool


class PartsFacts(TypedDict):
    """``says`` on which part of a list its reader is. ``all`` are all parts."""

    says: str
    n: str
    before: LinkFacts | None
    after: LinkFacts | None
    all: list[PartFacts]


def parts_of(
    at: str, named: Iterable[tuple[str, str, int]], build: Build, most: int | None = None
) -> tuple[Part, ...]:
    """The parts of the list at an address; none if one page can hold it.

    ``named`` are what it is cut by: names, folders and numbers of rows. Of what is too long itself there are several.
    What has no folder goes by its number in the whole list, which is the same in every language.
    """
    named, most = [*named], most or build.most_rows
    if sum(n for _, _, n in named) <= most:
        return ()
    parts: list[Part] = []
    start = 0
    for name, folder, n in named:
        pages = ceil(n / most)
        for number in range(pages):
            rows = range(start + n * number // pages, start + n * (number + 1) // pages)
            before = number if folder else len(parts)
            below = f"{folder}part-{before + 1}/" if before else folder
            parts.append(Part(at + below if parts else at, name, number + 1, pages, rows))
        start += n
    return tuple(parts)


def by_number(at: str, n: int, build: Build) -> tuple[Part, ...]:
    """The parts of a list of ``n`` rows that has no days or letters to cut it by."""
    return parts_of(at, [("", "", n)], build)


def each_of(parts: tuple[Part, ...], n: int) -> list[InParts | None]:
    """What each page of a list is; a list of ``n`` things that has no parts is one page."""
    return [InParts(parts, at, n) for at in range(len(parts))] or [None]


def rows_on(part: InParts | None, listed: Iterable[tuple[K, Sequence[V]]]) -> Iterator[tuple[K, Sequence[V]]]:
    """The rows of a part, below the headings that they are listed under."""
    start = 0
    for heading, rows in listed:
        if part is None:
            yield heading, rows
        elif on_it := rows[max(part.this.rows.start - start, 0) : max(part.this.rows.stop - start, 0)]:
            yield heading, on_it
        start += len(rows)


def groups_on(part: InParts | None, groups: Iterable[Group[OnSite]]) -> list[Group[OnSite]]:
    """The same of records that are listed by kind."""
    listed = rows_on(part, ((group, group.members) for group in groups))
    return [replace(group, members=members) for group, members in listed]


def first_of(at: str, groups: Sequence[Group[OnSite]], build: Build) -> list[Group[OnSite]]:
    """Those that the page itself at an address lists."""
    return groups_on(each_part(at, groups, build)[0], groups)


def each_part(at: str, groups: Sequence[Group[OnSite]], build: Build) -> list[InParts | None]:
    """What each page is of those that list records from an address on."""
    n = sum(len(group.members) for group in groups)
    return each_of(by_number(at, n, build), n)


def title_of(title: str, part: InParts | None, language: Language) -> str:
    """That of the page of a part. The first keeps that of the list."""
    if part is None or not part.at:
        return title
    this = part.this
    whole = say(language, "parts.title", title=title, part=this.name) if this.name else title
    return _numbered(whole, this, language)


def name_of(part: Part, language: Language) -> str:
    if part.name:
        return _numbered(part.name, part, language)
    return say(language, "parts.number", number=part.number, all=part.all)


def _numbered(name: str, part: Part, language: Language) -> str:
    if part.all == 1:
        return name
    return say(language, "parts.numbered", name=name, number=part.number, all=part.all)


def _place_of(below: str) -> str | None:
    """Of the page of a day: its place on the page of the whole list, while that was short."""
    return below.rstrip("/") if below.startswith("day-") and below.count("/") == 1 else None


def parts_facts(part: InParts, language: Language) -> PartsFacts:
    names = [name_of(each, language) for each in part.parts]
    links: list[LinkFacts] = [
        {"name": name, "address": each.address} for name, each in zip(names, part.parts, strict=True)
    ]
    here, whole = names[part.at], part.first.address
    return {
        "says": say(language, "parts.here", number=part.at + 1, all=len(names), part=here)
        if part.this.name
        else here,
        "n": say(language, "parts.in_all", n=part.n),
        "before": links[part.at - 1] if part.at else None,
        "after": links[part.at + 1] if part.at + 1 < len(links) else None,
        "all": [
            {
                **link,
                "id": None if part.at else _place_of(link["address"].removeprefix(whole)),
                "is_here": number == part.at,
            }
            for number, link in enumerate(links)
        ],
    }
