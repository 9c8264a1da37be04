"""What Easy Read adds to the site: a page beside each page, the pictures, and what editors need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath

from campaign import addresses
from campaign.artefact import Artefact, Bundle, Page
from campaign.build import Build
from campaign.forms.easy_read.measured import measured
from campaign.forms.easy_read.of_each_page import easy_lists, easy_reads, pages_from_rows, videos
from campaign.forms.easy_read.page import easy_read_page, no_easy_read_page
from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.forms.easy_read.picture_pages import credits_page, pictures_page
from campaign.forms.easy_read.report import easy_read_report_page
from campaign.forms.easy_read.with_lists import (
    list_parts,
    lists_of_records,
    page_that_goes_on,
    pages_with_lists,
)
from campaign.model.event import Event
from campaign.site.easy_read_parity import easy_read_parity
from campaign.site.easy_sources import easy_sources
from campaign.site.gate import OnSite, Published


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
    of_weeks = {week.year: site.of(week.year) for week in site.weeks}

    pictures = PagePictures(site.pictures)
    for made in standard:
        of = made.content
        if not isinstance(of, Page) or of.address in addresses.TOOLS:
            continue
        page, week = lists.get(of.of_list, (None, None))
        listed = leads_on[of.of_list].on(of.part) if of.of_list in leads_on else None
        if listed and of.goes_on:
            yield page_that_goes_on(listed, site, of, pictures, build)
        elif easy := found.get(of.address, listed.easy if listed else None):
            more = partial(list_parts, listed, site, of, pictures, build) if listed else None
            yield easy_read_page(easy, of, campaign, pictures, build, films.get(of.address), more)
        elif make := from_rows.get(of.of_list):
            yield make(of, pictures)
        elif page and week and page.easy:
            of_week = of_weeks[week.year] if page.is_of_a_week else site
            yield page.easy(page, of_week, week, of, pictures, build)
        else:
            yield no_easy_read_page(
                of, campaign, pictures, build, films.get(of.address), reasons.get(of.address)
            )
    yield pictures_page(site.pictures, build)
    yield credits_page(site.pictures, build)
    yield Bundle("easy-read-report", partial(_report, site, build))
    yield Bundle("pictures", partial(_pictures, pictures))


def _pictures(pictures: PagePictures) -> Iterator[Artefact]:
    return (Artefact(PurePosixPath(at), content) for at, content in pictures.files())


def _report(site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    events = site.of(site.campaign.year).all(Event)
    yield easy_read_report_page(easy_read_parity(site, build.language), events, measured(site), build)
