"""What Easy Read adds to the site: a page beside each page, the pictures, and what editors need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import PurePosixPath

from campaign import addresses
from campaign.artefact import Artefact, Bundle, Page
from campaign.build import Build
from campaign.forms.easy_read.measured import measured
from campaign.forms.easy_read.of_each_page import easy_reads, videos, years_of_easy_stories
from campaign.forms.easy_read.page import easy_read_page, no_easy_read_page
from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.forms.easy_read.picture_pages import credits_page, pictures_page
from campaign.forms.easy_read.programme import date_pictures, easy_programme_page
from campaign.forms.easy_read.report import easy_read_report_page
from campaign.forms.easy_read.stories import easy_stories_page
from campaign.model.easy_read import EasyRead
from campaign.site.easy_read_parity import easy_read_parity
from campaign.site.site import Site


def easy_read_artefacts(
    site: Site, standard: Iterable[Artefact], build: Build
) -> Iterator[Artefact | Bundle]:
    """For each page of ``standard`` one that is Easy Read, or that says that there is none yet."""
    found = easy_reads(site, build)
    films = videos(site)
    programmes = {addresses.programme_address(week.year): week for week in site.weeks}
    with_stories = {addresses.stories_address(year): year for year in years_of_easy_stories(site)}
    campaign = site.campaign

    pictures = PagePictures(site.pictures)
    for made in standard:
        of = made.content
        if not isinstance(of, Page) or of.address in addresses.TOOLS:
            continue
        if easy := found.get(of.address):
            yield easy_read_page(easy, of, campaign, pictures, build, films.get(of.address))
        elif week := programmes.get(of.address):
            yield easy_programme_page(week, site.of(week.year).events, of, campaign, pictures, build)
        elif (year := with_stories.get(of.address)) is not None:
            yield easy_stories_page(site.of(year), of, pictures, build)
        else:
            yield no_easy_read_page(of, campaign, pictures, build, films.get(of.address))
    yield pictures_page(site.pictures, build)
    yield credits_page(site.pictures, build)
    yield Bundle(lambda: [_report(site, build)])
    yield Bundle(lambda: _pictures(site, found.values(), pictures, build))


def _report(site: Site, build: Build) -> Artefact:
    events = site.of(site.campaign.year).events
    return easy_read_report_page(easy_read_parity(site, build.locale), events, measured(site), build)


def _pictures(
    site: Site, easy_reads: Iterable[EasyRead], pictures: PagePictures, build: Build
) -> Iterator[Artefact]:
    """Those that Easy Reads and programmes ask for by name, and the whole set."""
    blocks = (block for easy in easy_reads for part in easy.parts for block in part.blocks)
    of_blocks = (block.picture for block in blocks if block.picture)
    of_weeks = (date_pictures(week, site.of(week.year).events, build.locale) for week in site.weeks)
    for at, content in pictures.files(chain(of_blocks, *of_weeks), build.locale):
        yield Artefact(PurePosixPath(at), content)
