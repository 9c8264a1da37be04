"""What Easy Read adds to the site: a page beside each page, the pictures, and what editors need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import PurePosixPath

from campaign import addresses
from campaign.artefact import Artefact, Bundle, Page
from campaign.build import Build
from campaign.forms.easy_read.changes import pictures_of_changes
from campaign.forms.easy_read.glossary import PICTURE
from campaign.forms.easy_read.measured import measured
from campaign.forms.easy_read.of_each_page import easy_lists, easy_reads, pages_from_rows, videos
from campaign.forms.easy_read.page import easy_read_page, no_easy_read_page
from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.forms.easy_read.picture_pages import credits_page, pictures_page
from campaign.forms.easy_read.report import easy_read_report_page
from campaign.forms.easy_read.with_lists import (
    WithLists,
    list_parts,
    lists_of_records,
    page_that_goes_on,
    pages_with_lists,
    pictures_of,
)
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.site.easy_read_parity import easy_read_parity
from campaign.site.easy_sources import easy_sources
from campaign.site.gate import OnSite, Published
from campaign.telling.easy_text import NO_EASY_READ


def easy_read_artefacts(
    site: Published[OnSite], standard: Iterable[Artefact], build: Build
) -> Iterator[Artefact | Bundle]:
    """For each page of ``standard`` one that is Easy Read, or that says that there is none yet."""
    found = easy_reads(site, build)
    films = videos(site)
    lists = easy_lists(site)
    leads_on = {**pages_with_lists(site, build), **lists_of_records(site, found)}
    reasons = {
        source.address: why
        for source in easy_sources(site, build.language)
        if (why := site.without_easy_read.get(source.path))
    }
    from_rows = pages_from_rows(site, build)
    campaign = site.campaign

    pictures = PagePictures(site.pictures)
    for made in standard:
        of = made.content
        if not isinstance(of, Page) or of.address in addresses.TOOLS:
            continue
        page, week = lists.get(of.of_list, (None, None))
        listed = leads_on.get(of.of_list)
        if listed and of.goes_on:
            yield page_that_goes_on(listed, site, of, pictures, build)
        elif easy := found.get(of.address, listed.easy if listed else None):
            more = partial(list_parts, listed, site, of, pictures, build) if listed else None
            yield easy_read_page(easy, of, campaign, pictures, build, films.get(of.address), more)
        elif make := from_rows.get(of.of_list):
            yield make(of, pictures)
        elif page and week and page.easy:
            of_week = site.of(week.year) if page.is_of_a_week else site
            yield page.easy(page, of_week, week, of, pictures, build)
        else:
            yield no_easy_read_page(
                of, campaign, pictures, build, films.get(of.address), reasons.get(of.address)
            )
    yield pictures_page(site.pictures, build)
    yield credits_page(site.pictures, build)
    yield Bundle(lambda: [_report(site, build)])
    yield Bundle(lambda: _pictures(site, found.values(), leads_on.values(), pictures, build))


def _report(site: Published[OnSite], build: Build) -> Artefact:
    events = site.of(site.campaign.year).all(Event)
    return easy_read_report_page(easy_read_parity(site, build.language), events, measured(site), build)


def _pictures(
    site: Published[OnSite],
    easy_reads: Iterable[EasyRead],
    leads_on: Iterable[WithLists],
    pictures: PagePictures,
    build: Build,
) -> Iterator[Artefact]:
    """Those that Easy Reads and lists ask for by name, and the whole set."""
    leads = [*leads_on]
    all_of_them = (*easy_reads, *(listed.easy for listed in leads))
    blocks = (block for easy in all_of_them for part in easy.parts for block in part.blocks)
    of_blocks = (block.picture for block in blocks if block.picture)
    of_lists = (
        page.easy_pictures(site.of(week.year), week, build.language)
        for page, week in easy_lists(site).values()
    )
    of_words = [term.picture or PICTURE for term in site.glossary.words]
    of_rows = (pictures_of(listed, build) for listed in leads)
    of_new = pictures_of_changes(site.all(Event), build)
    asked = chain(of_blocks, of_words, of_new, (NO_EASY_READ,), *of_lists, *of_rows)
    for at, content in pictures.files(asked, build.language):
        yield Artefact(PurePosixPath(at), content)
