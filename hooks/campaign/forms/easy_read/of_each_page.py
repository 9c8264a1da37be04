"""Which pages have an Easy Read: by hand, or made from what is known of an event."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.addresses import address, page_address, programme_address, stories_address
from campaign.build import Build
from campaign.languages.phrases import Locale
from campaign.model.easy_read import EasyRead
from campaign.prose.components.blocks import Block, take_apart
from campaign.prose.components.media import Video
from campaign.site.easy_sources import easy_sources
from campaign.site.site import Site
from campaign.telling.easy_event import easy_read_of, with_facts


def easy_reads(site: Site, build: Build) -> dict[str, EasyRead]:
    """By the address of the page that each belongs to. An event has one even if nobody wrote it."""
    found = {
        source.address: site.easy_reads[source.path]
        for source in easy_sources(site, build.locale)
        if source.path in site.easy_reads
    }
    for event in site.events:
        made = easy_read_of(event, build.today, build.locale, build.written_in)
        at = address(event)
        found[at] = with_facts(found[at], made, build.written_in) if at in found else made
    return found


def easy_addresses(site: Site, locale: Locale) -> Iterator[str]:
    """Every page that has an Easy Read: all events and programmes among them, and lists of stories that have one."""
    yield from (source.address for source in easy_sources(site, locale) if source.path in site.easy_reads)
    yield from (address(event) for event in site.events if event.source.path not in site.easy_reads)
    yield from (programme_address(week.year) for week in site.weeks)
    yield from (stories_address(year) for year in years_of_easy_stories(site))


def years_of_easy_stories(site: Site) -> list[int]:
    """The weeks in which at least one story, case study or write-up has an Easy Read, so that there is one to list."""
    years = {writing.year for writing in site.writings() if writing.source.path in site.easy_reads}
    return [week.year for week in site.weeks if week.year in years]


def videos(site: Site) -> dict[str, str]:
    """A link to the video that tells the same as the page at an address, as its Easy Read gives it.

    A page that shows one itself stands one level above its Easy Read.
    """
    bodies = [(page_address(page.path), page.body) for page in site.pages]
    bodies += [(address(writing), writing.body) for writing in site.writings()]
    shown = {at: "../" for at, body in bodies if _has_video(body)}
    return shown | {address(event): event.recordings[0].link for event in site.events if event.recordings}


def _has_video(body: str) -> bool:
    return any(isinstance(piece, Block) and piece.name == Video.called for piece in take_apart(body)[0])
