"""The board of a year: what people said, by what came of it, and what is still open from the years before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import TypedDict

from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import by_number, each_of, rows_on
from campaign.forms.pages.people import LinkFacts
from campaign.forms.pages.programme import trail_of
from campaign.forms.pages.promise_rows import PromiseRow, promise_row
from campaign.languages.phrases import say
from campaign.model.promise import Promise
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage
from campaign.telling.dates import full_date
from campaign.telling.promises import BOARD, kept_of, key_of

Shelf = tuple[str, str, Sequence[Shown[Promise, OnSite]]]
"""Its name for links, its heading, and what is below that."""


class ShelfFacts(TypedDict):
    """What has the same answer, or is still open from the same year."""

    id: str
    heading: str
    rows: list[PromiseRow]


class BoardFacts(TypedDict):
    """The board. ``kept`` says how many promises of the year before were kept; ``none`` that there is nothing yet."""

    shelves: list[ShelfFacts]
    kept: LinkFacts | None
    means: str | None
    as_on: str | None
    others: list[LinkFacts]
    none: str | None


def shelves_of(week: Week, site: Published[OnSite], build: Build) -> list[Shelf]:
    """``site`` is of that week. What nobody has answered goes on to the board of the campaign's own year."""
    language, own = build.language, site.shown_as(Promise)
    by_answer = [
        (
            key_of(decision).replace("_", "-"),
            say(language, f"promise.board.{key_of(decision)}"),
            most_urgent_first([shown for shown in own if shown.record.we is decision]),
        )
        for decision in BOARD
    ]
    return [shelf for shelf in (*still_open(week, site, build), *by_answer) if shelf[2]]


def still_open(week: Week, site: Published[OnSite], build: Build) -> list[Shelf]:
    """The years before, newest first."""
    if week.year != site.campaign.year:
        return []
    return [
        (
            f"from-{year}",
            say(build.language, "promise.board.from", year=year),
            most_urgent_first([shown for shown in of_year if shown.record.is_open]),
        )
        for year, of_year in by_year(site.of_all_years)
        if year < week.year
    ]


def most_urgent_first(found: Sequence[Shown[Promise, OnSite]]) -> list[Shown[Promise, OnSite]]:
    """What is open by its due day, so that what is late comes first; all else stays in its order."""
    return sorted(found, key=lambda shown: (shown.record.is_open and shown.record.due) or date.max)


def by_year(site: Published[OnSite]) -> list[tuple[int, list[Shown[Promise, OnSite]]]]:
    """All that people said, the newest year first."""
    found: dict[int, list[Shown[Promise, OnSite]]] = {}
    for shown in site.shown_as(Promise):
        found.setdefault(shown.record.year or 0, []).append(shown)
    return sorted(found.items(), reverse=True, key=lambda pair: pair[0])


def last_year(site: Published[OnSite]) -> tuple[int, list[Shown[Promise, OnSite]]] | None:
    """The last year before the campaign's own in which people were promised something."""
    before = (pair for pair in by_year(site) if pair[0] < site.campaign.year)
    return next(before, None)


def board_pages(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> Iterator[Artefact]:
    """``site`` is of that week."""
    language, shelves = build.language, shelves_of(week, site, build)
    at, n = listed.address(week.year), sum(len(rows) for _, _, rows in shelves)

    def facts(on_page: Sequence[tuple[tuple[str, str], Sequence[Shown[Promise, OnSite]]]]) -> BoardFacts:
        kept = _kept(listed, site, build) if week.year == site.campaign.year else None
        return {
            "shelves": [
                {"id": name, "heading": heading, "rows": [promise_row(each, build) for each in rows]}
                for (name, heading), rows in on_page
            ],
            "kept": kept,
            "means": say(language, "promise.means") if kept else None,
            "as_on": say(language, "promise.board.as_on", day=full_date(build.today, language))
            if n
            else None,
            "others": _others(listed, site, week, build),
            "none": None if n else say(language, "you_said.none"),
        }

    title, summary = listed.title(week.year, language), say(language, "you_said.summary")
    for part in each_of(by_number(at, n, build), n):
        rows = [*rows_on(part, (((name, heading), rows) for name, heading, rows in shelves))]
        yield page(
            part.this.address if part else at, "board.html", title, summary, partial(facts, rows), build,
            preview=Preview(title, say(language, "preview.of_a_year", title=title, summary=summary)),
            trail=trail_of(week, language), scene="pair", part=part,
        )  # fmt: skip


def _kept(listed: ListPage, site: Published[OnSite], build: Build) -> LinkFacts | None:
    """How many promises of the year before were kept, which leads to all of them."""
    if (found := last_year(site.of_all_years)) is None:
        return None
    year, promises = found
    words = kept_of([shown.record for shown in promises], year, build.language)
    return {"name": words, "address": listed.address(year)}


def _others(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> list[LinkFacts]:
    return [
        {"name": say(build.language, "promise.board.year", year=year), "address": listed.address(year)}
        for year, _ in by_year(site.of_all_years)
        if year != week.year
    ]
