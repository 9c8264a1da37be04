"""The table of contents of the whole build: everything the site gains from its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from campaign import addresses
from campaign.artefact import Artefact, Bundle
from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars, in_calendars
from campaign.forms.cards.all_cards import Cards, image_of
from campaign.forms.easy_read.artefacts import easy_read_artefacts
from campaign.forms.feeds.feeds import feed_file
from campaign.forms.pages.changes import changes_pages
from campaign.forms.pages.glossary import glossary_page
from campaign.forms.pages.home import home_page
from campaign.forms.pages.places_and_people import topic_pages, topics_pages
from campaign.forms.pages.reading_settings import reading_settings_page
from campaign.forms.pages.record import files_beside, files_of_docs, record_pages
from campaign.forms.pages.report_a_problem import report_page
from campaign.forms.pages.said import said_pages
from campaign.forms.pages.statement import statement_page
from campaign.forms.pages.weeks import week_page, weeks_page
from campaign.forms.pages.withdrawn import withdrawn_pages
from campaign.forms.search.entries import entries, titles
from campaign.forms.search.index import index
from campaign.forms.search.page import parts_by_letter, search_pages
from campaign.forms.shell.what_browsers_may_do import headers_file
from campaign.languages.phrases import say
from campaign.look import files as look
from campaign.look.logo import LOGO
from campaign.model.week import Week
from campaign.site.gate import InFeeds, OnSite, OnSocial, Published, let_through
from campaign.site.kind import Kind
from campaign.site.site import Site


def artefacts(everything: Site, root: Path, build: Build) -> Iterator[Artefact | Bundle]:
    """Every file that the sources below ``root`` give the site, after asking the gate for each channel.

    What takes longest comes first, since all is made on several cores, and nobody should wait for the last one.
    """
    site = let_through(everything, OnSite, build.today)
    cards = Cards(let_through(everything, OnSocial, build.today), root, build)
    pages = [file for made in _pages(site, build) for file in cards.with_card(made)]
    by_letter = parts_by_letter(titles(site, pages), build)
    listed = tuple(part.address for part in by_letter) or (addresses.SEARCH,)
    yield Bundle("search", partial(_search, site, pages, cards, build), listed=listed)
    for week in site.weeks:
        yield Bundle(f"calendars {week.year}", partial(_calendars, week, site.of(week.year), build))
    yield from cards.of_records()
    yield from _files(site, root, build)
    yield from pages
    for easy in easy_read_artefacts(site, pages, build):
        yield from (easy,) if isinstance(easy, Bundle) else cards.with_card(easy)
    yield Bundle("feeds", partial(_feeds, let_through(everything, InFeeds, build.today), build))
    yield from _look(site)
    yield _file("_headers", headers_file())
    yield _file("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {build.url('sitemap.xml')}\n")


def _pages(site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """Home takes up ``docs/index.md``, which has no page of its own."""
    yield home_page(site, build)
    yield weeks_page(site.weeks, build)
    yield reading_settings_page(build)
    yield statement_page(site.campaign, build)
    yield report_page(site.campaign, build)
    if site.glossary.words:
        yield glossary_page(site.glossary, site.pictures.address, build)
    for week in site.weeks:
        yield from _week(week, site.of(week.year), build)
    for kind in site.kinds:
        yield from _records(kind, site, build)
    for topic in site.campaign.topics:
        yield from topic_pages(topic, site, build)
    for page in site.list_pages():
        if not page.is_of_a_week:
            yield from page.make(page, site, site.campaign, build)
    yield from topics_pages(site, build)
    yield from withdrawn_pages(site, build)


def _week(week: Week, site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """``site`` holds only what belongs to ``week``."""
    yield week_page(week, site, build)
    yield from changes_pages(week, site, build)
    yield from said_pages(week, site, build)
    for page in site.list_pages():
        if page.is_of_a_week and page.is_made(site):
            yield from page.make(page, site, week, build)


def _records(kind: Kind[Any], site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    for shown in site.shown(kind):
        if shown.record.address != addresses.HOME:
            yield from record_pages(shown, site, build)


def _files(site: Published[OnSite], root: Path, build: Build) -> Iterator[Artefact]:
    """Photos, slides and tables of records, and the files of ``docs/``."""
    for kind in site.kinds:
        for shown in site.shown(kind):
            yield from files_beside(shown, root, build)
    yield from files_of_docs(site.files.values(), root)


def _calendars(week: Week, site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """One of the whole week and one of each record, in which the same entries are."""
    calendars = Calendars(site, build)
    yield _file(addresses.week_calendar(week.year), calendars.of_week(week, site))
    for shown in in_calendars(site):
        if calendar := calendars.of_record(shown):
            yield _file(addresses.calendar_of(shown.record), calendar)


def _search(
    site: Published[OnSite], pages: Iterable[Artefact], cards: Cards, build: Build
) -> Iterator[Artefact]:
    found = entries(site, pages, build)
    files = index(found, say(build.language, "search.small_words").split())
    standard = [file for made in search_pages(found, files, build) for file in cards.with_card(made)]
    yield from standard
    yield from search_pages(found, files, build, easy=True, image=image_of(standard))
    for path, content in files.files.items():
        yield _file(addresses.SEARCH + path, content)


def _feeds(site: Published[InFeeds], build: Build) -> Iterator[Artefact]:
    for feed in site.feeds():
        yield _file(feed.address, feed_file(feed, site, build))


def _look(site: Published[OnSite]) -> Iterator[Artefact]:
    brand = site.campaign.brand
    yield _file("assets/style.css", look.stylesheet(brand.as_brand()))
    for name, script in look.scripts():
        yield _file(f"assets/{name}", script)
    yield _file("assets/icon.svg", look.icon(brand.as_brand()))
    if brand.logo:
        yield Artefact(PurePosixPath(LOGO), brand.logo.file)
    for name, font in look.fonts():
        yield _file(f"assets/fonts/{name}", font)


def _file(at: str, content: str | bytes) -> Artefact:
    return Artefact(PurePosixPath(at), content.encode() if isinstance(content, str) else content)
