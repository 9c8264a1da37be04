"""Easy Reads of pages that lead on to others: places, organisations, topics, weeks, and the lists of each.

They are made from facts, and each of their rows leads to another Easy Read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from campaign.addresses import ORGANISERS, TOPICS, VENUES, WEEKS, changes_address, topic_address
from campaign.artefact import Artefact, InParts, Page
from campaign.build import Build
from campaign.forms.easy_read.easy_read_of import EasyReadOf
from campaign.forms.easy_read.list_page import has_one, others_part, record_row
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.programme import slots_part
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, a_row, paragraph
from campaign.forms.pages.parts import groups_on, rows_on
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.easy_read import EasyLine, EasyRead
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.programme import Slot, in_order, next_times
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.prose.place import Where
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import PictureNamed
from campaign.site.relations import Group
from campaign.telling.changes import changes
from campaign.telling.dates import days
from campaign.telling.easy_places import easy_read_of_topic, easy_read_of_week
from campaign.telling.easy_text import PICTURES
from campaign.telling.markdown_words import as_markdown


@dataclass(frozen=True)
class Entry:
    """A row that leads to another page, with the name of its picture and a sentence as Markdown."""

    title: str
    address: str
    picture: str
    words: str = ""


@dataclass(frozen=True)
class WithLists:
    """``easy`` says what the page is about; its entries and the records of its groups come below that."""

    easy: EasyReadOf
    groups: Sequence[Group[OnSite]] = ()
    entries: Sequence[Entry] = ()
    at: Venue | None = None

    def on(self, part: InParts | None) -> WithLists:
        """What one page shows of it."""
        entries = [each for _, on_it in rows_on(part, [("", self.entries)]) for each in on_it]
        return replace(self, groups=groups_on(part, self.groups), entries=entries)


def pages_with_lists(site: Published[OnSite], build: Build) -> dict[str, WithLists]:
    """Those that no record has, by their addresses: weeks, topics and lists."""
    language, written_in = build.language, build.written_in
    found = {
        week.address: WithLists(
            EasyReadOf(
                None,
                week.source.path,
                partial(easy_read_of_week, week, build.today, language, written_in),
            ),
            entries=[*_of_week(week, site, build)],
        )
        for week in site.weeks
    }
    for topic in site.campaign.topics:
        easy = partial(easy_read_of_topic, topic, language)
        found[topic_address(topic)] = WithLists(_made(easy), site.relations.of_topic(topic))
    found[TOPICS] = _list(
        [Entry(topic, topic_address(topic), "information") for topic in site.campaign.topics]
    )
    found[WEEKS] = _list(
        [
            Entry(week.heading, week.address, "calendar", f"{days(week.when, language)}.")
            for week in site.weeks
        ]
    )
    found[VENUES] = _list(
        [_entry(venue, "place", joined(", ", venue.address_lines)) for venue in site.all(Venue)]
    )
    found[ORGANISERS] = _list([_entry(organiser, "group") for organiser in site.all(Organiser)])
    return found


def _of_week(week: Week, site: Published[OnSite], build: Build) -> Iterator[Entry]:
    """What there is of it; the programme also where nothing is on, to say so."""
    language, of_week = build.language, site.of(week.year)
    for listed in (page for page in site.list_pages() if page.is_of_a_week):
        if listed.layout == "events":
            yield Entry(say(language, "easy.events"), listed.address(week.year), PICTURES["day"])
        elif of_week.relations.of_list(listed):
            yield Entry(listed.title(week.year, language), listed.address(week.year), "story")
    if changes(of_week.all(Event), build.history, language):
        yield Entry(say(language, "easy.all_changes"), changes_address(week.year), PICTURES["news"])


def lists_of_records(site: Published[OnSite], easy_reads: Mapping[str, EasyReadOf]) -> dict[str, WithLists]:
    """What belongs to places and organisations, by the addresses of their pages."""
    return {
        shown.record.address: WithLists(
            easy_reads[shown.record.address],
            kind.groups(shown.record, site),
            at=shown.record if isinstance(shown.record, Venue) else None,
        )
        for kind in site.kinds
        for shown in site.shown(kind)
        if shown.record.address in easy_reads and kind.groups(shown.record, site)
    }


def addresses_with_lists(site: Published[OnSite]) -> Iterator[str]:
    """Known before they are made."""
    yield from (week.address for week in site.weeks)
    yield from map(topic_address, site.campaign.topics)
    yield from (TOPICS, WEEKS, VENUES, ORGANISERS)


def list_parts(
    listed: WithLists, site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build
) -> Iterator[EasyPartFacts]:
    """What one page leads on to. What is not in Easy Read is said to be there."""
    language = build.language
    if listed.entries:
        yield a_part(say(language, "easy.go_on"), [_row(entry, pictures) for entry in listed.entries])
    others: list[Shown[Any, OnSite]] = []
    for group in listed.groups:
        if slots := slots_of(group, listed.at, build):
            yield slots_part(say(language, "easy.on_here"), slots, of, pictures, build)
            continue
        rows = [
            record_row(shown, site, of, pictures, build) for shown in group.members if has_one(shown, site)
        ]
        others += [shown for shown in group.members if not has_one(shown, site)]
        if rows:
            yield a_part(say(language, f"easy.{group.kind.key}"), rows)
    if others:
        lines = tuple(EasyLine(say(language, f"easy.{key}")) for key in ("more_records", "more_records_ask"))
        yield others_part(say(language, "easy.go_on"), lines, others, of, pictures, build)


def page_that_goes_on(
    listed: WithLists, site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """What the page is about is on the one that begins the list."""

    def parts() -> list[EasyPartFacts]:
        return [*list_parts(listed, site, of, pictures, build)]

    return page_of_facts(of, parts, "easy.from_facts_here", site.campaign, pictures, build)


def _row(entry: Entry, pictures: PictureNamed) -> EasyRow:
    words = paragraph(entry.words, Where()) if entry.words else ""
    return a_row(pictures(entry.picture), words, entry.title, entry.address)


def slots_of(group: Group[OnSite], at: Venue | None, build: Build) -> list[Slot]:
    """The next time of each event, in order; none of another kind."""
    events = [shown.record for shown in group.members if isinstance(shown.record, Event)]
    return in_order(next_times(event, build.today, at)[0] for event in events)


def _entry(record: Venue | Organiser, picture: str, words: str = "") -> Entry:
    return Entry(record.name, record.address, picture, f"{as_markdown(words)}." if words else "")


def _list(entries: Sequence[Entry]) -> WithLists:
    return WithLists(_made(lambda: EasyRead(PurePosixPath(), (), made_from_facts=True)), entries=entries)


def _made(make: Callable[[], EasyRead]) -> EasyReadOf:
    return EasyReadOf(None, None, make)
